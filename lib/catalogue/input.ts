import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';
import { base } from './base-input';
import type { MediaSegment } from './media-input';
import { quizBody } from './quiz-input';
import { surveyBody } from './survey-input';

export const signatory = z.strictObject({
  name: z.string().min(1).max(120),
  role: z.string().min(1).max(160),
});

/** What a course says of itself: the draft, and its copy in each published version. */
export const courseDetails = z.strictObject({
  title: z.string().trim().min(1).max(160),
  subtitle: z.string().trim().max(200).default(''),
  language: z.enum(['es', 'en', 'pt', 'fr']),
  hours: z.number().positive().max(1000),
  level: z.string().max(60).default(''),
  audience: z.string().min(1).max(400),
  summary: z.string().min(1).max(400),
  /** Markdown. */
  description: z.string().max(20_000).default(''),
  objectives: z.array(z.string().min(1).max(300)).max(20),
  cover: z.enum(['faro', 'haz', 'camino', 'ventana', 'pasaporte', 'manos']).default('faro'),
  /** Percent of the final mark; null = no mark is asked for. */
  minimumMark: z.number().min(0).max(100).nullable().default(null),
  certificate: z
    .strictObject({
      issuer: z.string().min(1).max(120),
      title: z.string().min(1).max(120),
      signatories: z.array(signatory).min(1).max(4),
      /** Left out: by itself, as soon as the course is complete. */
      issue: z.enum(['automatic', 'request']).optional(),
    })
    .nullable()
    .default(null),
});
export type CourseDetails = z.infer<typeof courseDetails>;

export const lessonBody = z.strictObject({
  kind: z.literal('lesson'),
  ...base,
  markdown: z.string().max(200_000),
});

const quality = z.enum(['protege', 'incompleta', 'dana']);
export const scene = z.strictObject({
  id: ref,
  title: z.string().min(1).max(160),
  text: z.string().min(1).max(6000),
  decision: z.string().max(400).optional(),
  choices: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(600),
        quality,
        feedback: z.string().min(1).max(1500),
        next: ref,
      }),
    )
    .max(6)
    .optional(),
  ending: quality.optional(),
});
export const scenarioBody = z.strictObject({
  kind: z.literal('scenario'),
  ...base,
  intro: z.string().max(10_000).default(''),
  start: ref,
  scenes: z.array(scene).min(1).max(80),
  reflection: z.string().max(2000).default(''),
});
export type ScenarioBody = z.infer<typeof scenarioBody>;

const planExample = z.string().trim().min(1).max(300);
export const planBody = z.strictObject({
  kind: z.literal('plan'),
  ...base,
  intro: z.string().max(20_000).default(''),
  /** Actions to fill in. */
  rows: z.number().int().min(1).max(10),
  examples: z.array(planExample).max(30).default([]),
});

export const activityBody = z.discriminatedUnion('kind', [
  lessonBody,
  quizBody,
  scenarioBody,
  planBody,
  surveyBody,
]);
export type PlanBody = z.infer<typeof planBody>;
export type ActivityBody = z.infer<typeof activityBody>;
export type ActivityKind = ActivityBody['kind'];

const day = z.iso.date();
/** What a course knows of a country. Each datum says where it comes from, and whether someone has checked it. */
export const countryCard = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().trim().min(1).max(80),
  reviewedAt: day,
  data: z
    .array(
      z.strictObject({
        topic: z.enum(['law', 'body', 'line', 'document', 'stay', 'other']),
        label: z.string().min(1).max(200),
        value: z.string().min(1).max(2000),
        source: z.string().min(1).max(400),
        status: z.enum(['verified', 'to-confirm']),
        reviewedAt: day.optional(),
      }),
    )
    .min(1)
    .max(60),
});
export type CountryCard = z.infer<typeof countryCard>;

/** Safe HTML, in pieces: between them stand things that need a component. Made once, when published. */
export type Segment =
  | { type: 'html'; html: string }
  | { type: 'question'; ref: string; kind: string; body: unknown }
  | { type: 'figure'; src: string; title: string; alternativeHtml: string }
  | { type: 'countries'; codes: string[]; cards: CountryCard[] }
  | MediaSegment;
export type CompiledBody =
  | { kind: 'lesson'; segments: Segment[]; headings: { id: string; text: string }[]; words: number }
  | { kind: 'quiz'; introHtml: string }
  | { kind: 'plan'; introHtml: string }
  | { kind: 'survey'; introHtml: string }
  | {
      kind: 'scenario';
      introHtml: string;
      reflectionHtml: string;
      scenes: Record<string, { html: string; feedbackHtml: string[] }>;
    };

/** When an activity counts as done. Several conditions mean all of them. */
export const completionRule = z.strictObject({
  isRequired: z.boolean(),
  /** `marked`: with `minimumMark`; `exhausted`: passed, or no attempt is left. */
  conditions: z
    .array(z.enum(['viewed', 'read', 'submitted', 'marked', 'passed', 'exhausted', 'ended']))
    .max(4),
  /** Percent. */
  minimumMark: z.number().min(0).max(100).optional(),
});
export type CompletionRule = z.infer<typeof completionRule>;

/** What must be true before an activity opens. All of them. */
export const restriction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activity'), activity: ref }),
  z.strictObject({ kind: z.literal('from'), at: z.iso.datetime({ offset: true }) }),
]);
export type Restriction = z.infer<typeof restriction>;

/** The published table of contents; all that index, progress and completion need, without any content. */
export type OutlineActivity = {
  id: string;
  ref: string;
  versionId: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  outcome: string;
  /** Said before a hard passage. */
  notice: string;
  /** Percent, for a quiz. */
  passMark: number | null;
  completion: CompletionRule;
  restrictions: Restriction[];
};
export type OutlineModule = {
  id: string;
  ref: string;
  title: string;
  summary: string;
  outcomes: string[];
  /** Its drawing, where it has one. */
  illustration?: { src: string; title: string };
  activities: OutlineActivity[];
};
export type Outline = { details: CourseDetails; descriptionHtml: string; modules: OutlineModule[] };
