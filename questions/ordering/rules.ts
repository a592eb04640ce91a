import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { shuffled } from '@/lib/kernel/shuffle';
import { id, own } from '../body';
import { readPlace } from '../form';
import type { QuestionKind, ReviewBase } from '../kind';
import { explanation } from '../verdict';
import { body, type OrderingBody, offered, rightOrder } from './body';
import { samples } from './samples';

/** Item → position given to it, 0 is the first. Two items may have been given the same one. */
const answer = z.strictObject({ positions: z.record(id, z.int().min(0).max(19)) });

export type OrderingAnswer = z.infer<typeof answer>;
export type OrderingConcealed = { prompt: string; items: string[] };
export type OrderingReview = ReviewBase & {
  /** As the learner ordered them, positions from 1; those without a position last. */
  rows: { text: string; given: number | null; isRight: boolean | null; right: number | null }[];
};

/**
 * Items in their place / items: Moodle's «absolute position» (qtype_ordering). Chosen over adjacent pairs because the learner
 * answers item by item and can check the mark so, and because giving one position twice never pays.
 */
const grade = (body: OrderingBody, { positions }: OrderingAnswer) =>
  rightOrder(body).filter((id, place) => own(positions, id) === place).length / body.items.length;

const field = (prefix: string, place: number) => `${prefix}-${place}`;

export const ordering: QuestionKind<OrderingBody, OrderingAnswer, OrderingConcealed, OrderingReview> = {
  name: 'ordering',
  body,
  answer,
  prepare: (body, random) => ({ ...body, items: shuffled(body.items, random), order: rightOrder(body) }),
  conceal: (body) => ({ prompt: body.prompt, items: offered(body).map(({ text }) => text) }),
  read(body, form, prefix) {
    const positions = offered(body).flatMap(({ id }, place) => {
      const position = readPlace(form, field(prefix, place), body.items.length);
      return position === null ? [] : [[id, position] as const];
    });
    return positions.length === 0 ? null : { positions: Object.fromEntries(positions) };
  },
  fill: (body, { positions }, prefix) =>
    Object.fromEntries(
      offered(body).flatMap(({ id }, place) => {
        const position = own(positions, id);
        const isThere = position !== undefined && position < body.items.length;
        return isThere ? [[field(prefix, place), [String(position)]]] : [];
      }),
    ),
  grade,
  review(body, answer, shows) {
    const fraction = answer ? grade(body, answer) : 0;
    const order = rightOrder(body);
    const rows = offered(body).map(({ id, text }) => {
      const given = answer ? own(answer.positions, id) : undefined;
      const place = order.indexOf(id);
      return {
        text,
        given: given === undefined ? null : given + 1,
        isRight: shows.correctness ? given === place : null,
        right: shows.key ? place + 1 : null,
      };
    });
    return {
      prompt: body.prompt,
      isAnswered: answer !== null,
      fraction: shows.correctness ? fraction : null,
      feedback: explanation(body.feedback, fraction, shows),
      rows: rows.sort((a, b) => (a.given ?? rows.length + 1) - (b.given ?? rows.length + 1)),
    };
  },
  summarise: ({ prompt }) => toPlainText(prompt),
  samples,
};
