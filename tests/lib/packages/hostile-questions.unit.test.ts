import { describe, expect, it } from 'vitest';
import { toPlainText, toSafeHtml } from '@/lib/kernel/markdown';
import { FileRefused } from '@/lib/packages/exchange/file-refused';
import { readQuestions } from '@/lib/packages/read-questions';
import { growthOf } from '@/tests/support/growth';

const read = (file: string | Buffer) =>
  readQuestions(typeof file === 'string' ? Buffer.from(file) : file, '(sin descripción)');
const refusalOf = async (file: string | Buffer) => {
  const error = await read(file).catch((error: unknown) => error);
  if (!(error instanceof FileRefused)) throw error instanceof Error ? error : new Error('It was read.');
  return { code: error.code, ...error.details };
};
const one = (text: string) =>
  `<question type="truefalse"><name><text>x</text></name><questiontext format="html"><text>${text}</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`;
const xml = (text: string) => `<?xml version="1.0"?>\n<quiz>${one(text)}</quiz>`;

describe('K5: files that mean harm are refused, and say where', () => {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('\n');

  it.each<[string, string | Buffer, object]>([
    [
      'a bomb of entities',
      `<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY l0 "jaja">${entities}]>\n<quiz>${one('&l9;')}</quiz>`,
      { code: 'questions-file-doctype' },
    ],
    [
      'an entity from outside',
      `<!DOCTYPE quiz [<!ENTITY f SYSTEM "file:///etc/passwd">]><quiz>${one('&f;')}</quiz>`,
      { code: 'questions-file-doctype', line: 1 },
    ],
    [
      'a document type from outside',
      '<!DOCTYPE quiz SYSTEM "http://x.org/q.dtd"><quiz/>',
      { code: 'questions-file-doctype', line: 1 },
    ],
    ['an entity nobody declared', xml('&nada;'), { code: 'questions-file-malformed', line: 2 }],
    [
      'a hundred thousand elements in each other',
      `<quiz>\n${'<a>'.repeat(100_000)}`,
      { code: 'questions-file-deep', line: 2, depth: 40 },
    ],
    ['a tag that is never closed', `${xml('x')}\n<quiz>`, { code: 'questions-file-malformed', line: 3 }],
    ['an end in the middle', xml('x').slice(0, -20), { code: 'questions-file-malformed', line: 2 }],
    [
      'something else in XML',
      '\n\n<manifest><question/></manifest>',
      { code: 'questions-file-not-moodle', line: 3, root: 'manifest' },
    ],
    ['zeros in a text', '¿Sí?{T}\n\n¿N\0o?{F}', { code: 'questions-file-not-text', line: 3 }],
    ['zeros in XML', xml('a\0b'), { code: 'questions-file-not-text', line: 2 }],
    [
      'a program',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      { code: 'questions-file-not-text', line: 1 },
    ],
    [
      'a ZIP',
      Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'),
      { code: 'questions-file-not-text', line: 1 },
    ],
    [
      'Latin-1 that does not say so',
      Buffer.from('¿Uno?{T}\n\n¿Sí?{T}', 'latin1'),
      { code: 'questions-file-characters', line: 1, encoding: 'UTF-8' },
    ],
    [
      'Latin-1 that says it is UTF-8',
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<quiz>ñ</quiz>', 'latin1'),
      { code: 'questions-file-characters', line: 2, encoding: 'UTF-8' },
    ],
    [
      'an encoding of no kind',
      '<?xml version="1.0" encoding="EBCDIC-ES"?><quiz/>',
      { code: 'questions-file-encoding', encoding: 'EBCDIC-ES' },
    ],
    ['nothing', ' \n ', { code: 'questions-file-empty' }],
    ['no question', '<quiz></quiz>', { code: 'questions-file-none' }],
    [
      'more than ten megabytes',
      Buffer.alloc(10 * 1024 * 1024 + 1, 'a'),
      { code: 'questions-file-large', megabytes: 10 },
    ],
    [
      'more than ten thousand questions',
      '¿Sí?{T}\n\n'.repeat(10_001),
      { code: 'questions-file-many', most: 10_000 },
    ],
  ])('%s', async (_, file, refusal) => expect(await refusalOf(file)).toMatchObject(refusal));

  it.each<[string, Buffer]>([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${xml('¿Año?')}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${xml('¿Año?')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${xml('¿Año?')}`, 'utf16le').swap16()],
    [
      'ISO 8859-1, declared',
      Buffer.from(`<?xml version='1.0' encoding='ISO-8859-1'?><quiz>${one('¿Año?')}</quiz>`, 'latin1'),
    ],
    [
      'Windows-1252, declared',
      Buffer.from(`<?xml version="1.0" encoding="windows-1252"?><quiz>${one('¿Año?')}</quiz>`, 'latin1'),
    ],
    ['lines ending as on old machines', Buffer.from(xml('¿Año?').replaceAll('\n', '\r'))],
  ])('%s is read', async (_, file) => {
    const { questions } = await read(file);
    expect(questions[0]!.taken!.body).toMatchObject({ prompt: '¿Año?' });
  });
});

describe('K5: what is much takes its time, and no more', () => {
  const reading = (file: string) => () => read(file).catch(() => null);
  const gift = (n: number) =>
    Array.from({ length: n }, (_, at) => `::P ${at}::¿Es ${at}?{=sí ~no#a}`).join('\n\n');
  const html = (inside: string) => xml(`<![CDATA[${inside}]]>`);

  it.each<[string, (n: number) => string]>([
    ['questions', gift],
    ['questions in XML', (n) => `<quiz>${one('<![CDATA[<p>¿Sí <b>o</b> no?</p>]]>').repeat(n)}</quiz>`],
    ['one block of signs', (n) => `¿?{${'~a='.repeat(n * 20)}`],
    ['one line of equals signs', (n) => `¿?{\n~a\n~b\n=c ${'= '.repeat(n * 20)}}`],
    ['open braces', (n) => '¿?{\n\n'.repeat(n)],
    ['tags that do not end', (n) => `¿?{=${'<a b '.repeat(n * 10)}}`],
    [
      'elements of one question',
      (n) => `<quiz><question type="essay">${'<a/>'.repeat(n * 20)}</question></quiz>`,
    ],
    [
      'attributes',
      (n) => `<quiz><question ${Array.from({ length: n * 5 }, (_, at) => `a${at}="1"`).join(' ')}/></quiz>`,
    ],
    ['nested HTML', (n) => html('<div><b>'.repeat(n * 2))],
    ['paragraphs', (n) => html('<p>x'.repeat(n * 5))],
    ['gaps', (n) => `<quiz>${one('{1:SA:=a~b#c}'.repeat(n * 2)).replace('truefalse', 'cloze')}</quiz>`],
    [
      'gaps that do not end',
      (n) => `<quiz>${one('{1:SA:=a'.repeat(n * 5)).replace('truefalse', 'cloze')}</quiz>`,
    ],
    [
      'categories',
      (n) => Array.from({ length: n }, (_, at) => `$CATEGORY: a/b${at}\n\n¿Sí?{T}`).join('\n\n'),
    ],
    ['signs of Markdown', (n) => `[markdown]${'[a](b)<i>![c](d)'.repeat(n)}{T}`],
  ])('ten times as many %s take about ten times as long, not a hundred', async (_, make) => {
    const growth = await growthOf(reading(make(500)), reading(make(5000)), { enough: 45, least: 15 });
    expect(growth).toBeLessThan(45);
  });
});

describe('B3: a script in any field reaches no page', () => {
  const evil =
    '<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a><svg/onload=alert(4)>{{constructor}}';
  const wrapped = `<![CDATA[${evil}]]>`;
  const field = (name: string, more = '') =>
    `<${name} format="html"><text>${wrapped}</text>${more}</${name}>`;
  const rest = `<name><text>${wrapped}</text></name>${field('generalfeedback')}<idnumber>${wrapped}</idnumber><tags><tag><text>${wrapped}</text></tag></tags>`;
  const answers = [100, 0]
    .map(
      (fraction) =>
        `<answer fraction="${fraction}" format="html"><text><![CDATA[${fraction} ${evil}]]></text>${field('feedback')}</answer>`,
    )
    .join('');
  const pairs = [1, 2]
    .map(
      (n) =>
        `<subquestion format="html"><text><![CDATA[${n} ${evil}]]></text><answer><text><![CDATA[${n} ${evil}]]></text></answer></subquestion>`,
    )
    .join('');
  const inside: Record<string, string> = {
    multichoice: answers,
    truefalse: answers,
    shortanswer: answers,
    matching: pairs,
    ordering: answers,
    essay: field('graderinfo') + field('responsetemplate'),
    numerical: `<answer fraction="100"><text>5</text>${field('feedback')}</answer><units><unit><multiplier>1</multiplier><unit_name>${wrapped.slice(0, 9)}m]]></unit_name></unit></units>`,
    ddwtos: `<dragbox><text><![CDATA[1 ${evil}]]></text></dragbox><dragbox><text><![CDATA[2 ${evil}]]></text></dragbox>`,
    cloze: '',
  };
  const gaps: Record<string, string> = {
    ddwtos: ' [[1]]',
    cloze: ` {1:MC:=a${evil.replaceAll('}', '\\}')}~b}`,
  };

  const textsIn = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsIn)
        : [];

  it.each(['html', 'moodle_auto_format', 'plain_text', 'markdown'])('%s', async (format) => {
    const questions = Object.entries(inside).map(
      ([type, more]) =>
        `<question type="${type}">${rest}<questiontext format="html"><text><![CDATA[${evil}${gaps[type] ?? ''}]]></text></questiontext>${more}</question>`,
    );
    const category = `<question type="category"><category><text>${wrapped}</text></category></question>`;
    const file = await read(
      `<quiz>${category}${questions.join('').replaceAll('format="html"', `format="${format}"`)}</quiz>`,
    );
    const taken = file.questions.filter((row) => row.taken);
    expect(taken.length).toBeGreaterThan(6);
    for (const row of taken)
      for (const text of textsIn(row.taken!.body)) {
        expect(toSafeHtml(text)).not.toMatch(
          /<(?:script|img|svg|iframe)|<[^>]*(?:onerror|onload|javascript:)/i,
        );
        expect(toPlainText(text)).toBeTypeOf('string');
      }
  });
});
