import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';
import { base } from './base-input';

/** What a question counts for, beside the others. */
const maximum = z.number().positive().max(100).optional();
const draw = z.number().int().min(1).max(100);
/** One question, or k at random of a category, of a tag, or of what has both. */
export const quizSlot = z.union([
  z.strictObject({ question: ref, maximum }),
  z
    .strictObject({ draw, category: ref.optional(), tag: z.string().min(1).max(60).optional(), maximum })
    .refine(({ category, tag }) => category !== undefined || tag !== undefined, 'draw-from-nowhere'),
]);
export type QuizSlot = z.infer<typeof quizSlot>;

/** What a review shows. `key` may wait until the quiz is passed. */
const shown = z.strictObject({
  marks: z.boolean(),
  correctness: z.boolean(),
  feedback: z.boolean(),
  key: z.enum(['never', 'passed', 'always']),
});
export type Shown = z.infer<typeof shown>;

const afterwards: Shown = { marks: true, correctness: true, feedback: true, key: 'passed' };
/** `during`: after «Comprobar»; `after`: once handed in; `closed`: once the quiz has closed for everyone. */
const review = z.strictObject({
  during: shown.default({ marks: true, correctness: true, feedback: true, key: 'never' }),
  after: shown.default(afterwards),
  closed: shown.default(afterwards),
});

const percent = z.number().min(0).max(100);
/** What is said from this mark on, until the next band begins; so there is no gap. */
const band = z.strictObject({ from: percent, text: z.string().trim().min(1).max(4000) });
const bands = z
  .array(band)
  .max(10)
  .refine((list) => list.length === 0 || list.some(({ from }) => from === 0), 'bands-start-at-nought')
  .refine((list) => new Set(list.map(({ from }) => from)).size === list.length, 'bands-twice');

const instant = z.iso.datetime({ offset: true }).nullable();

export const quizBody = z.strictObject({
  kind: z.literal('quiz'),
  ...base,
  intro: z.string().max(20_000).default(''),
  passMark: percent,
  /** 0 = unlimited. */
  attempts: z.number().int().min(0).max(100).default(0),
  /** Starts in any 24 hours; 0 = unlimited. */
  attemptsPerDay: z.number().int().min(0).max(100).default(0),
  waitMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24 * 30)
    .default(0),
  /** Questions a screen; 0 = all on one. */
  perPage: z.number().int().min(0).max(100).default(1),
  /** `sequential`: forward only, no screen twice. */
  navigation: z.enum(['free', 'sequential']).default('free'),
  /** `immediate`: each answer can be checked during the attempt, once. */
  behaviour: z.enum(['deferred', 'immediate']).default('deferred'),
  grading: z.enum(['highest', 'last', 'first', 'average']).default('highest'),
  shuffleQuestions: z.boolean().default(true),
  shuffleOptions: z.boolean().default(true),
  /** 0 = unlimited. */
  timeLimitMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24)
    .default(0),
  /** How long after the limit what was on its way is still taken. */
  graceSeconds: z.number().int().min(0).max(600).default(60),
  opensAt: instant.default(null),
  closesAt: instant.default(null),
  /** Share of a question's maximum, in percent, that a wholly wrong answer takes away; the whole is never below 0. */
  penalty: percent.default(0),
  review: review.default({
    during: { marks: true, correctness: true, feedback: true, key: 'never' },
    after: afterwards,
    closed: afterwards,
  }),
  bands: bands.default([]),
  slots: z.array(quizSlot).min(1).max(200),
});
export type QuizBody = z.infer<typeof quizBody>;
