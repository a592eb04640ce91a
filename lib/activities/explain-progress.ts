import type { Learning } from '@/lib/enrolment/load-learning';
import type { ActivityProgress, CourseProgress, Lock } from '@/lib/enrolment/progress';

/** One thing that still stands between the learner and the certificate; each leads somewhere. */
export type Missing =
  | {
      kind: 'activity';
      ref: string;
      title: string;
      condition: ActivityProgress['conditions'][number]['condition'];
      /** The mark that the condition asks for, in percent. */
      mark: number;
      locks: Lock[];
    }
  | { kind: 'mark'; minimum: number; reached: number | null }
  | { kind: 'name' };

/** «¿Qué me falta para el certificado?»: each unmet condition, in the order of the course. Empty = nothing. */
export function explainProgress(
  progress: CourseProgress,
  details: { minimumMark: number | null; certificate: unknown },
  enrolment: Pick<Learning['enrolment'], 'nameConfirmedAt'>,
): Missing[] {
  const fromActivities = progress.activities
    .filter(({ activity, isComplete }) => activity.completion.isRequired && !isComplete)
    .flatMap(({ activity, conditions, locks }) =>
      conditions
        .filter(({ isMet }) => !isMet)
        .map(
          ({ condition, mark }): Missing => ({
            kind: 'activity',
            ref: activity.ref,
            title: activity.title,
            condition,
            mark,
            locks,
          }),
        ),
    );
  const mark: Missing[] =
    progress.isMarkReached || details.minimumMark === null
      ? []
      : [{ kind: 'mark', minimum: details.minimumMark, reached: progress.finalMark }];
  const name: Missing[] = details.certificate && !enrolment.nameConfirmedAt ? [{ kind: 'name' }] : [];
  return [...fromActivities, ...mark, ...name];
}
