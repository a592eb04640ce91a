import { z } from 'zod';
import { demandDistinct, feedback, id, optionText, prompt, report } from '../body';

const item = z.strictObject({ id, text: optionText });

/** Items in their right order; or, when `order` names that order by id, in the order they are offered. */
export const body = z
  .strictObject({
    prompt,
    items: z.array(item).min(2).max(20),
    order: z.array(id).optional(),
    feedback: feedback.optional(),
  })
  .superRefine(({ items, order }, context) => {
    demandDistinct(context, items, ['items'], 'id');
    demandDistinct(context, items, ['items'], 'text');
    if (!order) return;
    const known = new Set(items.map((item) => item.id));
    for (const [place, id] of order.entries()) {
      if (!known.has(id)) report(context, ['order', place], 'order-no-item', { item: id });
      if (order.indexOf(id) < place) report(context, ['order', place], 'order-twice', { item: id });
    }
    for (const id of known)
      if (!order.includes(id)) report(context, ['order'], 'order-missing', { item: id });
  });

export type OrderingBody = z.infer<typeof body>;
export type OrderingItem = z.infer<typeof item>;

/** The ids from first to last. */
export const rightOrder = ({ items, order }: OrderingBody): string[] => order ?? items.map(({ id }) => id);

/** The items as they are offered. Where the list itself is the key, by their text, which tells nothing. */
export const offered = ({ items, order }: OrderingBody): OrderingItem[] =>
  order ? items : [...items].sort((a, b) => (a.text < b.text ? -1 : 1));
