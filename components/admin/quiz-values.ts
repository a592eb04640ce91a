import type { CompletionRule } from '@/lib/catalogue/input';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { instantIn, localIn } from '@/lib/kernel/zone';
import type { Shape, Tree, Values } from '@/questions/editor-form';
import { isTicked, numberIn, numberText, rowsOf, textOf, tick, written } from '@/questions/editor-form';
import { closedUp, filledUp, flatten, pressRow, readTree } from '@/questions/editor-rows';
import type { Form } from '@/questions/kind';

/*
 * A quiz's settings as the fields of a form. The same functions serve the door that reads a posted form and, in the
 * browser, the buttons of its rows.
 */

export const quizPrefix = 'z-';
export const quizRowButton = `${quizPrefix}rows`;
export const moments = ['during', 'after', 'closed'] as const;
export const shownParts = ['marks', 'correctness', 'feedback'] as const;
export const conditions = ['viewed', 'submitted', 'marked', 'passed', 'exhausted'] as const;

/** Fields that hold a number, each with the least and the most it can be. */
export const numbers = {
  passMark: [0, 100],
  attempts: [0, 100],
  attemptsPerDay: [0, 100],
  waitMinutes: [0, 43_200],
  timeLimitMinutes: [0, 1440],
  graceSeconds: [0, 600],
  perPage: [0, 100],
  penalty: [0, 100],
} as const;
export type NumberName = keyof typeof numbers;
const numberNames = Object.keys(numbers) as NumberName[];

const shape: Shape = {
  fields: [
    ...['title', 'minutes', 'outcome', 'notice', 'intro', 'opensAt', 'closesAt'],
    ...['navigation', 'behaviour', 'grading', 'shuffleQuestions', 'shuffleOptions'],
    ...numberNames,
    ...moments.flatMap((moment) => [...shownParts, 'key'].map((part) => `review.${moment}.${part}`)),
    ...['isRequired', 'minimumMark'],
    ...conditions.map((condition) => `completion.${condition}`),
  ],
  lists: {
    slots: {
      fields: ['question', 'draw', 'category', 'tag', 'maximum'],
      shown: 0,
      most: 200,
      fresh: () => ({ draw: '1' }),
    },
    bands: {
      fields: ['from', 'text'],
      shown: 0,
      most: 10,
      fresh: (rows) => ({ from: rows.length > 0 ? '' : '0' }),
    },
  },
};

export type QuizDraft = { title: string; minutes: number; body: QuizBody; completion: CompletionRule };

/** The settings as text, field by field; instants in the course's own time. */
export function quizValues({ title, minutes, body, completion }: QuizDraft, zone: string): Values {
  const local = (at: string | null) => (at === null ? '' : localIn(zone, new Date(at)));
  const tree: Tree = {
    title,
    minutes: numberText(minutes),
    outcome: body.outcome,
    notice: body.notice,
    intro: body.intro,
    opensAt: local(body.opensAt),
    closesAt: local(body.closesAt),
    navigation: body.navigation,
    behaviour: body.behaviour,
    grading: body.grading,
    shuffleQuestions: tick(body.shuffleQuestions),
    shuffleOptions: tick(body.shuffleOptions),
    ...Object.fromEntries(numberNames.map((name) => [name, numberText(body[name])])),
    ...Object.fromEntries(
      moments.flatMap((moment) => [
        ...shownParts.map((part) => [`review.${moment}.${part}`, tick(body.review[moment][part])]),
        [`review.${moment}.key`, body.review[moment].key],
      ]),
    ),
    isRequired: tick(completion.isRequired),
    minimumMark: numberText(completion.minimumMark),
    ...Object.fromEntries(
      conditions.map((one) => [`completion.${one}`, tick(completion.conditions.includes(one))]),
    ),
    slots: body.slots.map((slot) =>
      'question' in slot
        ? { question: slot.question, maximum: numberText(slot.maximum) }
        : {
            draw: numberText(slot.draw),
            category: slot.category ?? '',
            tag: slot.tag ?? '',
            maximum: numberText(slot.maximum),
          },
    ),
    bands: body.bands.map(({ from, text }) => ({ from: numberText(from), text })),
  };
  return flatten(filledUp(shape, tree));
}

/** Reads what was posted: `written` for the rule, `values` to show again. `more` are questions to ask besides. */
export function readQuiz(form: Form, zone: string, more: string[] = []) {
  const tree = readTree(shape, form, quizPrefix);
  const command = form.get(quizRowButton);
  const closed = closedUp(shape, tree);
  const asked = new Set(rowsOf(closed, 'slots').map((row) => textOf(row, 'question')));
  const added = more.filter((ref) => !asked.has(ref)).map((question): Tree => ({ question }));
  const grown = { ...closed, slots: [...rowsOf(closed, 'slots'), ...added] };
  const shown = command === null ? filledUp(shape, grown) : pressRow(shape, tree, command);
  return { isRowButton: command !== null, values: flatten(shown), written: writtenQuiz(closed, zone) };
}

function writtenQuiz(tree: Tree, zone: string) {
  const text = (name: string) => textOf(tree, name);
  const instant = (name: string) => {
    if (text(name) === '') return null;
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text(name))
      ? instantIn(zone, text(name)).toISOString()
      : text(name);
  };
  const shown = (moment: string) => ({
    ...Object.fromEntries(
      shownParts.map((part) => [part, isTicked(tree, `review.${moment}.${part}`) === true]),
    ),
    key: text(`review.${moment}.key`),
  });
  const mark = numberIn(tree, 'minimumMark');
  return {
    title: text('title'),
    minutes: numberIn(tree, 'minutes'),
    body: {
      kind: 'quiz',
      outcome: text('outcome').trim(),
      notice: text('notice').trim(),
      intro: text('intro').trimEnd(),
      ...Object.fromEntries(numberNames.map((name) => [name, numberIn(tree, name)])),
      opensAt: instant('opensAt'),
      closesAt: instant('closesAt'),
      navigation: text('navigation'),
      behaviour: text('behaviour'),
      grading: text('grading'),
      shuffleQuestions: isTicked(tree, 'shuffleQuestions') === true,
      shuffleOptions: isTicked(tree, 'shuffleOptions') === true,
      review: Object.fromEntries(moments.map((moment) => [moment, shown(moment)])),
      slots: rowsOf(tree, 'slots').map(slotOf),
      bands: rowsOf(tree, 'bands').map((row) => ({ from: numberIn(row, 'from'), text: textOf(row, 'text') })),
    },
    completion: {
      isRequired: isTicked(tree, 'isRequired') === true,
      conditions: conditions.filter((one) => isTicked(tree, `completion.${one}`)),
      ...(mark !== undefined && { minimumMark: mark }),
    },
  };
}

function slotOf(row: Tree): object {
  const maximum = numberIn(row, 'maximum');
  const more = maximum === undefined ? {} : { maximum };
  if (textOf(row, 'question') !== '') return { question: textOf(row, 'question'), ...more };
  const [category, tag] = [written(row, 'category'), written(row, 'tag')];
  return { draw: numberIn(row, 'draw'), ...(category && { category }), ...(tag && { tag }), ...more };
}

/** The field that a problem belongs to. */
export function quizField(path: (string | number)[]): string {
  const [first, ...rest] = path;
  const inside = first === 'body' ? rest : path;
  if (inside[0] === 'slots' || inside[0] === 'bands') return inside.join('.');
  if (first === 'completion') return rest[0] === 'minimumMark' ? 'minimumMark' : 'completion';
  return inside.join('.');
}
