import { describe, expect, it } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import en from '@/messages/en.json';
import es from '@/messages/es.json';
import { isKind, kindOf, kinds, questionBody } from '@/questions';
import { problemCodes } from '@/questions/problems';

const say = translator('en', 'questions.problems');

/** Each problem as `path: sentence`. */
function problems(kind: unknown, body: unknown): string[] {
  const read = questionBody(kind, body);
  return read.ok
    ? []
    : read.problems.map(({ path, code, params }) => `${path.join('.')}: ${say(code, params)}`);
}

const option = (id: string, more: object = {}) => ({ id, text: `Text ${id}`, ...more });
const choice = (options: unknown, more: object = {}) =>
  problems('choice', { prompt: 'Which?', options, ...more });

describe('questionBody tells authors what is wrong and where', () => {
  it('the kind', () => {
    for (const kind of ['dice', 'constructor', '', undefined, 7])
      expect(problems(kind, {})).toEqual([
        'kind: The kind must be one of choice, truefalse, matching, shortanswer, numeric, ordering, cloze, selectwords, essay.',
      ]);
  });

  it('what is missing, of another type, too short or too long, unknown', () => {
    expect(problems('choice', { options: 'a' })).toEqual([
      'body.prompt: This field is missing.',
      'body.options: This must be a list.',
    ]);
    expect(choice([{ id: 1, text: ' ', corect: true }])).toEqual([
      'body.options.0.id: This must be text.',
      'body.options.0.text: This text is empty.',
      'body.options.0.corect: There is no field "corect" here.',
      'body.options: This list must have at least 2 entries.',
    ]);
    expect(problems('truefalse', { prompt: 'x'.repeat(10_001), answer: 'true' })).toEqual([
      'body.prompt: This text must have at most 10,000 characters.',
      'body.answer: This must be true or false.',
    ]);
    expect(problems('truefalse', null)).toEqual(['body: This must be a group of fields.']);
  });

  it('what the database could not store', () => {
    for (const prompt of ['a\0b', 'a\ud800b', 'a\x07b'])
      expect(problems('truefalse', { prompt, answer: true })).toEqual([
        'body.prompt: This text has a character that cannot be stored.',
      ]);
    expect(problems('truefalse', { prompt: 'Línea\n\tdos 🙂', answer: true })).toEqual([]);
  });

  it('choice: ids and texts told apart', () => {
    expect(choice([option('a', { correct: true }), option('B_1')])).toEqual([
      'body.options.1.id: An id has only lower-case letters, digits and hyphens.',
    ]);
    expect(choice([option('a', { correct: true }), { id: 'a', text: ' Text a ' }])).toEqual([
      'body.options.1.id: Another entry has the same id.',
      'body.options.1.text: Another entry has the same text.',
    ]);
  });

  it('choice: exactly one right, or several with "multiple"', () => {
    const both = [option('a', { correct: true }), option('b', { correct: true })];
    expect(choice([option('a'), option('b')])).toEqual(['body.options: No option is right: mark one.']);
    expect(choice(both)).toEqual([
      'body.options.1.correct: Only one may be right, unless several answers are allowed.',
    ]);
    expect(choice(both, { multiple: true })).toEqual([
      'body.options: Every option is right: at least one must be wrong.',
    ]);
    expect(choice([...both, option('c')], { multiple: true })).toEqual([]);
    expect(choice([option('a'), option('b')], { multiple: true })).toEqual([
      'body.options: No option is right: mark one.',
    ]);
  });

  it('choice: fractions that make sense', () => {
    const weighed = (...fractions: (number | undefined)[]) =>
      fractions.map((fraction, at) => option(`o${at}`, { fraction }));
    expect(choice(weighed(1, 0.5, -1))).toEqual([]);
    expect(choice(weighed(0.9, 0.5))).toHaveLength(1);
    expect(choice(weighed(1.5, 0, 1))).toEqual(['body.options.0.fraction: This must be at most 1.']);
    expect(choice(weighed(0.5, 0.5, -1), { multiple: true })).toEqual([]);
    expect(choice(weighed(0.33333, 0.33333, 0.33333, -1), { multiple: true })).toEqual([]);
    expect(choice(weighed(0.5, 0.2, -1), { multiple: true })).toEqual([
      'body.options: The fractions of the right options must add up to 1.',
    ]);
    expect(choice(weighed(0.5, 0.5, 0), { multiple: true })).toEqual([
      'body.options: Choosing everything would earn marks: the fractions below 0 must add up to -1 or less.',
    ]);
    expect(
      choice([option('a', { fraction: 1 }), option('b', { correct: false })], { multiple: true }),
    ).toEqual(['body.options: Give a fraction to every option or to none.']);
    expect(choice([option('a', { fraction: 1, correct: false }), option('b')])).toEqual([
      'body.options.0.fraction: What is marked right and the fraction contradict each other.',
    ]);
  });

  it('matching: a complete key that refers to what is there', () => {
    const body = {
      prompt: 'Match.',
      stems: [option('s1'), option('s2')],
      options: [option('o1'), option('o2')],
    };
    expect(problems('matching', { ...body, key: { s1: 'o1', s2: 'o1' } })).toEqual([]);
    expect(problems('matching', { ...body, key: { s1: 'o9', s3: 'o1' } })).toEqual([
      'body.key.s2: The key has no option for the stem "Text s2".',
      'body.key.s1: There is no option "o9".',
      'body.key.s3: There is no stem "s3".',
    ]);
    expect(problems('matching', { ...body, key: { S_1: 'o1' } })).toEqual([
      'body.key.S_1: An id has only lower-case letters, digits and hyphens.',
    ]);
  });

  it('short answer: a full mark to be had, and no answer twice', () => {
    const short = (answers: object[], more = {}) =>
      problems('shortanswer', { prompt: 'What?', answers, ...more });
    expect(short([{ text: 'Palermo', fraction: 0.5 }])).toEqual([
      'body.answers: No answer earns the full mark: at least one must.',
    ]);
    expect(short([{ text: 'Perú' }, { text: ' PERU ' }])).toEqual([
      'body.answers.1.text: An earlier answer says the same.',
    ]);
    expect(short([{ text: 'Perú' }, { text: 'PERU' }], { ignoreAccents: false })).toEqual([]);
  });

  it('numeric: numbers, tolerances and units that make sense', () => {
    const number = (body: object) => problems('numeric', { prompt: 'How much?', ...body });
    expect(number({ answers: [{ value: '5' }] })).toEqual([
      'body.answers.0.value: This must be a number, or "*" for any other.',
    ]);
    expect(number({ answers: [{ value: Number.NaN }] })).toHaveLength(1);
    expect(number({ answers: [{ value: '*', tolerance: 1 }] })).toEqual([
      'body.answers: No answer earns the full mark: at least one must.',
      'body.answers.0.tolerance: Any other number ("*") has no tolerance.',
    ]);
    expect(number({ answers: [{ value: 5 }], unitPenalty: 1 })).toHaveLength(1);
    const units = [{ text: 'km', factor: 1000 }];
    expect(number({ answers: [{ value: 5 }], units })).toEqual([
      'body.units: One unit must have factor 1: the one the answers are written in.',
    ]);
    expect(
      number({
        answers: [{ value: 5 }],
        units: [
          { text: 'm', factor: 1 },
          { text: 'km', factor: 0 },
        ],
      }),
    ).toEqual(['body.units.1.factor: The factor must be more than 0.']);
  });

  it('ordering: an order that names each item once', () => {
    const order = (...ids: string[]) =>
      problems('ordering', { prompt: 'Order.', items: [option('a'), option('b')], order: ids });
    expect(order('b', 'a')).toEqual([]);
    expect(order('b', 'b', 'c')).toEqual([
      'body.order.1: The item "b" comes twice.',
      'body.order.2: There is no item "c".',
      'body.order: The item "a" is missing.',
    ]);
  });

  it('text with gaps: each told of, each once, each where a field can stand', () => {
    const gap = (id: string) => ({ id, kind: 'numeric', answers: [{ value: 1 }] });
    const cloze = (prompt: string, ...gaps: object[]) => problems('cloze', { prompt, gaps });
    expect(cloze('{{1}} and {{2}}', gap('1'), gap('2'))).toEqual([]);
    expect(cloze('{{1}} {{1}} {{3}}', gap('1'), gap('2'))).toEqual([
      'body.prompt: The gap "1" stands in the text twice.',
      'body.prompt: The gap "3" stands in the text, and nothing says what belongs into it.',
      'body.gaps.1.id: The gap "2" does not stand in the text.',
    ]);
    for (const prompt of ['`{{1}}`', '[x {{1}}](https://faro.test)', '    {{1}}', '<!-- {{1}} -->'])
      expect(cloze(prompt, gap('1'))).toEqual([
        'body.prompt: The gap "1" stands where no field can: in a link or in code.',
      ]);
    expect(cloze('x', gap('1'), gap('1'))).toContain('body.gaps.1.id: Another entry has the same id.');
    expect(cloze('{{1}}', { id: '1', kind: 'dice' })).toEqual([
      'body.gaps.0.kind: This is not one of the values allowed.',
    ]);
  });

  it('text with gaps: what is wrong inside a gap, as in a question of its kind', () => {
    const inside = (gap: object) => problems('cloze', { prompt: '{{1}}', gaps: [{ id: '1', ...gap }] });
    expect(inside({ kind: 'choice', options: [option('a'), option('a')] })).toEqual([
      'body.gaps.0.options.1.id: Another entry has the same id.',
      'body.gaps.0.options.1.text: Another entry has the same text.',
      'body.gaps.0.options: No option is right: mark one.',
    ]);
    expect(inside({ kind: 'shortanswer', answers: [{ text: 'a', fraction: 0 }] })).toEqual([
      'body.gaps.0.answers: No answer earns the full mark: at least one must.',
    ]);
    expect(inside({ kind: 'numeric', answers: [{ value: 1, tolerance: -1 }], weight: 0 })).toEqual([
      'body.gaps.0.weight: This must be at least 0.01.',
      'body.gaps.0.answers.0.tolerance: This must be at least 0.',
    ]);
  });

  it('missing words: gaps, words and key agree', () => {
    const words = [option('a'), option('b')];
    const wanted = (prompt: string, key: object, more = {}) =>
      problems('selectwords', { prompt, words, key, ...more });
    expect(wanted('[[1]] [[2]]', { 1: 'a', 2: 'b' })).toEqual([]);
    expect(wanted('[[1]] [[2]]', { 1: 'a', 2: 'a' })).toEqual([
      'body.key.2: "Text a" is right in several gaps: mark it as reusable.',
    ]);
    expect(wanted('[[1]]', { 1: 'z', 2: 'b' })).toEqual([
      'body.key.2: The gap "2" does not stand in the text.',
      'body.key.1: There is no word "z".',
    ]);
    expect(wanted('x', {})).toEqual(['body.prompt: The text has no gap to fill.']);
  });

  it('essay: a range of words that can be met', () => {
    expect(problems('essay', { prompt: 'x', minimumWords: 10, maximumWords: 9 })).toEqual([
      'body.maximumWords: The greatest number of words is less than the least.',
    ]);
    expect(problems('essay', { prompt: 'x', minimumWords: 1.5 })).toEqual([
      'body.minimumWords: This must be a whole number.',
    ]);
  });

  it('the examples of content/README.md', () => {
    const s = (id: string) => option(id);
    expect(
      problems('matching', {
        prompt: 'Una cada …',
        stems: [s('s1'), s('s2'), s('s3')],
        options: [s('o1'), s('o2'), s('o3'), s('o4')],
        key: { s1: 'o2', s2: 'o1', s3: 'o3' },
        feedback: 'Why.',
      }),
    ).toEqual([]);
    expect(
      problems('truefalse', { prompt: 'x', answer: false, feedback: { true: 'a', false: 'b' } }),
    ).toEqual([]);
  });
});

describe('problems', () => {
  it.each([
    ['es', es],
    ['en', en],
  ])('each has its sentence in %s, and there is no sentence more', (_locale, messages) => {
    expect(Object.keys(messages.questions.problems).sort()).toEqual([...problemCodes].sort());
  });
});

describe('the list of kinds', () => {
  it('D1: one right, several right, true or false, matching, short, number, order; gaps, missing words and essay beside', () => {
    const names = 'choice truefalse matching shortanswer numeric ordering cloze selectwords essay';
    expect(kinds.map(({ name }) => name)).toEqual(names.split(' '));
  });

  it('finds each kind by its name and throws on any other', () => {
    for (const kind of kinds) expect(kindOf(kind.name)).toBe(kind);
    for (const name of ['dice', '__proto__', 'constructor']) {
      expect(isKind(name)).toBe(false);
      expect(() => kindOf(name)).toThrow(name);
    }
  });
});
