import { choiceExchange } from './choice/exchange';
import { clozeExchange } from './cloze/exchange';
import { essayExchange } from './essay/exchange';
import type { Exchange } from './exchanging';
import { matchingExchange } from './matching/exchange';
import { numericExchange } from './numeric/exchange';
import { orderingExchange } from './ordering/exchange';
import { selectwordsExchange } from './selectwords/exchange';
import { shortanswerExchange } from './shortanswer/exchange';
import { truefalseExchange } from './truefalse/exchange';

/** The list forgets the types: a body goes back only to the kind it came from. */
const forget = <Body>(exchange: Exchange<Body>) => exchange as Exchange;

const exchanges: readonly Exchange[] = [
  forget(choiceExchange),
  forget(truefalseExchange),
  forget(matchingExchange),
  forget(shortanswerExchange),
  forget(numericExchange),
  forget(orderingExchange),
  forget(clozeExchange),
  forget(selectwordsExchange),
  forget(essayExchange),
];

const byKind = new Map(exchanges.map((exchange) => [exchange.kind, exchange]));
const byType = new Map(exchanges.flatMap((exchange) => exchange.types.map((type) => [type, exchange])));

/** How a kind is written in Moodle's terms; undefined for one that cannot be. */
export const exchangeOfKind = (kind: string): Exchange | undefined => byKind.get(kind);

/** The kind that questions of this type of Moodle are read as. */
export const exchangeOfType = (type: string): Exchange | undefined => byType.get(type);
