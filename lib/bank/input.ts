import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';

export const pageSize = 50;
/** How the boxes of the list are named, each with the id of its question. */
export const tickPrefix = 'q:';

/** How a tag may look; as in course packages. */
export const tagText = z.string().trim().min(1).max(60);
export const mostTags = 20;

const word = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

/** What the address of the bank says; whatever is not understood is left out. */
export const bankInput = z.object({
  /** Words of a question. */
  buscar: z.string().trim().max(100).catch(''),
  categoria: ref.optional().catch(undefined),
  /** `solo`: without what stands under the category. */
  alcance: word(/^solo$/),
  tipo: word(/^[a-z]{1,40}$/),
  etiqueta: tagText.optional().catch(undefined),
  uso: z.enum(['si', 'no']).optional().catch(undefined),
  estado: z.enum(['archivadas', 'todas']).optional().catch(undefined),
  orden: z.enum(['cambio']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BankFilter = z.output<typeof bankInput>;

/** The filter as an address says it, without what says nothing; the page only where asked. */
export function queryOf({ pagina, ...filter }: BankFilter, page = 1): Record<string, string> {
  const said = Object.entries({ ...filter, pagina: page > 1 ? String(page) : '' });
  return Object.fromEntries(said.filter((one): one is [string, string] => Boolean(one[1])));
}

export const bankChanges = ['move', 'tag', 'untag', 'archive', 'restore', 'ask'] as const;

/** An empty choice of a menu is none. */
const chosen = z.preprocess((value) => value || undefined, z.uuid().optional());

export const changeQuestionsInput = z.object({
  courseId: z.uuid(),
  change: z.enum(bankChanges),
  categoryId: chosen,
  activityId: chosen,
  tag: z.preprocess((value) => (value === '' ? undefined : value), tagText.optional()),
  /** All that this filter finds, instead of those that are ticked. */
  all: z.string().max(2000).optional(),
});

/** `ids` are the questions that were ticked. */
export type ChangeQuestions = z.output<typeof changeQuestionsInput> & { ids: string[] };

const title = z.string().trim().min(1, 'required').max(160, 'too-long');
/** Its fields have names of their own, because it stands beside the form of the category that is open. */
export const createCategoryInput = z
  .object({ courseId: z.uuid(), newTitle: title, newParentId: chosen })
  .transform(({ courseId, newTitle, newParentId }) => ({ courseId, title: newTitle, parentId: newParentId }));
export const changeCategoryInput = z.object({ categoryId: z.uuid(), title, parentId: chosen });
export const categoryInput = z.object({ categoryId: z.uuid() });

const tagList = z
  .string()
  .max(2000)
  .transform((text) =>
    [...new Set(text.split(/[,\n]/).map((tag) => tag.trim().replace(/\s+/g, ' ')))].filter(Boolean),
  )
  .pipe(z.array(tagText).max(mostTags));
/** What the form of a question sends besides what its kind's editor does. Tags are written with commas. */
const aboutQuestion = {
  categoryId: z.uuid(),
  topic: z.string().trim().max(120, 'too-long').default(''),
  source: z.string().trim().max(400, 'too-long').default(''),
  tags: tagList.default([]),
};
export const createQuestionInput = z.object({
  courseId: z.uuid(),
  /** Made with the form, so that sending it twice makes one question. */
  questionId: z.uuid(),
  kind: z.string().max(40),
  ...aboutQuestion,
});
export const editQuestionInput = z.object({
  questionId: z.uuid(),
  /** `look`: save, and go on to the preview. */
  intent: z.enum(['save', 'overwrite', 'look']).catch('save'),
  /** How the question stood when the editor was opened. */
  seen: z.string().max(100),
  /** How it stood when the editor was shown what another had written. */
  theirs: z.string().max(100).optional(),
  ...aboutQuestion,
});
export const restoreVersionInput = z.object({
  questionId: z.uuid(),
  revision: z.coerce.number().int().min(1),
});

/** How fields of a preview are named, and what its review can be asked to show. */
export const previewPrefix = 'r-';
export const previewShows = ['correctness', 'feedback', 'key'] as const;
/** How the fields of a question's editor are named. */
export const editorPrefix = 'q-';

/** What the address of a new question says: its kind, the category it goes into, the question it is a copy of. */
export const newQuestionInput = z.object({
  tipo: word(/^[a-z]{1,40}$/),
  en: z.uuid().optional().catch(undefined),
  categoria: ref.optional().catch(undefined),
  copia: ref.optional().catch(undefined),
  hecho: word(/^creada$/),
});
