import { describe, expect, it } from 'vitest';
import { sha256Of } from '@/lib/files/put';
import { readQuestions } from '@/lib/packages/read-questions';
import { dot } from './exchange/pictures';
import { expectSaid } from './exchange/reasons';

const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const question = (type: string, inside: string, text = '<p>¿Sí?</p>') =>
  `<question type="${type}"><name><text>Una</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inside}</question>`;
const answer = (fraction: number, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${text}]]></text>${more}</answer>`;
const truth = answer(100, 'true') + answer(0, 'false');

const readFile = (xml: string) => readQuestions(Buffer.from(xml), '(sin descripción)');
const only = async (...args: Parameters<typeof question>) => {
  const { questions } = await readFile(quiz(question(...args)));
  expect(questions).toHaveLength(1);
  expectSaid(questions[0]!);
  return questions[0]!;
};

describe('D11: Moodle XML, type by type', () => {
  it.each<[string, Parameters<typeof question>, object]>([
    [
      'multichoice',
      [
        'multichoice',
        `<single>true</single>${answer(100, '<p>Uno</p>', '<feedback format="html"><text>Bien</text></feedback>')}${answer(-33.33333, 'Dos')}`,
      ],
      {
        prompt: '¿Sí?',
        options: [
          { id: 'a', text: 'Uno', fraction: 1, feedback: 'Bien' },
          { id: 'b', text: 'Dos', fraction: -1 / 3 },
        ],
      },
    ],
    [
      'truefalse, the wrong way round',
      ['truefalse', `${answer(0, 'false')}${answer(100, 'true')}`],
      { prompt: '¿Sí?', answer: true },
    ],
    [
      'truefalse in the language of its site',
      ['truefalse', `${answer(0, 'Verdadero')}${answer(100, 'Falso')}`],
      { prompt: '¿Sí?', answer: false },
    ],
    [
      'shortanswer with capitals',
      ['shortanswer', `<usecase>1</usecase><answer fraction="100"><text> Ana * </text></answer>`],
      { prompt: '¿Sí?', answers: [{ text: 'Ana *' }], ignoreCase: false, ignoreAccents: false },
    ],
    [
      'numerical with units',
      [
        'numerical',
        `<answer fraction="100"><text>5</text><tolerance>0.1</tolerance></answer>
        <units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit><unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>
        <unitgradingtype>1</unitgradingtype><unitpenalty>0.25</unitpenalty>`,
      ],
      {
        prompt: '¿Sí?',
        answers: [{ value: 5, tolerance: 0.1 }],
        units: [
          { text: 'km', factor: 1 },
          { text: 'm', factor: 0.001 },
        ],
        unitPenalty: 0.25,
      },
    ],
    [
      'numerical as old files write it',
      ['numerical', '<answer>5<fraction>100</fraction></answer>'],
      { prompt: '¿Sí?', answers: [{ value: 5 }] },
    ],
    [
      'matching',
      [
        'matching',
        `<subquestion format="html"><text>Rana</text><answer><text>Anfibio &lt;1&gt;</text></answer></subquestion>
        <subquestion format="html"><text><![CDATA[<b>Gato</b>]]></text><answer><text><![CDATA[<p>Mamífero</p>]]></text></answer></subquestion>
        <subquestion format="html"><text></text><answer><text>Insecto</text></answer></subquestion>`,
      ],
      {
        prompt: '¿Sí?',
        stems: [
          { id: 's1', text: 'Rana' },
          { id: 's2', text: '**Gato**' },
        ],
        options: [
          { id: 'o1', text: 'Anfibio \\<1>' },
          { id: 'o2', text: 'Mamífero' },
          { id: 'o3', text: 'Insecto' },
        ],
        key: { s1: 'o1', s2: 'o2' },
      },
    ],
    [
      'ordering',
      ['ordering', `<gradingtype>ABSOLUTE_POSITION</gradingtype>${answer(1, 'Uno')}${answer(2, 'Dos')}`],
      {
        prompt: '¿Sí?',
        items: [
          { id: 'a', text: 'Uno' },
          { id: 'b', text: 'Dos' },
        ],
      },
    ],
    [
      'essay',
      [
        'essay',
        '<minwordlimit>5</minwordlimit><maxwordlimit>9</maxwordlimit><graderinfo format="html"><text>Mire</text></graderinfo>',
      ],
      { prompt: '¿Sí?', minimumWords: 5, maximumWords: 9, rubric: 'Mire' },
    ],
    [
      'gapselect',
      [
        'gapselect',
        `<selectoption><text>acto</text><group>1</group></selectoption><selectoption><text>medio</text><group>1</group></selectoption>
        <selectoption><text>ayer</text><group>2</group></selectoption><selectoption><text>hoy</text><group>2</group></selectoption>`,
        '<p>Un [[2]] y un [[1]], [[4]]; <em>[[2]]</em>.</p>',
      ],
      {
        prompt: 'Un [[1]] y un [[2]], [[3]]; _[[4]]_.',
        words: [
          { id: 'p1', text: 'acto', reusable: true },
          { id: 'p2', text: 'medio', reusable: true },
          { id: 'p3', text: 'ayer', reusable: true, group: 'g2' },
          { id: 'p4', text: 'hoy', reusable: true, group: 'g2' },
        ],
        key: { 1: 'p2', 2: 'p1', 3: 'p4', 4: 'p2' },
      },
    ],
    [
      'ddwtos',
      [
        'ddwtos',
        '<dragbox><text>acto</text><group>1</group></dragbox><dragbox><text>medio</text><group>1</group><infinite/></dragbox>',
        'Un [[1]] y [[2]].',
      ],
      {
        prompt: 'Un [[1]] y [[2]].',
        words: [
          { id: 'p1', text: 'acto' },
          { id: 'p2', text: 'medio', reusable: true },
        ],
        key: { 1: 'p1', 2: 'p2' },
      },
    ],
    [
      'cloze',
      [
        'cloze',
        '',
        '<ul><li>Uno: {1:MC:=<b>a</b>#s&iacute;~b}</li><li>Dos: {2:SHORTANSWER:=a &amp; b}</li></ul>',
      ],
      {
        prompt: '- Uno: {{1}}\n- Dos: {{2}}',
        gaps: [
          {
            id: '1',
            kind: 'choice',
            options: [
              { id: 'a', text: '**a**', correct: true, feedback: 'sí' },
              { id: 'b', text: 'b' },
            ],
          },
          { id: '2', kind: 'shortanswer', weight: 2, answers: [{ text: 'a & b' }], ignoreAccents: false },
        ],
      },
    ],
  ])('%s', async (_, args, body) => {
    const { taken, reasons } = await only(...args);
    expect(reasons).toEqual([]);
    expect(taken!.body).toEqual(body);
  });

  it.each([
    ['calculated', 'type-calculated'],
    ['calculatedmulti', 'type-calculated'],
    ['ddimageortext', 'type-pictures'],
    ['ddmarker', 'type-pictures'],
    ['randomsamatch', 'type-random'],
    ['description', 'type-description'],
    ['stack', 'type-unknown'],
    ['constructor', 'type-unknown'],
  ])('refuses %s, and says why', async (type, code) => {
    expect(await only(type, truth)).toMatchObject({
      line: 3,
      title: 'Una',
      type,
      taken: null,
      reasons: [{ from: 'refusals', code }],
    });
  });

  it.each([
    ['defaultgrade', '<defaultgrade>2.0000000</defaultgrade>', ['default-grade']],
    ['hidden', '<hidden>1</hidden>', ['hidden']],
    ['hints', '<hint format="html"><text>Mire</text></hint>', ['hints']],
    [
      'general feedback',
      '<generalfeedback format="html"><text>Es así</text></generalfeedback>',
      ['feedback-joined'],
    ],
    [
      'feedback by result',
      '<correctfeedback format="html"><text>¡Bravo!</text></correctfeedback>',
      ['feedback-by-result'],
    ],
    [
      'what Moodle always writes',
      '<defaultgrade>1.0000000</defaultgrade><penalty>1</penalty><hidden>0</hidden><correctfeedback format="html"><text>&lt;p&gt;Respuesta correcta&lt;/p&gt;</text></correctfeedback>',
      [],
    ],
  ])('%s is told, if it is lost', async (_, inside, codes) => {
    const { taken, reasons } = await only('truefalse', inside + truth);
    expect(taken).not.toBeNull();
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('keeps ids, tags and the tree of categories', async () => {
    const category =
      '<question type="category"><category><text>$course$/top/Uno/Dos</text></category><idnumber>dos</idnumber></question>';
    const { questions } = await readFile(
      quiz(
        category,
        question('truefalse', `${truth}<idnumber>A-1</idnumber><tags><tag><text>mar</text></tag></tags>`),
      ),
    );
    expect(questions).toMatchObject([
      {
        line: 4,
        category: { titles: ['Uno', 'Dos'], ref: 'dos' },
        taken: { idNumber: 'A-1', tags: ['mar'] },
      },
    ]);
  });
});

describe('D11: pictures', () => {
  const sha256 = sha256Of(dot);
  const file = (bytes: Buffer, name = 'un mapa.png') =>
    `<file name="${name}" path="/" encoding="base64">${bytes.toString('base64')}</file>`;
  const pictured = async (html: string, files = '') => {
    const text = `<questiontext format="html"><text><![CDATA[${html}]]></text>${files}</questiontext>`;
    const xml = quiz(`<question type="truefalse"><name><text>x</text></name>${text}${truth}</question>`);
    const { questions, pictures } = await readFile(xml);
    const { taken, reasons } = questions[0]!;
    return {
      prompt: (taken?.body as { prompt: string } | undefined)?.prompt,
      codes: reasons.map(({ code }) => code),
      kept: [...pictures.keys()],
    };
  };

  it('keeps those that come along, by the hash of their bytes', async () => {
    const html = 'A <img src="@@PLUGINFILE@@/un%20mapa.png" alt="Un [mapa]">';
    expect(await pictured(html, file(dot))).toEqual({
      prompt: `A ![Un \\[mapa\\]](/api/files/${sha256})`,
      codes: [],
      kept: [sha256],
    });
    const written = `A <img src="data:image/png;base64,${dot.toString('base64')}" alt="Un mapa">`;
    expect(await pictured(written)).toEqual({
      prompt: `A ![Un mapa](/api/files/${sha256})`,
      codes: [],
      kept: [sha256],
    });
  });

  it('keeps the picture of files of long ago', async () => {
    const inside = `<image>mapas/uno.png</image><image_base64>${dot.toString('base64')}</image_base64>${truth}`;
    expect((await only('truefalse', inside)).taken!.body).toMatchObject({
      prompt: `¿Sí?\n\n![(sin descripción)](/api/files/${sha256})`,
    });
  });

  it.each([
    ['without words', '<img src="@@PLUGINFILE@@/un%20mapa.png">', file(dot), 'picture-without-words'],
    [
      'that does not come along',
      '<img src="@@PLUGINFILE@@/otra.png" alt="Otra">',
      file(dot),
      'picture-missing',
    ],
    ['from elsewhere', '<img src="https://x.org/a.png" alt="Otra">', '', 'picture-elsewhere'],
    [
      'that is a drawing with scripts',
      '<img src="@@PLUGINFILE@@/a.png" alt="Otra">',
      file(Buffer.from('<svg onload="x()"/>'), 'a.png'),
      'picture-kind',
    ],
    ['that is a page', '<img src="data:image/png;base64,PGh0bWw+" alt="Otra">', '', 'picture-kind'],
    [
      'that is huge',
      '<img src="@@PLUGINFILE@@/a.png" alt="Otra">',
      file(Buffer.concat([dot, Buffer.alloc(5 * 1024 * 1024)]), 'a.png'),
      'picture-too-big',
    ],
  ])('says so of one %s', async (_, html, files, code) => {
    const { prompt, codes } = await pictured(`<p>Vea ${html}</p>`, files);
    expect(codes).toContain(code);
    expect(prompt).toMatch(code === 'picture-without-words' ? /^Vea !\[\(sin descripción\)\]/ : /^Vea Otra$/);
  });
});
