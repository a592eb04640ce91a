import { expect, test } from 'vitest';
import { href } from '@/lib/i18n/href';
import { translator } from '@/lib/i18n/translator';

test('what was said before is said again with the values of now', () => {
  const t = translator('es', 'activities');
  for (const done of [0, 1, 0, 2]) expect(t('moduleDone', { done, total: 6 })).toBe(`${done} de 6`);
  expect(t('moduleDone', { total: 6, done: 2 })).toBe('2 de 6');
});

test('names are never mixed up, and neither are languages', () => {
  for (const date of ['uno', 'dos'])
    expect(translator('es', 'activities.countries')('reviewed', { date })).toBe(`Revisado: ${date}.`);
  expect(translator('en', 'site')('skip')).not.toBe(translator('es', 'site')('skip'));
});

test('an address has a query only where one is given', () => {
  expect(href('es', '/cursos')).toBe('/cursos');
  expect(href('en', '/cursos/[course]', { course: 'a b' })).toBe('/en/courses/a%20b');
  expect(href('es', '/cursos', {}, { buscar: 'ñ&', p: 2 })).toBe('/cursos?buscar=%C3%B1%26&p=2');
});
