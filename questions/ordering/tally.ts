import { own } from '../body';
import { type Count, countOf } from '../tallying';
import { type OrderingBody, offered, rightOrder } from './body';
import type { OrderingAnswer } from './rules';

/** For each item, how often it was put in each place, from 1. */
export const tallyOrdering: Count<OrderingBody, OrderingAnswer> = (body, given) => {
  const order = rightOrder(body);
  return order.map((id, place) => ({
    part: offered(body).find((item) => item.id === id)!.text,
    rows: order.map((_, position) => ({
      text: String(position + 1),
      isRight: position === place,
      count: countOf(given, ({ positions }) => own(positions, id) === position),
    })),
  }));
};
