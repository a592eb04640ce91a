import { describe, expect, it } from 'vitest';
import { toPlainText, toSafeHtml } from '@/lib/kernel/markdown';

const own = `/api/files/${'a1'.repeat(32)}`;

describe('B3: texts of questions show pictures of our own, and no others', () => {
  it('shows a picture that is kept here, with its words', () => {
    expect(toSafeHtml(`![Un mapa](${own})`)).toBe(`<p><img src="${own}" alt="Un mapa"></p>`);
  });

  it.each([
    'https://example.org/x.png',
    '//example.org/x.png',
    '/api/files/x',
    '/api/certificates/x',
    `${own}/..`,
    'data:image/png;base64,aa',
    'javascript:alert(1)',
  ])('%s becomes its words', (address) => {
    expect(toSafeHtml(`Antes ![Un mapa](${address}) después`)).toBe('<p>Antes Un mapa después</p>');
  });

  it('drops what is written as HTML', () => {
    expect(toSafeHtml(`<img src="${own}" onerror="x()"> <script>alert(1)</script> <b>a</b>`)).not.toMatch(
      /<(?!\/?p>)/,
    );
  });

  it('tells a picture by its words in one line of plain text', () => {
    expect(toPlainText('![Un mapa](https://example.org/x.png) del puerto')).toBe('Un mapa del puerto');
  });
});
