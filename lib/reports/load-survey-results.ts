import { listCountedAnswers, listSurveyVersions } from '@/db/queries/surveys';
import { publishedOutline } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { countAnswers } from './count-answers';
import { listSurveys } from './list-surveys';
import { mergeQuestions } from './merge-questions';

/** A survey in numbers, with what was written; nothing of it before enough have answered together. NotFound elsewhere. */
export async function loadSurveyResults(ctx: Context, place: { course: string; activity: string }) {
  const { course, surveys } = await listSurveys(ctx, place.course);
  const survey = found(surveys.find(({ ref }) => ref === place.activity));
  const [versions, rows, published] = await Promise.all([
    listSurveyVersions(ctx.store, survey.id),
    listCountedAnswers(ctx.store, survey.id),
    course.publishedVersionId ? publishedOutline(ctx.store, course.publishedVersionId) : null,
  ]);
  const listed = published?.outline.modules.flatMap((module) => module.activities) ?? [];
  const current = listed.find(({ id }) => id === survey.id)?.versionId;
  // A survey that was changed back stands in an older version again: what is asked now goes first.
  const bodies = versions.toSorted((a, b) => Number(b.id === current) - Number(a.id === current));
  const answers = rows.map((row) => row.answers);
  return {
    course,
    survey,
    /** The last day on which answers were counted. */
    countedOn: rows.reduce<string | null>(
      (last, row) => (last === null || row.countedOn > last ? row.countedOn : last),
      null,
    ),
    questions:
      answers.length === 0
        ? []
        : countAnswers(mergeQuestions(bodies.map(({ body }) => body)), answers, Math.random),
  };
}
export type SurveyResults = Awaited<ReturnType<typeof loadSurveyResults>>;
