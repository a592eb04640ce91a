import { expect, test } from 'vitest';
import { countryData } from '@/components/activities/country-data';

const words = {
  verified: 'Verificado',
  toConfirm: 'Por confirmar',
  source: 'Fuente:',
  reviewed: (day: string) => `Revisado: ${day}.`,
};
const datum = {
  topic: 'line' as const,
  label: 'Línea',
  value: '145',
  source: 'S',
  status: 'verified' as const,
};
const card = { code: 'HN', name: 'Honduras', reviewedAt: '2026-11-23' };

test('each datum says its state in a word, its source and when it was reviewed', () => {
  const data = [datum, { ...datum, status: 'to-confirm' as const, reviewedAt: '2026-01-02' }];
  const [first, second] = countryData({ ...card, data }, words).split('</div>');
  expect(first).toMatch(
    /<dt>Línea .*Verificado<\/span><\/dt><dd>145<\/dd><dd>Fuente: S. Revisado: 2026-11-23.<\/dd>/,
  );
  expect(second).toMatch(/Por confirmar<\/span>.*Revisado: 2026-01-02/);
});

test('no text of a card becomes a tag', () => {
  const evil = '"><script>1</script>';
  const html = countryData({ ...card, data: [{ ...datum, label: evil, value: evil, source: evil }] }, words);
  expect(html).not.toContain('<script');
});
