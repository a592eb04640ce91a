import { z } from 'zod';
import type { CompletionRule } from '@/lib/catalogue/input';
import {
  completionRule,
  courseDetails,
  lessonBody,
  planBody,
  restriction,
  scenarioBody,
} from '@/lib/catalogue/input';
import { quizBody } from '@/lib/catalogue/quiz-input';
import { surveyBody } from '@/lib/catalogue/survey-input';
import { ref } from '@/lib/kernel/ref';

/** How a package is written in files. `content/README.md` shows it by example. */

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());

const { minimumMark: _, ...details } = courseDetails.shape;
export const courseFile = z.strictObject({
  id: ref,
  ...details,
  timeZone: z.string().refine(isTimeZone, { error: 'time-zone' }),
  enrolment: z
    .strictObject({
      opensAt: instant.nullable().default(null),
      closesAt: instant.nullable().default(null),
      capacity: z.number().int().min(0).nullable().default(null),
      key: z.string().min(1).max(100).nullable().default(null),
    })
    .default({ opensAt: null, closesAt: null, capacity: null, key: null }),
  completion: z.strictObject({ minimumMark: courseDetails.shape.minimumMark }).default({ minimumMark: null }),
  modules: z.array(z.string()).min(1).max(60),
});

export const moduleFile = z.strictObject({
  id: ref,
  title: z.string().trim().min(1).max(160),
  summary: z.string().max(1000).default(''),
  minutes: z.number().min(0).max(10_000),
  outcomes: z.array(z.string().min(1).max(300)).max(20).default([]),
  activities: z.array(z.string()).max(100),
});

const word = z.enum(['read', 'view', 'mark', 'pass', 'exhaust', 'submit', 'end', 'none']);
const frame = {
  id: ref,
  title: z.string().trim().min(1).max(160),
  minutes: z.number().min(0).max(1000),
  required: z.boolean().default(false),
  completion: z.union([word, z.array(word).min(1).max(4)]).default('none'),
  completionMark: completionRule.shape.minimumMark,
  restrictions: z.array(restriction).max(10).default([]),
};
const { kind: _kind, markdown: _markdown, ...lessonFields } = lessonBody.shape;
export const lessonFront = z.strictObject({ ...frame, ...lessonFields });
export const activityFile = z.discriminatedUnion('kind', [
  z.strictObject({ ...frame, ...quizBody.shape }),
  z.strictObject({ ...frame, ...scenarioBody.shape }),
  z.strictObject({ ...frame, ...planBody.shape }),
  z.strictObject({ ...frame, ...surveyBody.shape }),
]);

export const questionFile = z.strictObject({
  id: ref,
  kind: z.string(),
  topic: z.string().max(120).default(''),
  source: z.string().max(400).default(''),
  tags: z.array(z.string().min(1).max(60)).max(20).default([]),
  body: z.unknown(),
});
export const categoryFile = z.strictObject({
  id: ref,
  title: z.string().trim().min(1).max(160),
  questions: z.array(z.unknown()).max(1000).default([]),
});

const conditions = {
  read: 'read',
  view: 'viewed',
  mark: 'marked',
  pass: 'passed',
  exhaust: 'exhausted',
  submit: 'submitted',
  end: 'ended',
} as const;
type Word = z.infer<typeof word>;

type Front = { required: boolean; completion: Word | Word[]; completionMark?: number };

export function toCompletion({ required, completion, completionMark }: Front): CompletionRule {
  const words = [completion].flat();
  return {
    isRequired: required,
    conditions: words.flatMap((one) => (one === 'none' ? [] : [conditions[one]])),
    ...(completionMark !== undefined && { minimumMark: completionMark }),
  };
}

export function fromCompletion(rule: CompletionRule): Front {
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  const words = rule.conditions.map((condition) => names.find((name) => conditions[name] === condition)!);
  const completion = words.length === 0 ? 'none' : words.length === 1 ? words[0]! : words;
  const { minimumMark } = rule;
  return {
    completion,
    ...(minimumMark !== undefined && { completionMark: minimumMark }),
    required: rule.isRequired,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
