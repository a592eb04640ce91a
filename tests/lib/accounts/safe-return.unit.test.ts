import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturn } from '@/lib/accounts/safe-return';

const site = 'https://faro.example.org';
const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '\\',
    '.',
    '..',
    '/../',
    '%2f',
    '%5c',
    '%0a',
    '\t',
    '\n',
    '\r',
    '\u0000',
    ' ',
    '@',
    ':',
    '?',
    '#',
    '&',
  ),
  fc.constantFrom(
    'evil.test',
    'https:',
    'javascript:',
    'data:',
    'cursos',
    'aprender',
    'ñ',
    '\u2028',
    '\ud800',
    '／',
  ),
  fc.string({ maxLength: 4 }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('SEC-17 the way back', () => {
  it('never leaves the site, however it is written and whoever reads it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `/${text}`),
          fc.webUrl(),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const back = safeReturn(text);
          if (back === null) return;
          expect(back).toMatch(/^\/(?![/\\])/);
          expect(back).not.toMatch(/[\\\p{Cc}]/u);
          const read = new URL(back, site);
          expect(read.origin).toBe(site);
          // What a router writes from it and a browser reads again stays here too.
          expect(new URL(read.pathname + read.search + read.hash, site).origin).toBe(site);
          expect(safeReturn(back)).toBe(back);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('keeps every page of the site as it is', () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), fc.option(segment), (segments, query) => {
        const page = `/${segments.join('/')}${query ? `?volver=${query}` : ''}`;
        expect(safeReturn(page)).toBe(page);
      }),
    );
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    '\\evil.test',
    '/\t/evil.test',
    '/a/..//evil.test',
    '/.//evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    'cursos',
    '',
    ' /cursos',
    '/cursos\n',
    `/${'a'.repeat(600)}`,
    '/%5c\\evil.test',
  ])('refuses %j', (text) => {
    expect(safeReturn(text)).toBeNull();
  });

  it.each([null, undefined])('has none for %j', (nothing) => {
    expect(safeReturn(nothing)).toBeNull();
  });
});
