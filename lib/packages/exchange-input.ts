import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';

export const formats = ['gift', 'moodle-xml'] as const;
export type ExchangeFormat = (typeof formats)[number];

/** The largest file of questions that is taken, and the most questions one may have. */
export const mostMegabytes = 10;
export const mostQuestions = 10_000;

/** Why a whole file cannot be read; each has its text under `packages.refusals.<code>`. */
export const fileRefusals = [
  'questions-file-empty',
  'questions-file-large',
  'questions-file-encoding',
  'questions-file-characters',
  'questions-file-not-text',
  'questions-file-doctype',
  'questions-file-malformed',
  'questions-file-deep',
  'questions-file-not-moodle',
  'questions-file-many',
  'questions-file-none',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const rowsPerPage = 100;
export const rowFilters = ['todas', 'cambios', 'rechazadas', 'nuevas', 'actualizadas', 'iguales'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** What the address of the report says; whatever is not understood is left out. */
export const reportInput = z.object({
  ver: z.enum(rowFilters).catch('todas'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const importQuestionsInput = z.object({
  uploadId: z.uuid(),
  course: ref,
  /** Where questions go whose file names no category; '' = one of their own. */
  categoryId: z.preprocess((value) => value || undefined, z.uuid().optional()),
});

/** What the address of an export says. */
export const exportQuestionsInput = z.object({
  course: ref,
  format: z.enum(formats).catch('moodle-xml'),
  category: z.preprocess((value) => value || undefined, ref.optional()),
});
