import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Store } from '@/db/store';
import { kindOf } from '@/questions';
import { FormError } from '@/questions/kind';
import { dayQuestions, rightAnswers } from './day-course';
import type { Acknowledged } from './day-learner';

export type Verdict = {
  acknowledged: number;
  lost: number;
  markedTwice: number;
  wrongMarks: number;
  notOneAttempt: number;
  open: number;
};

type Row = {
  attempt: string;
  isFinished: boolean;
  fraction: number | null;
  stateFraction: number | null;
  slot: number;
  ref: string;
  kind: string;
  body: unknown;
  answer: unknown;
  graded: number;
};

/** What the database holds beside what each learner was told: lost answers, second marks, marks not earned. */
export async function checkDay(store: Store, told: Map<string, Acknowledged>): Promise<Verdict> {
  const verdict: Verdict = {
    acknowledged: 0,
    lost: 0,
    markedTwice: 0,
    wrongMarks: 0,
    notOneAttempt: 0,
    open: 0,
  };
  for (const [enrolmentId, kept] of told) {
    const rows = await listQuestions(store, enrolmentId);
    const isOneAttempt = new Set(rows.map(({ attempt }) => attempt)).size === 1;
    verdict.acknowledged += kept.size;
    if (!isOneAttempt || rows.length !== dayQuestions) verdict.notOneAttempt += 1;
    if (!rows.every(({ isFinished }) => isFinished)) verdict.open += 1;
    const isKept = ([field, value]: [string, string]) =>
      rows.some((row) => isDeepStrictEqual(readAs(row, field, value), row.answer));
    verdict.lost += [...kept].filter((one) => !isKept(one)).length;
    if (rows.some(({ graded }) => graded > 1)) verdict.markedTwice += 1;
    const earned = [...kept].filter(([field, value]) =>
      rows.some((row) => isDeepStrictEqual(readAs(row, field, value), rightAnswers.get(row.ref))),
    ).length;
    const isRight = rows.every(
      ({ fraction, stateFraction, graded }) =>
        graded === 1 &&
        isNear(fraction, earned / dayQuestions) &&
        isNear(stateFraction, earned / dayQuestions),
    );
    if (!isRight) verdict.wrongMarks += 1;
  }
  return verdict;
}

const isNear = (mark: number | null, wanted: number) => mark !== null && Math.abs(mark - wanted) < 1e-6;

/** What was sent in this field, as it is stored; nothing where it cannot have been sent to this question. */
function readAs({ slot, kind, body }: Row, field: string, value: string): unknown {
  if (field !== `q${slot}-`) return undefined;
  const form = {
    get: (name: string) => (name === field ? value : null),
    getAll: (name: string) => (name === field ? [value] : []),
  };
  try {
    return kindOf(kind).read(body, form, field);
  } catch (error) {
    if (error instanceof FormError) return undefined;
    throw error;
  }
}

/** Each question with the newest answer that the learner gave, and how often it was marked. */
const listQuestions = (store: Store, enrolmentId: string) =>
  store.execute<Row>(sql`
    select a.id as attempt, a.finished_at is not null as "isFinished", a.fraction, t.fraction as "stateFraction",
           q.slot, b.ref, q.kind, q.body,
           (select s.answer from answer_steps s where s.attempt_question_id = q.id and s.event = 'answer'
            order by s.id desc limit 1) as answer,
           (select count(*)::int from answer_steps s where s.attempt_question_id = q.id and s.event <> 'answer') as graded
    from attempts a
    join attempt_questions q on q.attempt_id = a.id
    join questions b on b.id = q.question_id
    left join activity_states t on t.enrolment_id = a.enrolment_id and t.activity_id = a.activity_id
    where a.enrolment_id = ${enrolmentId} order by a.number, q.slot`);
