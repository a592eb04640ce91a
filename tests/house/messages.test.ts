import { describe, expect, test } from 'vitest';
import { inOneLine, scanMessage } from './icu';
import { refusalsOf } from './refusals';
import { expectNone } from './rule';
import { placeOf, spanish, texts } from './texts';
import { shownTexts } from './translations';

const others = [...texts].filter(([locale]) => locale !== 'es');
const needsOf = (message: string) => {
  try {
    return scanMessage(message);
  } catch (error) {
    return String(error);
  }
};

describe('texts in every language', () => {
  test('there is Spanish, the source, and at least one other', () => {
    expect(spanish.size).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
  });

  test.each([...texts])('%s: every message is well-formed ICU', (locale, messages) => {
    const broken = [...messages].flatMap(([key, message]) => {
      const needs = needsOf(message);
      return typeof needs === 'string' ? [`${placeOf(locale, key)}: ${needs}`] : [];
    });
    expectNone(broken, 'Mend the message:');
  });

  test.each([...texts])('%s: no message is empty, or has blanks at its ends', (locale, messages) => {
    const broken = [...messages].filter(([, message]) => message.trim() !== message || message === '');
    expectNone(
      broken.map(([key]) => placeOf(locale, key)),
      'Blanks belong to the page, not to the text:',
    );
  });

  test.each(others)('%s has the keys that Spanish has', (locale, messages) => {
    const missing = [...spanish.keys()].filter((key) => !messages.has(key)).map((key) => placeOf('es', key));
    expectNone(missing, `Not in messages/${locale}.json:`);
  });

  test.each(others)('%s has no key that Spanish has not', (locale, messages) => {
    const extra = [...messages.keys()].filter((key) => !spanish.has(key)).map((key) => placeOf(locale, key));
    expectNone(extra, 'Not in messages/es.json:');
  });

  test.each(others)('%s takes the values and tags that Spanish takes', (locale, messages) => {
    const broken = [...spanish].flatMap(([key, message]) => {
      const [own, theirs] = [needsOf(message), needsOf(messages.get(key) ?? message)];
      if (typeof own === 'string' || typeof theirs === 'string') return [];
      const [left, right] = [inOneLine(own), inOneLine(theirs)];
      return left === right
        ? []
        : [`${placeOf(locale, key)} takes ${right || 'nothing'}, Spanish ${left || 'nothing'}`];
    });
    expectNone(broken, 'Both languages are handed the same values:');
  });
});

describe('refusals', () => {
  const refusals = refusalsOf();

  test('lib refuses somewhere', () => expect(refusals.length).toBeGreaterThan(10));

  test.each([...texts])(
    '%s: every refusal has its text under <part>.refusals.<reason>',
    (locale, messages) => {
      const missing = refusals
        .filter(({ key }) => !messages.has(key))
        .map(({ where, key }) => `${where} ${key}`);
      expectNone(missing, `Not in messages/${locale}.json:`);
    },
  );

  test('a refusal hands over every value that its text needs', () => {
    const broken = refusals.flatMap(({ where, key, given }) => {
      const needs = needsOf(spanish.get(key) ?? '');
      if (typeof needs === 'string' || given === null) return [];
      const missing = [...needs.values.keys()].filter((name) => !given.includes(name));
      return missing.length > 0 ? [`${where} ${key} needs ${missing.join(', ')}`] : [];
    });
    expectNone(broken, 'Hand it in as details: { … }:');
  });

  test('no text is left for a refusal that nobody makes', () => {
    const made = new Set(refusals.map(({ key }) => key));
    const idle = [...spanish.keys()].filter((key) => /^[a-z0-9]+\.refusals\./i.test(key) && !made.has(key));
    expectNone(
      idle.map((key) => placeOf('es', key)),
      'Take it out, or refuse with it:',
    );
  });
});

describe('texts that pages show', () => {
  const shown = shownTexts();

  test('pages show texts', () => expect(shown.length).toBeGreaterThan(100));

  test('every text that a page asks for is there', () => {
    const keys = [...spanish.keys()];
    const isThere = ({ key, pattern }: (typeof shown)[number]) =>
      pattern ? keys.some((one) => pattern.test(one)) : spanish.has(key);
    const missing = shown
      .filter((one) => !one.isRaw && !isThere(one))
      .map(({ where, key }) => `${where} ${key}`);
    expectNone(missing, 'Write it into messages/es.json and the others:');
  });

  test('every group of texts that a page takes whole is there', () => {
    const keys = [...spanish.keys()];
    const groups = shown.filter(
      (one) => one.isRaw && !keys.some((key) => `${key}.`.startsWith(`${one.key}.`)),
    );
    expectNone(
      groups.map(({ where, key }) => `${where} ${key}`),
      'No message there:',
    );
  });

  test('a page hands over every value that its text needs', () => {
    const broken = shown.flatMap(({ where, key, given, pattern }) => {
      const needs = needsOf(spanish.get(key) ?? '');
      if (typeof needs === 'string' || given === null || pattern) return [];
      const missing = [...needs.values.keys(), ...needs.tags].filter((name) => !given.includes(name));
      return missing.length > 0 ? [`${where} ${key} needs ${missing.join(', ')}`] : [];
    });
    expectNone(broken, "Hand it in: t('key', { … }):");
  });
});
