import { expect, test } from 'vitest';
import { CountryCards } from '@/components/activities/country-cards';
import type { CountryCard } from '@/lib/catalogue/input';
import { draw, tags } from '../../questions/drawn';

const cards = ['BZ', 'CR', 'GT'].map(
  (code): CountryCard => ({
    code,
    name: `País ${code}`,
    reviewedAt: '2026-11-23',
    data: [{ topic: 'line', label: 'Línea', value: `Número de ${code}`, source: 'S', status: 'verified' }],
  }),
);
const show = (props: { own?: string; asked?: string | null; isPrinted?: boolean }) =>
  draw(<CountryCards cards={cards} own={props.own ?? null} language="es" {...props} />);
const opened = (html: string) => tags(html, 'details').map((tag) => / open=""/.test(tag));

test('X13: where nobody asks for one, as on the page of help lines, every card is there', () => {
  const html = show({});
  for (const { code } of cards) expect(html).toContain(`Número de ${code}`);
  expect(html).not.toContain('?pais=');
});

test('X8: in a lesson only one’s own is there, first and open; the others are links', () => {
  const html = show({ own: 'GT', asked: null });
  expect(html).toContain('Número de GT');
  expect(opened(html)).toEqual([true]);
  expect(html.indexOf('País GT')).toBeLessThan(html.indexOf('País BZ'));
  for (const code of ['BZ', 'CR']) {
    expect(html).not.toContain(`Número de ${code}`);
    expect(html).toContain(`href="?pais=${code}#pais-${code}"`);
  }
});

test('X8: a link brings its card, open; without a country of one’s own too', () => {
  expect(opened(show({ own: 'GT', asked: 'CR' }))).toEqual([false, true]);
  const html = show({ asked: 'CR' });
  expect(html).toContain('Número de CR');
  expect(opened(html)).toEqual([true]);
});

test('on paper all of them stand open', () => {
  expect(opened(show({ asked: null, isPrinted: true }))).toEqual([true, true, true]);
});
