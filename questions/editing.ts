import { choiceForm } from './choice/editor-form';
import { clozeForm } from './cloze/editor-form';
import type { EditorForm, Values } from './editor-form';
import { closedUp, filledUp, flatten, pressRow, readTree } from './editor-rows';
import { essayForm } from './essay/editor-form';
import type { Form } from './kind';
import { matchingForm } from './matching/editor-form';
import { numericForm } from './numeric/editor-form';
import { orderingForm } from './ordering/editor-form';
import type { Problem } from './problems';
import { selectwordsForm } from './selectwords/editor-form';
import { shortanswerForm } from './shortanswer/editor-form';
import { truefalseForm } from './truefalse/editor-form';

/*
 * What an editor's form holds, and what it means. The same functions serve the door that reads a posted form and, in the
 * browser, the buttons of its rows.
 */

const forms = new Map<string, EditorForm>([
  ['choice', choiceForm as EditorForm],
  ['truefalse', truefalseForm as EditorForm],
  ['shortanswer', shortanswerForm as EditorForm],
  ['matching', matchingForm as EditorForm],
  ['numeric', numericForm as EditorForm],
  ['ordering', orderingForm as EditorForm],
  ['cloze', clozeForm as EditorForm],
  ['selectwords', selectwordsForm as EditorForm],
  ['essay', essayForm as EditorForm],
]);

function formOf(kind: string): EditorForm {
  const form = forms.get(kind);
  if (!form) throw new Error(`There is no editor for the kind "${kind}".`);
  return form;
}

/** The button of a row that was pressed is named so, after the prefix. */
export const rowButton = 'rows';

/** The fields of a stored question, or of a new one. */
export function editorValues(kind: string, body?: unknown): Values {
  const { shape, toTree, start = {} } = formOf(kind);
  return flatten(filledUp(shape, body === undefined ? start : toTree(body)));
}

/**
 * Reads what was posted. `isRowButton`: a row was to be added, moved or taken away; nothing is to be saved, `values` is
 * the form to show again. Otherwise `body` is for `questionBody`, and `values` what to show beside its problems.
 */
export function readEditor(kind: string, form: Form, prefix: string) {
  const { shape, fromTree } = formOf(kind);
  const tree = readTree(shape, form, prefix);
  const command = form.get(prefix + rowButton);
  const closed = closedUp(shape, tree);
  const shown = command === null ? filledUp(shape, closed) : pressRow(shape, tree, command);
  return { isRowButton: command !== null, values: flatten(shown), body: fromTree(closed) as unknown };
}

export type FieldProblem = Pick<Problem, 'code' | 'params'> & { field: string };

/** Each problem with the field, row or list it belongs to; '' for none. `values` as `readEditor` gave them. */
export function fieldProblems(kind: string, values: Values, problems: Problem[]): FieldProblem[] {
  const { shape, fieldOf } = formOf(kind);
  const form = { get: (name: string) => values[name] ?? null, getAll: () => [] };
  const tree = closedUp(shape, readTree(shape, form, ''));
  return problems.map(({ path, code, params }) => {
    const inside = path[0] === 'body' ? path.slice(1) : path;
    const field = fieldOf?.(inside, tree) ?? inside.join('.');
    return { field, code, params: isShare(field) ? inPercent(params) : params };
  });
}

const isShare = (field: string) => /(?:^|\.)(?:fraction|unitPenalty)$/.test(field);
const inPercent = (params: Problem['params']): Problem['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value * 100 : value]),
  );
