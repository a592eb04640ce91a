import { expect } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { FileQuestion } from '@/lib/packages/read-questions';

/** Every reason has its sentence in every language, and brings along all that the sentence names. */
export function expectSaid({ reasons }: FileQuestion): void {
  for (const { from, code, details } of reasons)
    for (const locale of locales) {
      const place = from === 'problems' ? 'questions.problems' : `packages.exchange.${from}`;
      const said = translator(locale, place)(code, details);
      expect(said, `${place}.${code}`).not.toMatch(/[{}]|^[\w.-]+$/);
    }
}
