import { sql } from 'drizzle-orm';
import type { Store } from '@/db/store';

/** Which of a learner's attempts counts: one of them, or every one. */
export type Which = 'first' | 'last' | 'best' | 'all';

/** Finished and wholly marked attempts of the activity, one a learner unless `all`. */
function chosen(activityId: string, which: Which) {
  const order = {
    first: sql`a.enrolment_id, a.number`,
    last: sql`a.enrolment_id, a.number desc`,
    best: sql`a.enrolment_id, a.fraction desc, a.number`,
    all: sql`a.enrolment_id, a.number`,
  }[which];
  const one = which === 'all' ? sql`` : sql`distinct on (a.enrolment_id)`;
  return sql`select ${one} a.* from attempts a
    where a.activity_id = ${activityId} and a.finished_at is not null and a.fraction is not null
    order by ${order}`;
}

export type QuizNumbers = {
  n: number;
  mean: number | null;
  median: number | null;
  deviation: number | null;
  passed: number;
  /** Seconds. */
  duration: number | null;
  /** How many lie in each tenth of the mark, from 0–10 % on. */
  tenths: number[];
};

/** The marks of a quiz; the deviation is that of the sample (n − 1). */
export async function findQuizNumbers(store: Store, activityId: string, which: Which): Promise<QuizNumbers> {
  const [row] = await store.execute<QuizNumbers>(sql`
    with chosen as (${chosen(activityId, which)})
    select count(*)::int as n, avg(fraction)::float8 as mean, stddev_samp(fraction)::float8 as deviation,
      (percentile_cont(0.5) within group (order by fraction))::float8 as median,
      count(*) filter (where is_passed)::int as passed,
      (percentile_cont(0.5) within group (order by extract(epoch from finished_at - started_at)))::float8 as duration,
      (select json_agg((select count(*) from chosen where least(9, floor(fraction * 10 + 1e-6)) = tenth) order by tenth)
        from generate_series(0, 9) as tenth) as tenths
    from chosen`);
  return row!;
}

export type QuestionNumbers = {
  questionId: string;
  kind: string;
  /** As it was put last. */
  body: unknown;
  n: number;
  answered: number;
  facility: number;
  /** With the rest of the attempt; null where either never varies. */
  discrimination: number | null;
  /** Seconds from the answer, or the start, before it. */
  seconds: number | null;
  slot: number;
};

/**
 * For each question that was put: the mean share of its mark (unanswered = 0), and Pearson's correlation of that with the
 * mark of the rest of the attempt, the question itself left out.
 */
export async function listQuestionNumbers(
  store: Store,
  activityId: string,
  which: Which,
): Promise<QuestionNumbers[]> {
  return store.execute<QuestionNumbers>(sql`
    with chosen as (${chosen(activityId, which)}),
    marks as (
      select q.id, q.attempt_id, q.question_id, q.kind, q.body, q.slot, q.maximum, c.started_at, c.finished_at,
        coalesce(last.fraction, 0)::float8 as fraction, coalesce(last.answer, 'null'::jsonb) <> 'null'::jsonb as is_answered
      from chosen c join attempt_questions q on q.attempt_id = c.id
      left join lateral (
        select fraction, answer from answer_steps s where s.attempt_question_id = q.id and s.fraction is not null
        order by s.id desc limit 1) last on true
    ),
    totals as (
      select attempt_id, sum(fraction * maximum) as earned, sum(maximum) as maximum from marks group by attempt_id
    ),
    moments as (
      select s.attempt_question_id as id, extract(epoch from s.at - coalesce(
        lag(s.at) over (partition by m.attempt_id order by s.id), m.started_at))::float8 as seconds
      from answer_steps s join marks m on m.id = s.attempt_question_id where s.event = 'answer'
    ),
    times as (select id, sum(seconds) as seconds from moments group by id)
    select m.question_id as "questionId", count(*)::int as n, count(*) filter (where is_answered)::int as answered,
      avg(fraction)::float8 as facility, min(slot)::int as slot,
      corr(fraction, (t.earned - fraction * m.maximum) / nullif(t.maximum - m.maximum, 0))::float8 as discrimination,
      (percentile_cont(0.5) within group (order by times.seconds))::float8 as seconds,
      (array_agg(kind order by finished_at desc))[1] as kind,
      (array_agg(body order by finished_at desc))[1] as body
    from marks m join totals t on t.attempt_id = m.attempt_id left join times on times.id = m.id
    group by m.question_id`);
}

/** What was answered to each question, and how often. */
export async function listGivenAnswers(
  store: Store,
  activityId: string,
  which: Which,
): Promise<{ questionId: string; answer: unknown; count: number }[]> {
  return store.execute<{ questionId: string; answer: unknown; count: number }>(sql`
    with chosen as (${chosen(activityId, which)})
    select q.question_id as "questionId", last.answer, count(*)::int as count
    from chosen c join attempt_questions q on q.attempt_id = c.id
    join lateral (
      select answer from answer_steps s where s.attempt_question_id = q.id
      order by s.id desc limit 1) last on true
    where last.answer is not null and last.answer <> 'null'::jsonb and q.kind <> 'essay'
    group by q.question_id, last.answer`);
}

/** The bank's questions by id: how its screens name them. */
export async function listQuestionNames(
  store: Store,
  courseId: string,
): Promise<{ id: string; ref: string; category: string }[]> {
  return store.execute<{ id: string; ref: string; category: string }>(sql`
    select q.id, q.ref, c.title as category from questions q
    join question_categories c on c.id = q.category_id where q.course_id = ${courseId}`);
}

/** A quiz of the course by its address, as its draft calls it. */
export async function findQuizByRef(
  store: Store,
  courseId: string,
  ref: string,
): Promise<{ id: string; ref: string; title: string } | undefined> {
  const [row] = await store.execute<{ id: string; ref: string; title: string }>(sql`
    select id, ref, title from activities
    where course_id = ${courseId} and ref = ${ref} and body->>'kind' = 'quiz' limit 1`);
  return row;
}
