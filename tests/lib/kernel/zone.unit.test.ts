import { describe, expect, it } from 'vitest';
import { instantIn, localIn } from '@/lib/kernel/zone';

describe('local times of a course', () => {
  it.each([
    ['America/Costa_Rica', '2027-03-01T09:30', '2027-03-01T15:30:00.000Z'],
    ['UTC', '2027-03-01T00:00', '2027-03-01T00:00:00.000Z'],
    ['Europe/Madrid', '2027-07-01T00:00', '2027-06-30T22:00:00.000Z'],
    ['Europe/Madrid', '2027-01-01T00:00', '2026-12-31T23:00:00.000Z'],
    ['America/New_York', '2027-03-14T03:30', '2027-03-14T07:30:00.000Z'],
    ['America/New_York', '2027-03-14T01:30', '2027-03-14T06:30:00.000Z'],
    ['Asia/Kathmandu', '2027-03-01T09:30', '2027-03-01T03:45:00.000Z'],
  ])('%s %s is %s, and back', (zone, local, instant) => {
    expect(instantIn(zone, local).toISOString()).toBe(instant);
    expect(localIn(zone, new Date(instant))).toBe(local);
  });
});
