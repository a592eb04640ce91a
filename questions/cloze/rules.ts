import { z } from 'zod';
import { id, own } from '../body';
import { choice } from '../choice/rules';
import { gapsIn, numbered, toGappedLine } from '../gaps';
import type { QuestionKind, ReviewBase, Shows } from '../kind';
import { numeric } from '../numeric/rules';
import { shortanswer } from '../shortanswer/rules';
import { explanation } from '../verdict';
import { asQuestion, body, type ClozeBody, type ClozeGap } from './body';
import { type GapReview, reviewGap } from './gap-review';
import { samples } from './samples';

const parts: Record<ClozeGap['kind'], QuestionKind> = { choice, shortanswer, numeric };

/** Gap → the answer to it, as its kind stores one. */
const answer = z.strictObject({
  gaps: z.record(id, z.union([choice.answer, shortanswer.answer, numeric.answer])),
});

export type ClozeAnswer = z.infer<typeof answer>;
export type ClozeConcealed = {
  prompt: string;
  /** In the order of the text; options where one is chosen. */
  gaps: { kind: ClozeGap['kind']; options: string[] }[];
};
export type ClozeReview = ReviewBase & { gaps: GapReview[] };

/** In the order of the text, by which they are numbered. */
function inOrder({ prompt, gaps }: ClozeBody): ClozeGap[] {
  const order = gapsIn(prompt, 'braces');
  return [...gaps].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The answer to the gap, or null; also when it is of another kind, from before the question was mended. */
function answerTo(gap: ClozeGap, answer: ClozeAnswer | null): unknown {
  const given = parts[gap.kind].answer.safeParse(answer ? own(answer.gaps, gap.id) : undefined);
  return given.success ? given.data : null;
}

function earned(gap: ClozeGap, answer: ClozeAnswer): number {
  const given = answerTo(gap, answer);
  return given === null ? 0 : (parts[gap.kind].grade(asQuestion(gap), given) ?? 0);
}

/** Σ weight × what the gap earned ÷ Σ weight. A gap left empty earns nothing. */
function grade({ gaps }: ClozeBody, answer: ClozeAnswer): number {
  const whole = gaps.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return gaps.reduce((sum, gap) => sum + (gap.weight ?? 1) * earned(gap, answer), 0) / whole;
}

function review(body: ClozeBody, answer: ClozeAnswer | null, shows: Shows): ClozeReview {
  const fraction = answer ? grade(body, answer) : 0;
  return {
    prompt: numbered(body.prompt, 'braces'),
    isAnswered: answer !== null,
    fraction: shows.correctness ? fraction : null,
    feedback: explanation(body.feedback, fraction, shows),
    gaps: inOrder(body).map((gap) =>
      reviewGap(gap, parts[gap.kind].review(asQuestion(gap), answerTo(gap, answer), shows)),
    ),
  };
}

const field = (prefix: string, place: number) => `${prefix}-${place}`;

export const cloze: QuestionKind<ClozeBody, ClozeAnswer, ClozeConcealed, ClozeReview> = {
  name: 'cloze',
  body,
  answer,
  prepare: (body, random, shuffle) => ({
    ...body,
    gaps: body.gaps.map((gap) => ({
      ...gap,
      ...withoutPrompt(parts[gap.kind].prepare(asQuestion(gap), random, shuffle)),
    })),
  }),
  conceal: (body) => ({
    prompt: numbered(body.prompt, 'braces'),
    gaps: inOrder(body).map((gap) => ({
      kind: gap.kind,
      options: gap.kind === 'choice' ? gap.options.map(({ text }) => text) : [],
    })),
  }),
  read(body, form, prefix) {
    const gaps = inOrder(body).flatMap((gap, place) => {
      const given = parts[gap.kind].read(asQuestion(gap), form, field(prefix, place));
      return given === null ? [] : [[gap.id, given] as const];
    });
    return gaps.length === 0 ? null : ({ gaps: Object.fromEntries(gaps) } as ClozeAnswer);
  },
  fill: (body, answer, prefix) =>
    Object.assign(
      {},
      ...inOrder(body).map((gap, place) => {
        const given = answerTo(gap, answer);
        return given === null ? {} : parts[gap.kind].fill(asQuestion(gap), given, field(prefix, place));
      }),
    ),
  grade,
  review,
  summarise: ({ prompt }) => toGappedLine(prompt, 'braces'),
  samples,
};

function withoutPrompt(question: unknown): object {
  const { prompt: _, ...rest } = question as { prompt: string };
  return rest;
}
