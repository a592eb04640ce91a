import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/kernel/shuffle';
import { kinds, questionBody } from '@/questions';
import type { ClozeBody } from '@/questions/cloze/body';
import { cloze } from '@/questions/cloze/rules';
import { FormError, type QuestionKind, type Shows } from '@/questions/kind';
import { arbitraries, type Case } from './arbitraries';
import { posted } from './posted';
import { allShows, everything } from './shows';

const prefix = 'q7';
const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const prepared = (kind: QuestionKind, body: unknown, seed: string) =>
  kind.prepare(body, seededRandom(seed), true);

/** The body with a sentinel wherever an author writes what learners may not see: ids, key, answers, feedback. */
function planted(value: unknown, secret = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => planted(entry, secret));
  if (typeof value === 'string') return secret ? `SENTINEL ${value}` : value;
  if (typeof value === 'number') return secret ? 424242 : value;
  if (typeof value !== 'object' || value === null) return value;
  const hidden = ['feedback', 'answers', 'key', 'order', 'id', 'rubric', 'criteria'];
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, planted(part, secret || hidden.includes(key))]),
  );
}

/** The body with a mark in each text of feedback. */
function marked(value: unknown, isFeedback = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => marked(entry, isFeedback));
  if (typeof value === 'string') return isFeedback ? `FEEDBACK ${value}` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, marked(part, isFeedback || key === 'feedback')]),
  );
}

function textsWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(textsWithin);
}

function namesWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...namesWithin(part),
  ]);
}

/** Whether the field holds what was written, not the place of an option. */
function isTyped(name: string, body: unknown, field: string): boolean {
  if (name !== 'cloze') return ['shortanswer', 'numeric', 'essay'].includes(name) && field === prefix;
  const { gaps } = cloze.conceal(body as ClozeBody);
  return gaps[Number(field.split('-').at(-1))]!.kind !== 'choice';
}

const secretNames = [
  'id',
  'correct',
  'fraction',
  'feedback',
  'answer',
  'answers',
  'key',
  'order',
  'factor',
  'weight',
  'group',
  'rubric',
  'criteria',
];

describe.each(kinds.map((kind) => [kind.name, kind] as const))('questions: %s', (name, kind) => {
  const cases: fc.Arbitrary<Case> = arbitraries[name]!;
  const seed = fc.string();
  const bodies = kind.samples.flatMap(({ body, twin }) => [body, twin]);
  const pairs = kind.samples.flatMap(({ body, answers }) => answers.map(({ answer }) => ({ body, answer })));

  it('D1: has samples, and each is a body that authors may write', () => {
    expect(pairs.length).toBeGreaterThan(1);
    for (const body of bodies) expect(questionBody(name, body)).toEqual({ ok: true, kind: name, body });
  });

  it('D7: grades each sample to its fraction', () => {
    for (const { body, answers } of kind.samples)
      for (const { answer, fraction } of answers) {
        const earned = kind.grade(body, answer);
        if (fraction === null) expect(earned).toBeNull();
        else expect(earned).toBeCloseTo(fraction, 12);
      }
  });

  it('D7: earns between 0 and 1, whatever was answered, or leaves it to a person', () => {
    fc.assert(
      fc.property(cases, cases, ({ body }, { answer }) => {
        const fraction = kind.grade(body, answer);
        expect(fraction === null).toBe(kind.rubric !== undefined);
        expect(fraction ?? 0).toBeGreaterThanOrEqual(0);
        expect(fraction ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('D7: earns the same whatever the order of the options', () => {
    fc.assert(
      fc.property(cases, seed, ({ body, answer }, seed) => {
        expect(kind.grade(prepared(kind, body, seed), answer)).toBe(kind.grade(body, answer));
      }),
    );
  });

  it('D2: prepares a body that is itself valid, offers the same, and leaves the author’s alone', () => {
    const texts = (body: unknown) => textsWithin(kind.conceal(body)).sort();
    fc.assert(
      fc.property(cases, seed, ({ body }, seed) => {
        const before = copy(body);
        const given = prepared(kind, body, seed);
        expect(questionBody(name, given)).toEqual({ ok: true, kind: name, body: given });
        expect(texts(given)).toEqual(texts(body));
        expect(body).toEqual(before);
        expect(prepared(kind, body, seed)).toEqual(given);
      }),
    );
  });

  it('D4: conceals alike two bodies that differ only in what is right', () => {
    for (const { body, twin } of kind.samples) {
      expect(twin).not.toEqual(body);
      expect(kind.conceal(twin)).toEqual(kind.conceal(body));
    }
  });

  it('D4: conceals every id, key, accepted answer and feedback', () => {
    expect(JSON.stringify(bodies.map((body) => planted(body)))).toContain('SENTINEL');
    for (const body of bodies) {
      const concealed = kind.conceal(planted(body));
      expect(JSON.stringify(concealed)).not.toMatch(/SENTINEL|424242/);
      expect(secretNames.filter((secret) => namesWithin(concealed).includes(secret))).toEqual([]);
    }
  });

  it('D4: without the key, the review of an unanswered question tells nothing of what is right', () => {
    for (const { body, twin } of kind.samples) {
      for (const shows of allShows.filter(({ key }) => !key)) {
        expect(kind.review(twin, null, shows)).toEqual(kind.review(body, null, shows));
        expect(JSON.stringify(kind.review(planted(body), null, shows))).not.toMatch(/SENTINEL|424242/);
      }
      expect(kind.review(twin, null, everything)).not.toEqual(kind.review(body, null, everything));
    }
  });

  it('D8: the review tells the fraction that was earned', () => {
    for (const { body, answer } of pairs)
      for (const shows of allShows)
        expect(kind.review(body, answer, shows)).toMatchObject({
          isAnswered: true,
          fraction: shows.correctness ? kind.grade(body, answer) : null,
        });
  });

  it('D8: without correctness and key, two answers to whatever is right are reviewed alike', () => {
    const shows = { correctness: false, feedback: false, key: false };
    for (const { body, twin, answers } of kind.samples)
      for (const { answer } of answers)
        expect(kind.review(twin, answer, shows)).toEqual(kind.review(body, answer, shows));
  });

  it('D8: no feedback is told where it is kept back, all of it where nothing is', () => {
    const told = (shows: Shows) =>
      pairs.map(({ body, answer }) => JSON.stringify(kind.review(marked(body), answer, shows))).join();
    for (const shows of allShows) if (!shows.feedback) expect(told(shows)).not.toContain('FEEDBACK');
    if (JSON.stringify(bodies.map((body) => marked(body))).includes('FEEDBACK'))
      expect(told(everything)).toContain('FEEDBACK');
  });

  it('reviews an unanswered question as such', () => {
    for (const body of bodies)
      for (const shows of allShows) {
        const { isAnswered, fraction } = kind.review(body, null, shows);
        expect({ isAnswered, fraction }).toEqual({
          isAnswered: false,
          fraction: shows.correctness ? 0 : null,
        });
      }
  });

  it('D1: reads an empty form as no answer', () => {
    for (const { body, answer } of pairs) {
      const fields = Object.keys(kind.fill(body, answer, prefix));
      expect(kind.read(body, posted({}), prefix)).toBeNull();
      if (!(body as { multiple?: boolean }).multiple)
        expect(
          kind.read(body, posted(Object.fromEntries(fields.map((field) => [field, ['']]))), prefix),
        ).toBeNull();
    }
  });

  it('D5: reads back what it filled in, in the order this learner was given', () => {
    const check = ({ body, answer }: Case, seed: string) => {
      const given = prepared(kind, body, seed);
      const values = kind.fill(given, answer, prefix);
      for (const field of Object.keys(values)) expect(field.startsWith(prefix)).toBe(true);
      const read = kind.read(given, posted(values), prefix);
      expect(kind.fill(given, read, prefix)).toEqual(values);
      expect(kind.grade(given, read)).toBe(kind.grade(body, answer));
    };
    for (const pair of pairs) check(pair, 'sample');
    fc.assert(fc.property(cases, seed, check));
  });

  it('D5: stores answers that survive JSON and satisfy their own type', () => {
    fc.assert(
      fc.property(cases, ({ body, answer }) => {
        const read = kind.read(body, posted(kind.fill(body, answer, prefix)), prefix);
        expect(kind.answer.parse(copy(read))).toEqual(read);
      }),
    );
  });

  it('names options by place in forms, never by the author’s ids', () => {
    for (const { body, answer } of pairs) {
      if (!JSON.stringify(body).includes('"id"')) continue;
      const filled = kind.fill(body, answer, prefix);
      for (const [field, values] of Object.entries(filled)) {
        expect(field).toMatch(/^q7(-\d+)?$/);
        if (!isTyped(name, body, field)) for (const value of values) expect(value).toMatch(/^\d+$/);
      }
    }
  });

  it('refuses a form that no honest page sends', () => {
    const never = [
      Array(10_000).fill('0'),
      Array(10_000).fill(''),
      ['0', '0'],
      ['x'.repeat(50_000)],
      ['a\0b'],
    ];
    const noPlace = ['99', '-1', '1.0', ' 1', '01', '1e0', '٣', 'a', '__proto__', 'constructor', 'toString'];
    for (const { body, answer } of pairs)
      for (const field of Object.keys(kind.fill(body, answer, prefix)))
        for (const values of isTyped(name, body, field)
          ? never
          : [...never, ...noPlace.map((value) => [value])])
          expect(() => kind.read(body, posted({ [prefix]: ['0'], [field]: values }), prefix)).toThrow(
            FormError,
          );
  });

  it('marks an answer of another version of the body without failing', () => {
    for (const { answer } of pairs)
      for (const body of bodies) {
        expect(kind.grade(body, answer) ?? 0).toBeGreaterThanOrEqual(0);
        expect(() => kind.fill(body, answer, prefix)).not.toThrow();
        expect(() => kind.review(body, answer, everything)).not.toThrow();
      }
  });

  it('summarises as one plain line', () => {
    for (const body of bodies) {
      expect(kind.summarise(body)).toMatch(/\S/);
      expect(kind.summarise(body)).not.toMatch(/[\n<>*]/);
    }
  });

  it('keeps bodies whole through JSON', () => {
    for (const body of bodies) expect(questionBody(name, copy(body))).toMatchObject({ ok: true, body });
  });

  it('refuses a body with a field it does not know, and says where', () => {
    expect(questionBody(name, { ...(bodies[0] as object), colour: 'red' })).toEqual({
      ok: false,
      problems: [{ path: ['body', 'colour'], code: 'unknown-field', params: { field: 'colour' } }],
    });
  });
});
