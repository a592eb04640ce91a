import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openActivity } from '@/lib/activities/open-activity';
import { drawPreview } from '@/lib/authoring/draw-preview';
import { judgePreviewInput } from '@/lib/authoring/input';
import { judgePreview } from '@/lib/authoring/judge-preview';
import { previewQuiz } from '@/lib/authoring/preview-quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import type { Context, StaffRole } from '@/lib/kernel/context';
import { reviewAttempt } from '@/lib/quiz/review-attempt';
import { loadQuizPreview } from '@/lib/reports/load-quiz-preview';
import { changeCourse, importCourse, onlyQuiz, quizOf } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeStaff, noon } from '@/tests/support/people';
import { answersOf, postedOf, sitting } from '@/tests/support/sitting';
import { atDoor } from '../accounts/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const slots = [{ question: 'q-faro' }, { question: 'q-niebla', maximum: 2 }, { question: 'q-muelle' }];
const fixed = { slots, shuffleQuestions: false, shuffleOptions: false, attempts: 1 };
const essay = {
  ref: 'q-ensayo',
  kind: 'essay',
  body: { prompt: 'Cuente qué hizo.', rubric: 'Claridad.' },
  topic: '',
  source: 'Manual (2019)',
  tags: [],
};

async function ready(settings: Partial<QuizBody> = {}, options: { publish?: boolean } = { publish: true }) {
  const course = await importCourse(
    db.store,
    (draft) => {
      onlyQuiz({ ...fixed, ...settings })(draft);
      draft.categories.find(({ ref }) => ref === 'puerto')!.questions.push(structuredClone(essay));
    },
    options,
  );
  const [row] = await db.sql`
    select id from activities where course_id = ${course.courseId} and ref = 'prueba'`;
  const activityId = row!.id as string;
  const as = async (role: StaffRole) =>
    contextOf(db.store, await makeStaff(db.store, { [course.courseId]: role }));
  const ctx = await as('author');
  const asked = { activityId, version: 'draft' as const, mix: 0 };
  return { course, activityId, asked, ctx, as };
}

/** The preview answered with so many right answers, and sent. */
async function judged(
  ctx: Context,
  asked: Parameters<typeof drawPreview>[1],
  right: number,
  moment: 'during' | 'after' | 'closed' = 'after',
) {
  const { questions, seen } = await drawPreview(ctx, asked);
  const form = postedOf(answersOf(questions!, right));
  return granted(await atDoor(ctx, (inside) => judgePreview(inside, { ...asked, seen, moment }, form)));
}

/** Every row of every table, as one fingerprint a table. */
async function everything() {
  const tables = await db.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.sql.unsafe(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`,
    );
    prints[name] = row!.print as string;
  }
  return prints;
}

const closing = { opensAt: null, closesAt: '2027-03-02T12:00:00.000Z' };
const kinds: [string, Partial<QuizBody>][] = [
  ['as usual', {}],
  ['with marks taken away', { penalty: 50, passMark: 60 }],
  [
    'with bands, and the key for who passed',
    {
      bands: [
        { from: 0, text: 'Lea otra vez.' },
        { from: 50, text: 'Bien.' },
      ],
    },
  ],
  [
    'with a review that opens when it closes',
    {
      ...closing,
      review: {
        during: { marks: true, correctness: true, feedback: true, key: 'never' },
        after: { marks: false, correctness: false, feedback: false, key: 'never' },
        closed: { marks: true, correctness: true, feedback: true, key: 'always' },
      },
    },
  ],
  ['with an answer that a person marks', { slots: [...slots, { question: 'q-ensayo' }] }],
];

describe('D13: the preview of a whole quiz', () => {
  it.each(kinds)('marks and tells as a real attempt does: %s', async (_name, settings) => {
    const { course, asked, ctx } = await ready(settings);
    const total = settings.slots?.length ?? slots.length;
    for (let right = 0; right <= total; right++) {
      const learner = await learnerIn(db.store, course);
      const quiz = sitting(db.store, learner);
      const attempt = await quiz.begin();
      granted(await quiz.save(attempt, postedOf(answersOf(await quiz.questions(attempt), right))));
      granted(await quiz.finish(attempt));
      const at = async (now: Date) => {
        const { current } = await openActivity(learner.ctx(now), learner.at('prueba'));
        return reviewAttempt(learner.ctx(now), attempt, current);
      };
      const afterwards = await judged(ctx, asked, right);
      expect(afterwards).toEqual({ moment: 'after', result: await at(noon) });
      if (!settings.closesAt) continue;
      const closed = await judged(ctx, asked, right, 'closed');
      expect(closed).toEqual({ moment: 'closed', result: await at(minutesAfter(3 * 24 * 60)) });
    }
  });

  it('tells of checked answers what «Comprobar» tells, and of nothing else', async () => {
    const during = { marks: true, correctness: true, feedback: false, key: 'never' as const };
    const review = { during, after: { ...during, key: 'always' as const }, closed: during };
    const { asked, ctx } = await ready({
      behaviour: 'immediate',
      review,
      slots: [...slots, { question: 'q-ensayo' }],
    });
    const told = await judged(ctx, asked, 1, 'during');
    if (told.moment !== 'during') throw new Error(told.moment);
    expect(told.checked.map(({ slot, review: { fraction } }) => [slot, fraction])).toEqual([
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
    expect(told.checked.flatMap(({ review: { feedback } }) => feedback)).toEqual([]);
    expect(JSON.stringify(told.checked[1])).not.toMatch(/"right":(true|\{)/);
    expect((await previewQuiz(ctx, asked)).hasChecks).toBe(true);
    const { asked: plain, ctx: other } = await ready();
    expect(await judged(other, plain, 1, 'during')).toEqual({ moment: 'during', checked: [] });
  });

  it('leaves no trace: every row of every table stays as it was', async () => {
    const { course, asked, ctx } = await ready({ attempts: 1, slots: [...slots, { question: 'q-ensayo' }] });
    const before = await everything();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    const place = { course: course.slug, activity: 'prueba' };
    for (const search of [{}, { version: 'publicada', orden: '4' }]) {
      const { asked: shown } = await loadQuizPreview(ctx, place, search);
      for (const moment of ['during', 'after', 'closed'] as const) await judged(ctx, shown, 2, moment);
    }
    for (let again = 0; again < 3; again++) await judged(ctx, asked, 4);
    expect(await everything()).toEqual(before);
  });

  it('shows the draft before anything is published, and the published version beside it afterwards', async () => {
    const { course, asked, ctx } = await ready({}, { publish: false });
    const published = { ...asked, version: 'published' as const };
    expect(await previewQuiz(ctx, asked)).toMatchObject({ isPublished: false, facts: { passMark: 70 } });
    await expect(previewQuiz(ctx, published)).rejects.toMatchObject({ name: 'NotFound' });
    await changeCourse(db.store, course, () => {}, true);
    await changeCourse(
      db.store,
      course,
      (draft) =>
        Object.assign(quizOf(draft), { passMark: 85, slots: [{ question: 'q-faro' }], intro: '**Hola.**' }),
      false,
    );
    const draft = await previewQuiz(ctx, asked);
    expect(draft).toMatchObject({ isPublished: true, facts: { passMark: 85, questions: 1 } });
    expect(draft.introHtml).toContain('<strong>Hola.</strong>');
    expect(await previewQuiz(ctx, published)).toMatchObject({ facts: { passMark: 70, questions: 3 } });
    expect(await judged(ctx, asked, 1)).toMatchObject({ result: { passMark: 85, fraction: 1 } });
    expect(await judged(ctx, published, 1)).toMatchObject({ result: { passMark: 70, isPassed: false } });
  });

  it('shows rules and questions screen by screen, and nothing of the key', async () => {
    const { asked, ctx } = await ready({ perPage: 2, timeLimitMinutes: 20 });
    const preview = await previewQuiz(ctx, asked);
    expect(preview.pages!.map((page) => page.map(({ slot }) => slot))).toEqual([[0, 1], [2]]);
    expect(preview.facts.rules).toMatchObject({ timeLimitMinutes: 20, attempts: 1 });
    expect(JSON.stringify(preview.pages)).not.toMatch(/correct|feedback|"answer"|"key"/);
  });

  it('draws the same for the same number, and another for another', async () => {
    const { asked, ctx } = await ready({ shuffleOptions: true, slots: [{ draw: 2, category: 'puerto' }] });
    const draws = [];
    for (const mix of [0, 1, 2, 3, 4, 5, 0]) {
      const { questions } = await drawPreview(ctx, { ...asked, mix });
      draws.push(JSON.stringify(questions));
    }
    expect(draws.at(-1)).toBe(draws[0]);
    expect(new Set(draws).size).toBeGreaterThan(2);
  });

  it('says so when the quiz or a question changed meanwhile, and when the bank has too few', async () => {
    const { asked, ctx, course } = await ready();
    const { questions, seen } = await drawPreview(ctx, asked);
    const form = postedOf(answersOf(questions!, 3));
    const send = () =>
      atDoor(ctx, (inside) => judgePreview(inside, { ...asked, seen, moment: 'after' }, form));
    expect((await send()).ok).toBe(true);
    await changeCourse(db.store, course, (draft) => Object.assign(quizOf(draft), { passMark: 20 }), false);
    expect(await send()).toMatchObject({ ok: false, reason: 'preview-outdated' });
    await db.sql`update questions set archived_at = now() where course_id = ${course.courseId}`;
    expect((await previewQuiz(ctx, asked)).pages).toBeNull();
    expect(await send()).toMatchObject({ ok: false, reason: 'preview-outdated' });
  });

  it('is for the staff of its course alone, and for quizzes alone', async () => {
    const { asked, as, course, ctx } = await ready();
    const { questions, seen } = await drawPreview(ctx, asked);
    const form = postedOf(answersOf(questions!, 3));
    const input = judgePreviewInput.parse({ ...asked, seen });
    const place = { course: course.slug, activity: 'prueba' };
    for (const role of ['coordinator', 'author', 'reporter'] as const)
      expect(await judgePreview(await as(role), input, form)).toMatchObject({ ok: true });
    const { as: elsewhere } = await ready();
    const learner = await learnerIn(db.store, course);
    for (const stranger of [await elsewhere('coordinator'), learner.ctx(), contextOf(db.store)]) {
      await expect(judgePreview(stranger, input, form)).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(previewQuiz(stranger, asked)).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(loadQuizPreview(stranger, place, {})).rejects.toMatchObject({ name: 'Forbidden' });
    }
    const [lesson] = await db.sql`
      select id from activities where course_id = ${course.courseId} and ref = 'el-puerto'`;
    await expect(previewQuiz(ctx, { ...asked, activityId: lesson!.id })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });
});
