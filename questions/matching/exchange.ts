import { childOf, childrenOf, type Exchange, NotTaken, piece, plain, rich, unlessEmpty } from '../exchanging';
import type { MatchingBody } from './body';

/** Moodle writes each stem with its answer; an answer without a stem is only offered. */
export const matchingExchange: Exchange<MatchingBody> = {
  kind: 'matching',
  types: ['matching', 'match', 'ddmatch'],
  read(question, reading) {
    const stems: MatchingBody['stems'] = [];
    const options: MatchingBody['options'] = [];
    const key: MatchingBody['key'] = {};
    for (const pair of childrenOf(question, 'subquestion')) {
      const [stem, answer] = [
        reading.markdown(pair).trim(),
        reading.markdown(childOf(pair, 'answer')).trim(),
      ];
      if (answer === '') continue;
      let option = options.find(({ text }) => text === answer);
      if (!option) {
        option = { id: `o${options.length + 1}`, text: answer };
        options.push(option);
      }
      if (stem === '') continue;
      const id = `s${stems.length + 1}`;
      stems.push({ id, text: stem });
      key[id] = option.id;
    }
    if (stems.length === 0) throw new NotTaken('no-answers');
    return {
      prompt: reading.markdown(childOf(question, 'questiontext')),
      stems,
      options,
      key,
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write({ prompt, feedback, stems, options, key }) {
    const used = new Set(Object.values(key));
    const text = (id: string | undefined) => options.find((option) => option.id === id)?.text ?? '';
    const pairs = [
      ...stems.map((stem) => [stem.text, text(key[stem.id])] as const),
      ...options.filter(({ id }) => !used.has(id)).map((option) => ['', option.text] as const),
    ];
    return {
      type: 'matching',
      prompt,
      feedback,
      pieces: [
        piece('shuffleanswers', 'true'),
        ...pairs.map(([stem, answer]) => rich('subquestion', stem, [plain('answer', answer)])),
      ],
    };
  },
};
