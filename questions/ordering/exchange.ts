import {
  childOf,
  childrenOf,
  type Exchange,
  letter,
  NotTaken,
  piece,
  rich,
  textIn,
  unlessEmpty,
} from '../exchanging';
import { type OrderingBody, rightOrder } from './body';

/** How Moodle calls «items in their place / items», by number and by name. */
const byPlace = /^(?:0|absolute(?:_position)?|abs_position)?$/i;
const all = /^(?:0|all)?$/i;

/** Moodle writes the items in their right order. */
export const orderingExchange: Exchange<OrderingBody> = {
  kind: 'ordering',
  types: ['ordering'],
  read(question, reading) {
    const texts = childrenOf(question, 'answer')
      .map((answer) => reading.markdown(answer).trim())
      .filter((text) => text !== '');
    if (texts.length === 0) throw new NotTaken('no-answers');
    if (!byPlace.test(textIn(question, 'gradingtype'))) reading.change('ordering-mark');
    if (!all.test(textIn(question, 'selecttype'))) reading.change('ordering-part');
    return {
      prompt: reading.markdown(childOf(question, 'questiontext')),
      items: texts.map((text, place) => ({ id: letter(place), text })),
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write(body) {
    const text = (id: string) => body.items.find((item) => item.id === id)?.text ?? '';
    const settings = {
      layouttype: 'VERTICAL',
      selecttype: 'ALL',
      selectcount: '0',
      gradingtype: 'ABSOLUTE_POSITION',
      showgrading: 'SHOW',
      numberingstyle: 'none',
    };
    return {
      type: 'ordering',
      prompt: body.prompt,
      feedback: body.feedback,
      pieces: [
        ...Object.entries(settings).map(([name, value]) => piece(name, value)),
        ...rightOrder(body).map((id, place) =>
          rich('answer', text(id), [], { fraction: `${place + 1}.0000000` }),
        ),
      ],
    };
  },
};
