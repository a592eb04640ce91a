import type { CourseDetails } from '@/lib/catalogue/input';
import type { Learning } from '@/lib/enrolment/load-learning';
import type { ActivityProgress, CourseProgress, Lock } from '@/lib/enrolment/progress';

type Printed = NonNullable<CourseDetails['certificate']>;

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
  | { kind: 'name' }
  | { kind: 'request' };

/** «¿Qué me falta para el certificado?»: each unmet condition, in the order of the course. Empty = nothing. */
export function explainProgress(
  progress: CourseProgress,
  details: Pick<CourseDetails, 'minimumMark'> & { certificate: Pick<Printed, 'issue'> | null },
  enrolment: Pick<Learning['enrolment'], 'nameConfirmedAt'> & { hasCertificate?: boolean },
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
  const request: Missing[] =
    details.certificate?.issue === 'request' && !enrolment.hasCertificate ? [{ kind: 'request' }] : [];
  return [...fromActivities, ...mark, ...name, ...request];
}
