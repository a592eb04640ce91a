import { describe, expect, it } from 'vitest';
import en from '@/messages/en.json';
import es from '@/messages/es.json';
import { changeCodes, refusalCodes } from '@/questions/exchanging';

describe('D11: why a question is otherwise, or is not taken', () => {
  it.each([
    ['es', es],
    ['en', en],
  ])('%s: each reason has its sentence, and no sentence is left over', (_, { packages }) => {
    expect(Object.keys(packages.exchange.changes).sort()).toEqual([...changeCodes].sort());
    expect(Object.keys(packages.exchange.refusals).sort()).toEqual([...refusalCodes].sort());
  });
});
