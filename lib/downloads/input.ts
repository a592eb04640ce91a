import { z } from 'zod';
import { defaultLocale, type Locale } from '@/lib/i18n/locales';
import { ref } from '@/lib/kernel/ref';

/** The books of the whole course. */
export const courseBooks = ['curso.pdf', 'curso.epub'] as const;
export const moduleBook = (module: string) => `modulo-${module}.pdf`;

const name = z.string().max(120);
export const downloadInput = z.object({ course: ref, name });
export type DownloadInput = z.infer<typeof downloadInput>;

export type BookPart = { format: 'pdf' | 'epub'; module: string | null };

/** What a name stands for; null for none that there is. */
export function partNamed(wanted: string, modules: readonly { ref: string }[]): BookPart | null {
  if (wanted === 'curso.epub') return { format: 'epub', module: null };
  if (wanted === 'curso.pdf') return { format: 'pdf', module: null };
  const module = modules.find(({ ref: own }) => moduleBook(own) === wanted);
  return module ? { format: 'pdf', module: module.ref } : null;
}

/** Where a book is given out. A language other than the usual one is for the page that says it is not ready. */
export const bookAddress = (course: string, bookName: string, locale: Locale): string =>
  `/api/downloads/${course}/${bookName}${locale === defaultLocale ? '' : `?idioma=${locale}`}`;
