import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedCategory, ExportedQuestion } from '@/lib/packages/exchange/exported-question';
import { readQuestions } from '@/lib/packages/read-questions';
import { writeGift } from '@/lib/packages/write-gift';
import { writeMoodleXml } from '@/lib/packages/write-moodle-xml';
import { kinds } from '@/questions';
import { arbitraries } from '@/tests/questions/arbitraries';

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const question = (kind: string, body: unknown, more: Partial<ExportedQuestion> = {}): ExportedQuestion => ({
  ref: 'p-1',
  title: 'Una pregunta: ¿cuál?',
  kind,
  body,
  topic: '',
  source: '',
  tags: [],
  ...more,
});

const bank = (...questions: ExportedQuestion[]): ExportedCategory[] => [
  { ref: 'uno', titles: ['Módulo 1', 'Entrada/salida'], questions },
];

const formats = {
  'Moodle XML': (categories: ExportedCategory[]) => writeMoodleXml(categories, new Map()),
  GIFT: (categories: ExportedCategory[]) => writeGift(categories, 'https://faro.example'),
};

async function back(text: string) {
  const { questions } = await readQuestions(Buffer.from(text), '(sin descripción)');
  return questions.map(({ taken, category, reasons }) => {
    expect(reasons).toEqual([]);
    const { kind, body, idNumber, topic, source, tags } = taken!;
    return { category, kind, body, ref: idNumber, topic, source, tags };
  });
}

const expected = ({ kind, body, ref, topic, source, tags }: ExportedQuestion) => ({
  category: { titles: ['Módulo 1', 'Entrada/salida'], ref: 'uno' },
  kind,
  body: copy(body),
  ref,
  topic,
  source,
  tags,
});

/** The body with every text of an author made of signs that mean something somewhere. */
function peppered(value: unknown, words: string[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => peppered(entry, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const isText =
        typeof part === 'string' && /^(?:prompt|text|feedback|guidance|rubric|true|false)$/.test(key);
      return [key, isText ? `${part} ${words[String(part).length % words.length]}` : peppered(part, words)];
    }),
  );
}

describe.each(Object.entries(formats))('D11: %s of our own comes back as it was', (_, write) => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s: its samples', async (name, kind) => {
    for (const { body, twin } of kind.samples)
      for (const one of [body, twin]) {
        const asked = question(name, one, {
          topic: 'rol',
          source: 'Lección 1: «a» & <b>',
          tags: ['a]b', 'c'],
        });
        expect(await back(await write(bank(asked)))).toEqual([expected(asked)]);
      }
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    '%s: whatever signs its texts have',
    async (name, kind) => {
      const sign = fc.string({
        unit: fc.constantFrom(
          ...'ab *_`[]()<>#+-=|~!&:;\\/{}"\'%@$\n\t'.split(''),
          '->',
          '//',
          '####',
          '::',
          '&amp;',
          ']]>',
          '\r\n',
          '<b>',
          '![x](y)',
        ),
        maxLength: 12,
      });
      const bodies = kind.samples.map(({ body }) => body);
      await fc.assert(
        fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 5 }), async (words) => {
          for (const body of bodies) {
            const asked = question(name, peppered(body, words));
            if (!kind.body.safeParse(asked.body).success) continue;
            expect(await back(await write(bank(asked)))).toEqual([expected(asked)]);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(Object.keys(arbitraries))('%s: any body', async (name) => {
    await fc.assert(
      fc.asyncProperty(arbitraries[name]!, async ({ body }) => {
        const asked = question(name, body);
        expect(await back(await write(bank(asked)))).toEqual([expected(asked)]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps any number of questions and categories apart', async () => {
    const one = (ref: string) => question('truefalse', { prompt: `¿${ref}?`, answer: true }, { ref });
    const categories = [
      { ref: 'uno', titles: ['Uno'], questions: [one('a'), one('b')] },
      { ref: 'dos', titles: ['Uno', 'Dos'], questions: [one('c')] },
    ];
    const read = await back(await write(categories));
    expect(read.map(({ ref, category }) => [ref, category])).toEqual([
      ['a', { titles: ['Uno'], ref: 'uno' }],
      ['b', { titles: ['Uno'], ref: 'uno' }],
      ['c', { titles: ['Uno', 'Dos'], ref: 'dos' }],
    ]);
  });

  it('believes what is written before the note beside it', async () => {
    const body = { prompt: 'La capital es Lima', answer: true, feedback: { true: '<b>Sí</b>' } };
    const text = await write(bank(question('truefalse', body)));
    const mended = text.replace(/(?<!"|&quot;)La capital es Lima/g, 'La capital es Quito');
    const { questions } = await readQuestions(Buffer.from(mended), '');
    expect(questions[0]!.taken!.body).toMatchObject({ prompt: 'La capital es Quito' });
    expect(questions[0]!.reasons.map(({ code }) => code)).toContain('note-ignored');
  });
});
