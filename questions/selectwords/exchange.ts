import {
  childOf,
  type Exchange,
  gapMark,
  NotTaken,
  type Piece,
  piece,
  type Reading,
  textIn,
  unlessEmpty,
  withGaps,
} from '../exchanging';
import type { SelectWordsBody, Word } from './body';

/** Words that are chosen from a list may be chosen again; those that are dragged only where it says so. */
function readWord(entry: Piece, place: number, reading: Reading): { word: Word; group: string } {
  const isReusable = entry.name === 'selectoption' || childOf(entry, 'infinite') !== undefined;
  return {
    word: {
      id: `p${place + 1}`,
      text: reading.markdown(entry).trim(),
      ...(isReusable && { reusable: true }),
    },
    group: textIn(entry, 'group') || '1',
  };
}

function readWords(question: Piece, reading: Reading): Word[] {
  const words = question.children
    .filter(({ name }) => name === 'selectoption' || name === 'dragbox')
    .map((entry, place) => readWord(entry, place, reading));
  const isOneGroup = words.every(({ group }) => group === words[0]!.group);
  return words.map(({ word, group }) =>
    isOneGroup || group === '1' ? word : { ...word, group: `g${Number(group) || 0}` },
  );
}

/** Moodle's `[[2]]` is a gap for its second word; here each gap has a number of its own, and the key names its word. */
export const selectwordsExchange: Exchange<SelectWordsBody> = {
  kind: 'selectwords',
  types: ['gapselect', 'ddwtos'],
  read(question, reading) {
    const words = readWords(question, reading);
    if (words.length === 0) throw new NotTaken('no-answers');
    const key: SelectWordsBody['key'] = {};
    const prompt = reading.markdown(childOf(question, 'questiontext'), (text) => {
      let place = 0;
      return text.replace(/\[\[(\d{1,3})\]\]/g, (_, number) => {
        const word = words[Number(number) - 1];
        if (!word) throw new NotTaken('gap-word-missing', { gap: number });
        place += 1;
        key[String(place)] = word.id;
        return gapMark(place);
      });
    });
    if (Object.keys(key).length === 0) throw new NotTaken('gap-none');
    const right = Object.values(key);
    return {
      prompt: withGaps(prompt, (place) => `[[${place}]]`),
      // Moodle lets a word that is dragged once be right twice, and then no answer earns everything.
      words: words.map((word) =>
        right.indexOf(word.id) !== right.lastIndexOf(word.id) ? { ...word, reusable: true } : word,
      ),
      key,
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write({ prompt, words, key, feedback }) {
    const groups = [...new Set([undefined, ...words.map(({ group }) => group)])];
    return {
      type: 'ddwtos',
      prompt: prompt.replace(/\[\[([a-z0-9-]{1,60})\]\]/g, (mark, gap) => {
        const place = words.findIndex(({ id }) => id === key[gap]);
        return place < 0 ? mark : `[[${place + 1}]]`;
      }),
      feedback,
      pieces: [
        piece('shuffleanswers', '1'),
        ...words.map(({ text, group, reusable }) =>
          piece('dragbox', [
            piece('text', text),
            piece('group', String(groups.indexOf(group) + 1)),
            ...(reusable ? [piece('infinite', '')] : []),
          ]),
        ),
      ],
    };
  },
};
