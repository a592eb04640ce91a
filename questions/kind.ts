import type { z } from 'zod';
import type { Random } from '@/lib/kernel/shuffle';

/** Fields of a posted form, as the kind named them. */
export type Form = { get(name: string): string | null; getAll(name: string): string[] };

/**
 * What a kind of question knows: what may be written, what may be seen, and what is right. Pure.
 * `Body` is what the author wrote, key included; `Answer` is what is stored, by the author's ids, so that it
 * can be marked again on a mended body; `Concealed` is all that a learner may see before the review;
 * `Review` what the review shows.
 */
export type QuestionKind<Body = unknown, Answer = unknown, Concealed = unknown, Review = ReviewBase> = {
  name: string;
  body: z.ZodType<Body>;
  answer: z.ZodType<Answer>;
  /**
   * The copy that an attempt keeps: options in the order this learner is given. `shuffle` is the author's wish
   * for choices; where the written order would give the key away (matching, ordering) it is always shuffled.
   */
  prepare(body: Body, random: Random, shuffle: boolean): Body;
  /** Options are named by their place, never by the author's ids, so that no id tells the key. */
  conceal(body: Body): Concealed;
  /** Reads a posted form; null when nothing was answered. Throws FormError on what the form cannot hold. */
  read(body: Body, form: Form, prefix: string): Answer | null;
  /** The stored answer as the concealed view needs it: form field → values. */
  fill(body: Body, answer: Answer, prefix: string): Record<string, string[]>;
  /** How right, 0..1; null when only a person can say. */
  grade(body: Body, answer: Answer): number | null;
  /**
   * What the learner is shown afterwards: the own answer and, as `shows` allows, how it came out, the feedback it
   * earned and what was right. `body.feedback` explains the solution, so it comes with the key or with a full mark.
   */
  review(body: Body, answer: Answer | null, shows: Shows): Review;
  /** What a person marks by; only of kinds whose grade is null. Never shown to who answers. */
  rubric?(body: Body): Rubric;
  /** One line of plain text for lists: the prompt without markup. */
  summarise(body: Body): string;
  /** Examples for the contract test and the documentation. */
  samples: Sample<Body, Answer>[];
};

/** What a review may tell. Each is of its own: without `correctness` no fraction and no verdict, whatever else is shown. */
export type Shows = { correctness: boolean; feedback: boolean; key: boolean };

/** A review that keeps nothing back. */
export const everything: Shows = { correctness: true, feedback: true, key: true };

/** Answers with the fraction each must earn (null: a person marks), and a `twin`: a body that differs only in what is right. */
export type Sample<Body, Answer> = {
  body: Body;
  twin: Body;
  answers: { answer: Answer; fraction: number | null }[];
};

/** Texts in Markdown; `weight` is what a criterion counts among the others. */
export type Rubric = { text: string | null; criteria: { id: string; text: string; weight: number }[] };

/** A form that no honest page sends: an option that is not there, a field twice. */
export class FormError extends Error {
  override name = 'FormError';
}

/**
 * What every kind's review has: the fraction earned (0 when unanswered, null where it is kept back or a person marks)
 * and the feedback that applies, in Markdown.
 */
export type ReviewBase = {
  prompt: string;
  isAnswered: boolean;
  fraction: number | null;
  feedback: string[];
};
