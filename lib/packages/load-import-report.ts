import { findDraftCourse } from '@/db/queries/authoring';
import { findUpload } from '@/db/queries/exchange';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse, demandPerson } from '@/lib/kernel/permissions';
import { picturesIn } from './exchange/pictures';
import { noWordsIn, titleElsewhere } from './exchange/standard-words';
import type { Reason } from './exchange/take-question';
import { type RowFilter, reportInput, rowsPerPage } from './exchange-input';
import { listMissingPictures } from './list-missing-pictures';
import { type PlannedQuestion, planQuestions } from './plan-questions';
import { readBank } from './read-bank';
import { readQuestions } from './read-questions';

/** What became of a question of a file. */
export type RowOutcome = 'imported' | 'changed' | 'refused';
export type ReportRow = Pick<PlannedQuestion, 'line' | 'title' | 'type' | 'effect' | 'ref'> & {
  kind: string | null;
  category: string[];
  outcome: RowOutcome;
  reasons: Reason[];
};

const filters: Record<RowFilter, (row: ReportRow) => boolean> = {
  todas: () => true,
  cambios: ({ outcome }) => outcome === 'changed',
  rechazadas: ({ outcome }) => outcome === 'refused',
  nuevas: ({ effect }) => effect === 'new',
  actualizadas: ({ effect }) => effect === 'updated',
  iguales: ({ effect }) => effect === 'same',
};

/** What importing the file would do that this person sent for this course; null when none is waiting. */
export async function loadImportReport(ctx: Context, asked: { courseId: string } & Record<string, unknown>) {
  const { courseId } = asked;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const upload = await findUpload(ctx.store, courseId, demandPerson(ctx).actor.userId);
  if (!upload) return null;
  const { details } = found(await findDraftCourse(ctx.store, courseId));
  const file = await readQuestions(upload.bytes, noWordsIn(details.language));
  const plan = planQuestions(file, await readBank(ctx.store, courseId), {
    title: titleElsewhere(details.language),
  });
  const missing = await listMissingPictures(ctx.store, plan, file);
  const rows = plan.rows.map((row) => rowOf(row, missing));
  const { ver, pagina } = reportInput.parse(asked);
  const shown = rows.filter(filters[ver]);
  const count = (isIt: (row: ReportRow) => boolean) => rows.filter(isIt).length;
  return {
    id: upload.id,
    name: upload.name,
    filter: ver,
    page: pagina,
    pages: Math.max(1, Math.ceil(shown.length / rowsPerPage)),
    rows: shown.slice((pagina - 1) * rowsPerPage, pagina * rowsPerPage),
    counts: {
      total: rows.length,
      imported: count(({ outcome }) => outcome === 'imported'),
      ...(Object.fromEntries(Object.entries(filters).map(([name, isIt]) => [name, count(isIt)])) as Record<
        RowFilter,
        number
      >),
    },
    hasLoose: plan.rows.some(({ effect, category }) => effect === 'new' && category === null),
  };
}
export type ImportReport = NonNullable<Awaited<ReturnType<typeof loadImportReport>>>;

function rowOf({ taken, ...row }: PlannedQuestion, missing: Set<string>): ReportRow {
  const lost =
    taken && missing.size > 0 ? picturesIn(JSON.stringify(taken.body)).filter((one) => missing.has(one)) : [];
  const reasons: Reason[] = [
    ...row.reasons,
    ...lost.map((sha256) => ({
      from: 'changes' as const,
      code: 'picture-missing',
      details: { words: sha256.slice(0, 8) },
    })),
  ];
  const { line, title, type, effect, ref, category } = row;
  const outcome = taken ? (reasons.length > 0 ? 'changed' : 'imported') : 'refused';
  return {
    line,
    title,
    type,
    effect,
    ref,
    kind: taken?.kind ?? null,
    category: category?.titles ?? [],
    outcome,
    reasons,
  };
}
