import { describe, expect, it } from 'vitest';
import { readQuestions } from '@/lib/packages/read-questions';
import { expectSaid } from './exchange/reasons';

const read = async (text: string) => (await readQuestions(Buffer.from(text), '(sin descripción)')).questions;
const only = async (text: string) => {
  const questions = await read(text);
  expect(questions).toHaveLength(1);
  expectSaid(questions[0]!);
  return questions[0]!;
};
const bodyOf = async (text: string) => (await only(text)).taken?.body;
const codesOf = async (text: string) => (await only(text)).reasons.map(({ code }) => code);

const options = (...list: [text: string, right?: boolean][]) =>
  list.map(([text, right], place) => ({ id: 'abcdefgh'[place], text, ...(right && { correct: true }) }));

describe('D11: GIFT, question by question', () => {
  it.each([
    [
      'one right',
      '¿Cuál?{~Uno =Dos ~Tres}',
      { prompt: '¿Cuál?', options: options(['Uno'], ['Dos', true], ['Tres']) },
    ],
    [
      'one right, the last on the line of a wrong one',
      '¿Cuál?{~Uno\n~Tres =Dos}',
      { prompt: '¿Cuál?', options: options(['Uno'], ['Tres'], ['Dos', true]) },
    ],
    [
      'feedback',
      '¿Cuál?{~Uno#No =Dos#Sí &#39;ya&#39;####Todo}',
      {
        prompt: '¿Cuál?',
        options: [
          { id: 'a', text: 'Uno', feedback: 'No' },
          { id: 'b', text: 'Dos', correct: true, feedback: "Sí 'ya'" },
        ],
        feedback: 'Todo',
      },
    ],
    [
      'several right',
      '¿Cuáles?{~%50%Uno ~%50%Dos ~%-100%Tres}',
      { multiple: true, prompt: '¿Cuáles?', options: options(['Uno', true], ['Dos', true], ['Tres']) },
    ],
    [
      'weights',
      '¿Cuál?{~Uno ~%50%Dos =Tres}',
      {
        prompt: '¿Cuál?',
        options: [
          { id: 'a', text: 'Uno', fraction: 0 },
          { id: 'b', text: 'Dos', fraction: 0.5 },
          { id: 'c', text: 'Tres', fraction: 1 },
        ],
      },
    ],
    ['true', 'Es así.{TRUE}', { prompt: 'Es así.', answer: true }],
    [
      'false, told to who was wrong and to who was right',
      'Es así.{F#Mire bien#Eso es}',
      { prompt: 'Es así.', answer: false, feedback: { true: 'Mire bien', false: 'Eso es' } },
    ],
    [
      'short answers',
      '¿Quién?{=Ana =%50%Eva#Casi}',
      {
        prompt: '¿Quién?',
        answers: [{ text: 'Ana' }, { text: 'Eva', fraction: 0.5, feedback: 'Casi' }],
        ignoreAccents: false,
      },
    ],
    [
      'pairs, one answer more than stems',
      'Una.{=Acto -> Traslado =Fin -> Explotar = -> Frontera}',
      {
        prompt: 'Una.',
        stems: [
          { id: 's1', text: 'Acto' },
          { id: 's2', text: 'Fin' },
        ],
        options: [
          { id: 'o1', text: 'Traslado' },
          { id: 'o2', text: 'Explotar' },
          { id: 'o3', text: 'Frontera' },
        ],
        key: { s1: 'o1', s2: 'o2' },
      },
    ],
    ['number', '¿Cuánto?{#3:0.5}', { prompt: '¿Cuánto?', answers: [{ value: 3, tolerance: 0.5 }] }],
    ['range', '¿Cuánto?{#0.1..0.4}', { prompt: '¿Cuánto?', answers: [{ value: 0.25, tolerance: 0.15 }] }],
    [
      'several numbers, and any other',
      '¿Cuánto?{#=5:0 =%50%5:1#Casi ~#No}',
      {
        prompt: '¿Cuánto?',
        answers: [
          { value: 5 },
          { value: 5, tolerance: 1, fraction: 0.5, feedback: 'Casi' },
          { value: '*', fraction: 0, feedback: 'No' },
        ],
      },
    ],
    ['a text', 'Escriba.{####Así}', { prompt: 'Escriba.', feedback: 'Así' }],
    [
      'a word missing',
      'El {=faro =Faro del sur} alumbra.',
      {
        prompt: 'El \\_\\_\\_\\_\\_ alumbra.',
        answers: [{ text: 'faro' }, { text: 'Faro del sur' }],
        ignoreAccents: false,
      },
    ],
    [
      'an order',
      'Ordene.{>2 ALL VERTICAL ABSOLUTE_POSITION SHOW\nUno\nDos}',
      {
        prompt: 'Ordene.',
        items: [
          { id: 'a', text: 'Uno' },
          { id: 'b', text: 'Dos' },
        ],
      },
    ],
    [
      'escapes',
      'a\\:b \\{c\\} \\#d \\~e \\= f \\\\g{T}',
      { prompt: 'a:b {c} #d \\~e = f \\\\g', answer: true },
    ],
    ['lines', 'Uno\ndos\\n\\ntres{T}', { prompt: 'Uno\\\ndos\n\ntres', answer: true }],
    ['HTML', '[html]<p>Uno <b>y</b></p><p>dos</p>{T}', { prompt: 'Uno **y**\n\ndos', answer: true }],
    ['Markdown', '[markdown]Uno **y**\\n\\n- dos{T}', { prompt: 'Uno **y**\n\n- dos', answer: true }],
    ['plain text', '[plain]2 * 3 <b>{T}', { prompt: '2 \\* 3 \\<b>', answer: true }],
  ])('%s', async (_, text, body) => {
    const question = await only(text);
    expect(question.reasons).toEqual([]);
    expect(question.taken!.body).toEqual(body);
  });

  it('tells names, ids, tags and lines apart from the question', async () => {
    const text = '// Comentario\n\n// [id:luz-1] [tag:a\\]b] [tag:c]\n// otro\n::La luz\\: una::¿Sí?{T}';
    expect(await only(text)).toMatchObject({
      line: 5,
      title: 'La luz: una',
      taken: { idNumber: 'luz-1', tags: ['a]b', 'c'], body: { prompt: '¿Sí?' } },
    });
  });

  it('reads categories, also with a slash of their own', async () => {
    const text = '$CATEGORY: $course$/top/Entrada//salida/Dos\n\n¿Sí?{T}\n\n$CATEGORY: $course$\n¿No?{F}';
    expect((await read(text)).map(({ category }) => category?.titles ?? null)).toEqual([
      ['Entrada/salida', 'Dos'],
      null,
    ]);
  });

  it('goes on after an empty line between braces, and after a brace that is never closed', async () => {
    const text = '¿Uno?{\n\n~a\n\n=b\n}\n\n¿Dos?{~a =b\n\n¿Tres?{T}\n\n¿Cuatro?}';
    const questions = await read(text);
    expect(questions.map(({ line, reasons }) => [line, ...reasons.map(({ code }) => code)])).toEqual([
      [1],
      [8, 'braces'],
      [10],
      [12, 'braces'],
    ]);
  });

  it('an equals sign in the middle of a line is a sign where answers stand one a line, and that is told', async () => {
    const text = '¿Cuál?{\n~ a = 1\n~ b = 2\n= c = 3\n}';
    expect(await codesOf(text)).toEqual(['loose-sign']);
    expect(await bodyOf(text)).toMatchObject({ options: options(['a = 1'], ['b = 2'], ['c = 3', true]) });
  });

  it.each([
    ['nothing right', '¿Cuál?{~Uno ~Dos}', 'no-right-answer'],
    ['two blocks', '¿Cuál?{=a} y {=b}', 'braces-twice'],
    ['no number', '¿Cuánto?{#mucho}', 'not-a-number'],
    ['no numbers', '¿Cuánto?{#}', 'no-answers'],
    ['half a pair', 'Una.{=a -> b =c}', 'pair-without-arrow'],
    ['no question', '{T}', 'no-question-text'],
    ['no answers', 'Un texto.', 'type-description'],
    ['a weight of no kind', '¿Cuál?{=a ~%500%b}', 'mark-out-of-range'],
    ['one option', '¿Cuál?{~=a}', 'list-short'],
    ['two alike', '¿Cuál?{~a ~a =b}', 'same-text'],
    ['thousands of answers', `¿Cuál?{=a ${'~b '.repeat(2000)}}`, 'question-too-large'],
  ])('refuses %s', async (_, text, code) => {
    const question = await only(text);
    expect(question.taken).toBeNull();
    expect(question.reasons.map((reason) => reason.code)).toContain(code);
  });

  it.each([
    ['wrong options that cost nothing', '¿Cuáles?{~%50%a ~%50%b ~c}', 'choice-wrong-takes'],
    ['right options that are not a whole', '¿Cuáles?{~%30%a ~%30%b ~%-100%c}', 'choice-scaled'],
    ['a decimal comma', '¿Cuánto?{#3,5}', 'decimal-comma'],
    ['an answer twice', '¿Quién?{=Ana =ana}', 'answer-twice'],
    ['an answer nobody types', `¿Qué?{=${'a'.repeat(301)}}`, 'becomes-essay'],
    ['a formula', '¿Cuánto es \\\\(x^2\\\\)?{T}', 'formula'],
    [
      'a picture from elsewhere',
      '[html]<img src\\="https\\://x.org/a.png" alt\\="A"> ¿Sí?{T}',
      'picture-elsewhere',
    ],
  ])('takes %s with a change', async (_, text, code) => {
    const question = await only(text);
    expect(question.taken).not.toBeNull();
    expect(question.reasons.map((reason) => reason.code)).toContain(code);
  });
});

describe('D11: other plain texts', () => {
  it('reads Aiken', async () => {
    const text = '¿Cuál es\nla capital?\nA) Lima\nB. San José\nANSWER: B\n\n¿Sí?\nA) Sí\nB) No';
    const questions = await read(text);
    expect(questions[0]!.taken!.body).toEqual({
      prompt: '¿Cuál es\\\nla capital?',
      options: options(['Lima'], ['San José', true]),
    });
    expect(questions[1]).toMatchObject({ line: 7, taken: null, reasons: [{ code: 'no-right-answer' }] });
  });

  it('reads a text with its gaps inside as one question', async () => {
    const text = 'El faro {1:MULTICHOICE:=alumbra#Sí~suena} a las {2:NM:=8:1~*#No} en {:SAC:%50%casa~=Casa}.';
    expect(await bodyOf(text)).toEqual({
      prompt: 'El faro {{1}} a las {{2}} en {{3}}.',
      gaps: [
        {
          id: '1',
          kind: 'choice',
          options: [
            { id: 'a', text: 'alumbra', correct: true, feedback: 'Sí' },
            { id: 'b', text: 'suena' },
          ],
        },
        {
          id: '2',
          kind: 'numeric',
          weight: 2,
          answers: [
            { value: 8, tolerance: 1 },
            { value: '*', fraction: 0, feedback: 'No' },
          ],
        },
        {
          id: '3',
          kind: 'shortanswer',
          ignoreCase: false,
          ignoreAccents: false,
          answers: [{ text: 'casa', fraction: 0.5 }, { text: 'Casa' }],
        },
      ],
    });
  });
});
