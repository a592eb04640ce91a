import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/kernel/shuffle';
import es from '@/messages/es.json';
import { kinds, questionBody } from '@/questions';
import { editorValues, fieldProblems, readEditor, rowButton } from '@/questions/editing';
import type { Values } from '@/questions/editor-form';
import { QuestionEditor } from '@/questions/editors';
import { arbitraries } from './arbitraries';
import { attribute, draw, submitted, tags } from './drawn';
import { posted } from './posted';

const prefix = 'e-';
const labels = es.questions.editor;

const html = (kind: string, values: Values, errors: Record<string, string> = {}) =>
  draw(
    <QuestionEditor
      kind={kind}
      prefix={prefix}
      values={values}
      errors={errors}
      labels={labels}
      language="es"
    />,
  );

/** The values as a browser would post them. */
const sent = (values: Values) =>
  posted(Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, [value]])));
const pressing = (kind: string, values: Values, command: string) =>
  readEditor(kind, sent({ ...values, [rowButton]: command }), prefix).values;
const saved = (kind: string, values: Values) => readEditor(kind, sent(values), prefix).body;

/** Fields that Faro fills in. */
const hidden = /(?:^|\.)(?:id|kind|order|offered|option-id)$/;

/** What says the same as saying nothing. */
const silent: Record<string, unknown> = {
  correct: false,
  multiple: false,
  ignoreCase: true,
  ignoreAccents: true,
  reusable: false,
};

/** The body without what goes without saying, numbers as far as a form can hold them. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => part !== undefined && !(key in silent && silent[key] === part))
      .map(([key, part]) => [key, plain(part)]),
  );
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the editor of %s', (name, kind) => {
  const bodies = kind.samples.flatMap(({ body, twin }) => [
    body,
    twin,
    kind.prepare(body, seededRandom('editor'), true),
  ]);

  it('D1: gives back every sample as it was, by its values and by its page', () => {
    for (const body of bodies) {
      const values = editorValues(name, body);
      expect(plain(saved(name, values))).toEqual(plain(body));
      expect(plain(readEditor(name, posted(submitted(html(name, values))), prefix).body)).toEqual(
        plain(body),
      );
    }
  });

  it('D1: gives back any question as it was', () => {
    fc.assert(
      fc.property(arbitraries[name]!, ({ body }) => {
        const again = saved(name, editorValues(name, body));
        expect(plain(again)).toEqual(plain(body));
        expect(questionBody(name, again)).toMatchObject({ ok: true });
      }),
    );
  });

  it('shows all that it reads, and keeps what is wrong as it was written', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.constantFrom('', ' ', 'x', '*', '1,5', '{{1}}')), (texts) => {
        const values = Object.fromEntries(
          Object.keys(editorValues(name, bodies[0])).map((field): [string, string] => [
            field,
            hidden.test(field) ? '' : texts.next().value!,
          ]),
        );
        const first = readEditor(name, sent(values), prefix);
        const again = readEditor(name, sent(first.values), prefix);
        expect(again).toEqual(first);
        const kept = Object.values(first.values).filter((value) => value.trim() !== '');
        const given = Object.values(values).filter((value) => value.trim() !== '');
        expect(kept.sort()).toEqual(given.sort());
      }),
    );
  });

  it('a new question has a place for everything, and nothing in it passes as a question', () => {
    const values = editorValues(name);
    const body = saved(name, values);
    const read = questionBody(name, body);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    for (const { field } of fieldProblems(name, values, read.problems)) {
      const isThere = Object.keys(values).some((one) => `${one}.`.startsWith(`${field}.`));
      expect(isThere || html(name, values, { [field]: 'WRONG' }).includes('WRONG')).toBe(true);
    }
  });

  it('each error stands by its field, which names it', () => {
    const values = editorValues(name, bodies[0]);
    for (const field of Object.keys(values)) {
      if (hidden.test(field)) continue;
      const page = html(name, values, { [field]: 'WRONG' });
      if (!page.includes(`name="${prefix}${field}"`)) continue;
      expect(page).toContain(`id="${prefix}${field}-error"`);
      expect(page).toMatch(
        new RegExp(`aria-describedby="[^"]*${`${prefix}${field}-error`.replaceAll('.', '\\.')}`),
      );
    }
  });

  it('every control has a label, ids are unique, and no style attribute stands in it', () => {
    const page = html(name, editorValues(name, bodies[0]));
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const control of ['input', 'select', 'textarea'].flatMap((tag) => tags(page, tag))) {
      if (control.includes('type="hidden"')) continue;
      const id = attribute(control, 'id');
      const isWrapped = new RegExp(`<label[^>]*>${control.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(
        page,
      );
      expect(isWrapped || page.includes(`for="${id}"`)).toBe(true);
    }
    for (const button of tags(page, 'button')) expect(button).toMatch(/type="submit"/);
    expect(page).not.toMatch(/\sstyle=/);
  });
});

describe('rows of an editor', () => {
  const body = {
    prompt: 'x',
    options: [
      { id: 'a', text: 'A', correct: true },
      { id: 'b', text: 'B' },
      { id: 'c', text: 'C' },
    ],
  };
  const values = editorValues('choice', body);
  const texts = (values: Values) =>
    Object.entries(values).flatMap(([name, value]) => (/^options\.\d+\.text$/.test(name) ? [value] : []));

  it('are added, moved and taken away, and nothing is saved by that', () => {
    expect(readEditor('choice', sent({ ...values, [rowButton]: 'add options' }), prefix).isRowButton).toBe(
      true,
    );
    expect(readEditor('choice', sent(values), prefix).isRowButton).toBe(false);
    expect(texts(values)).toEqual(['A', 'B', 'C', '']);
    expect(texts(pressing('choice', values, 'add options'))).toEqual(['A', 'B', 'C', '', '']);
    expect(texts(pressing('choice', values, 'up options.1'))).toEqual(['B', 'A', 'C', '']);
    expect(texts(pressing('choice', values, 'down options.1'))).toEqual(['A', 'C', 'B', '']);
    expect(texts(pressing('choice', values, 'remove options.1'))).toEqual(['A', 'C', '']);
  });

  it('stay as they are where a button asks for what is not there', () => {
    for (const command of [
      '',
      'add',
      'add prompt',
      'add __proto__',
      'up options.0',
      'remove options.9',
      'burn options.1',
      'up options.x',
    ])
      expect(texts(pressing('choice', values, command))).toEqual(['A', 'B', 'C', '']);
  });

  it('are never more than the question may have', () => {
    let many = values;
    for (let press = 0; press < 30; press++) many = pressing('choice', many, 'add options');
    expect(texts(many)).toHaveLength(20);
  });

  it('that are empty are left out, and problems find the row that was meant', () => {
    const gappy = {
      ...values,
      'options.0.text': '',
      'options.0.correct': '',
      'options.0.fraction': '',
      'options.2.text': 'B',
    };
    const { values: shown, body } = readEditor('choice', sent(gappy), prefix);
    const read = questionBody('choice', body);
    expect(texts(shown)).toEqual(['B', 'B', '', '']);
    expect(read.ok ? [] : fieldProblems('choice', shown, read.problems)).toEqual([
      { field: 'options.1.text', code: 'same-text', params: {} },
      { field: 'options', code: 'choice-none-right', params: {} },
    ]);
  });

  it('new ones get an id of their text, the others keep theirs', () => {
    const more = { ...values, 'options.1.text': 'Otro texto', 'options.3.text': '¿Qué más?' };
    expect(saved('choice', more)).toMatchObject({
      options: [{ id: 'a' }, { id: 'b', text: 'Otro texto' }, { id: 'c' }, { id: 'que-mas' }],
    });
    expect(saved('choice', { ...more, 'options.3.text': 'a' })).toMatchObject({
      options: [{}, {}, {}, { id: 'a-2' }],
    });
    expect(saved('choice', { ...more, 'options.3.text': '🙂' })).toMatchObject({
      options: [{}, {}, {}, { id: 'x' }],
    });
  });

  it('shares are written in percent, with comma or point, and told of in percent', () => {
    const shares = { ...values, 'options.1.fraction': '33,3', 'options.2.fraction': '250' };
    const { body, values: shown } = readEditor('choice', sent(shares), prefix);
    expect(body).toMatchObject({ options: [{}, { fraction: 0.333 }, { fraction: 2.5 }] });
    const read = questionBody('choice', body);
    expect(read.ok ? [] : fieldProblems('choice', shown, read.problems)).toEqual([
      { field: 'options.2.fraction', code: 'number-big', params: { maximum: 100 } },
    ]);
    expect(saved('choice', { ...values, 'options.1.fraction': 'mitad' })).toMatchObject({
      options: [{}, { fraction: 'mitad' }, {}],
    });
  });
});
