import { type BankSelection, countBank, listBank as listRows, listTags } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import { folded } from '@/lib/catalogue/list-courses';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import { kindOf, kinds } from '@/questions';
import { type Placed, placeCategories } from './category-tree';
import { type BankFilter, bankInput, pageSize } from './input';
import { type Asker, allAsked, listUses, type Use, usesOf } from './list-uses';

export type BankCategory = Placed<Awaited<ReturnType<typeof listCategoriesCounted>>[number]>;
export type BankRow = {
  id: string;
  ref: string;
  kind: string;
  /** The prompt in one line of plain text. */
  summary: string;
  category: { ref: string; title: string };
  tags: string[];
  revision: number;
  updatedAt: Date;
  isArchived: boolean;
  uses: Use[];
};

/** What a filter of the bank's address selects. */
export function selectFrom(
  courseId: string,
  filter: BankFilter,
  categories: readonly BankCategory[],
  askers: readonly Asker[],
): BankSelection {
  const category = categories.find(({ ref }) => ref === filter.categoria);
  return {
    courseId,
    words: folded(filter.buscar).split(/\s+/).filter(Boolean).slice(0, 8),
    categoryIds: category ? (filter.alcance === 'solo' ? [category.id] : category.under) : null,
    kind: filter.tipo ?? null,
    tag: filter.etiqueta ?? null,
    isArchived: filter.estado === 'todas' ? null : filter.estado === 'archivadas',
    asked: filter.uso ? { is: filter.uso === 'si', ...allAsked(askers) } : null,
  };
}

/** One page of a course's bank with its categories and tags; as many statements for ten questions as for ten thousand. */
export async function listBank(ctx: Context, asked: { courseId: string } & Record<string, unknown>) {
  const { courseId } = asked;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const filter = bankInput.parse(asked);
  const [counted, tags, askers] = await Promise.all([
    listCategoriesCounted(ctx.store, courseId),
    listTags(ctx.store, courseId),
    listUses(ctx.store, courseId),
  ]);
  const categories = placeCategories(counted);
  const selection = selectFrom(courseId, filter, categories, askers);
  const [rows, total] = await Promise.all([
    listRows(ctx.store, selection, {
      limit: pageSize,
      offset: (filter.pagina - 1) * pageSize,
      order: filter.orden === 'cambio' ? 'changed' : 'place',
    }),
    countBank(ctx.store, selection),
  ]);
  const questions = rows.map(({ body, archivedAt, ...row }): BankRow => {
    const isArchived = archivedAt !== null;
    const uses = usesOf({ ...row, category: row.category.ref, isArchived }, askers);
    return { ...row, summary: shortened(kindOf(row.kind).summarise(body)), isArchived, uses };
  });
  return {
    filter,
    categories,
    tags,
    kinds: kinds.map(({ name }) => name),
    quizzes: askers
      .filter(({ kind, draft }) => kind === 'quiz' && draft)
      .map(({ id, title }) => ({ id, title })),
    questions,
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
  };
}
export type Bank = Awaited<ReturnType<typeof listBank>>;

/** As much of a prompt as a list shows. */
export const shortened = (text: string, most = 160) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
