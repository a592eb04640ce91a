import fc from 'fast-check';

/** Any question of a kind with any answer to it, answers by the author's ids. */
export type Case = { body: unknown; answer: unknown };

const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `${letter}${place}`, text: `Text ${letter} ${place}` }));

const names = (entries: { id: string }[]) => entries.map(({ id }) => id);

const plain = { minLength: 2, maxLength: 8 };

const choiceOptions = (correct: boolean[]) =>
  named('o', correct.length).map((option, place) => ({ ...option, correct: correct[place] }));

export const single = fc
  .integer({ min: 2, max: 8 })
  .chain((count) =>
    fc.tuple(
      fc.integer({ min: 0, max: count - 1 }),
      fc.integer({ min: 0, max: count - 1 }),
      fc.constant(count),
    ),
  )
  .map(([right, chosen, count]) => ({
    body: {
      prompt: 'Which?',
      options: choiceOptions(Array.from({ length: count }, (_, at) => at === right)),
    },
    answer: { chosen: [`o${chosen}`] },
  }));

export const multiple = fc
  .array(fc.record({ isRight: fc.boolean(), isChosen: fc.boolean() }), plain)
  .filter((options) => options.some((o) => o.isRight) && options.some((o) => !o.isRight))
  .filter((options) => options.some((o) => o.isChosen))
  .map((options) => ({
    body: { multiple: true, prompt: 'Which?', options: choiceOptions(options.map((o) => o.isRight)) },
    answer: { chosen: options.flatMap((o, place) => (o.isChosen ? [`o${place}`] : [])) },
  }));

export const weighed = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .map(([gains, losses, isChosen]) => {
    const share = (list: number[]) => list.map((part) => part / list.reduce((a, b) => a + b, 0));
    const fractions = [...share(gains), ...share(losses).map((loss) => -loss)];
    const options = named('o', fractions.length).map((option, at) => ({
      ...option,
      fraction: fractions[at],
    }));
    const chosen = names(options).filter((_, place) => isChosen[place]);
    return {
      body: { multiple: true, prompt: 'Which?', options },
      answer: { chosen: chosen.length > 0 ? chosen : ['o0'] },
    };
  });

const truefalse = fc
  .tuple(fc.boolean(), fc.boolean())
  .map(([answer, value]) => ({ body: { prompt: 'Is it?', answer }, answer: { value } }));

const matching = fc
  .array(fc.record({ right: fc.nat(5), given: fc.option(fc.nat(5)) }), plain)
  .filter((rows) => rows.some(({ given }) => given !== null))
  .map((rows) => ({
    body: {
      prompt: 'Match.',
      stems: named('s', rows.length),
      options: named('o', 6),
      key: Object.fromEntries(rows.map(({ right }, at) => [`s${at}`, `o${right}`])),
    },
    answer: {
      pairs: Object.fromEntries(
        rows.flatMap(({ given }, at) => (given === null ? [] : [[`s${at}`, `o${given}`]])),
      ),
    },
  }));

const word = fc.stringMatching(/^[a-zñáé*\\ ]{1,12}$/).filter((text) => text.trim() !== '');

const shortanswer = fc
  .tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 4, selector: (text) => text.trim() }), word)
  .map(([texts, text]) => ({
    body: {
      prompt: 'What?',
      ignoreCase: false,
      ignoreAccents: false,
      answers: texts.map((text, at) => ({ text: `${at}${text}`, fraction: at === 0 ? 1 : 1 / (at + 1) })),
    },
    answer: { text: `0${text}`.trim() },
  }));

const numeric = fc
  .record({
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    tolerance: fc.double({ min: 0, max: 1e6, noNaN: true }),
    text: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.stringMatching(/^[-0-9., e]{1,12}$/).filter((text) => text.trim() !== ''),
    ),
    unit: fc.constantFrom('m', 'km', null),
    hasUnits: fc.boolean(),
    unitPenalty: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ value, tolerance, text, unit, hasUnits, unitPenalty }) => ({
    body: {
      prompt: 'How much?',
      answers: [
        { value, tolerance },
        { value: '*', fraction: 0.25 },
      ],
      ...(hasUnits && {
        unitPenalty,
        units: [
          { text: 'm', factor: 1 },
          { text: 'km', factor: 1000 },
        ],
      }),
    },
    answer: { text: text.trim(), unit: hasUnits ? unit : null },
  }));

const ordering = fc
  .array(fc.record({ rank: fc.double({ noNaN: true }), given: fc.option(fc.nat(7)) }), plain)
  .filter((rows) => rows.some(({ given }) => given !== null))
  .chain((rows) => fc.boolean().map((hasOrder) => ({ rows, hasOrder })))
  .map(({ rows, hasOrder }) => {
    const items = named('i', rows.length);
    const rank = (id: string) => rows[Number(id.slice(1))]!.rank;
    return {
      body: {
        prompt: 'Order.',
        items,
        ...(hasOrder && { order: names(items).sort((a, b) => rank(a) - rank(b)) }),
      },
      answer: {
        positions: Object.fromEntries(
          rows.flatMap(({ given }, at) => (given === null ? [] : [[`i${at}`, given % rows.length]])),
        ),
      },
    };
  });

const gapOf = (place: number, kind: 'choice' | 'shortanswer' | 'numeric') => {
  if (kind === 'choice') return { id: `g${place}`, kind, options: choiceOptions([true, false, false]) };
  if (kind === 'numeric') return { id: `g${place}`, kind, answers: [{ value: 7, tolerance: 1 }] };
  return { id: `g${place}`, kind, answers: [{ text: 'right' }, { text: 'rig*', fraction: 0.5 }] };
};

const answersToGap = {
  choice: fc.constantFrom({ chosen: ['o0'] }, { chosen: ['o1'] }),
  shortanswer: fc.constantFrom({ text: 'right' }, { text: 'rigid' }, { text: 'left' }),
  numeric: fc.constantFrom({ text: '7,5', unit: null }, { text: '9', unit: null }, { text: 'x', unit: null }),
};

const clozeGap = fc
  .constantFrom('choice' as const, 'shortanswer' as const, 'numeric' as const)
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      weight: fc.option(fc.double({ min: 0.01, max: 1000, noNaN: true }), { nil: undefined }),
      given: fc.option<object>(answersToGap[kind]),
    }),
  );

const cloze = fc
  .array(clozeGap, { minLength: 1, maxLength: 6 })
  .filter((gaps) => gaps.some(({ given }) => given !== null))
  .chain((gaps) => fc.boolean().map((isReversed) => ({ gaps, isReversed })))
  .map(({ gaps, isReversed }) => {
    const written = gaps.map(({ kind, weight }, at) => ({
      ...gapOf(at, kind),
      ...(weight !== undefined && { weight }),
    }));
    return {
      body: {
        prompt: gaps.map((_, at) => `Gap {{g${at}}}.`).join(' '),
        gaps: isReversed ? written.toReversed() : written,
      },
      answer: {
        gaps: Object.fromEntries(
          gaps.flatMap(({ given }, at) => (given === null ? [] : [[`g${at}`, given]])),
        ),
      },
    };
  });

const selectwords = fc
  .array(fc.record({ right: fc.nat(5), given: fc.option(fc.nat(2)) }), { minLength: 1, maxLength: 6 })
  .filter((gaps) => gaps.some(({ given }) => given !== null))
  .map((gaps) => {
    const group = (word: number) => (word % 2 === 0 ? 'even' : 'odd');
    return {
      body: {
        prompt: gaps.map((_, at) => `Gap [[g${at}]].`).join(' '),
        words: named('w', 6).map((word, at) => ({ ...word, group: group(at), reusable: true })),
        key: Object.fromEntries(gaps.map(({ right }, at) => [`g${at}`, `w${right}`])),
      },
      answer: {
        words: Object.fromEntries(
          gaps.flatMap(({ right, given }, at) =>
            given === null ? [] : [[`g${at}`, `w${given * 2 + (right % 2)}`]],
          ),
        ),
      },
    };
  });

const essay = fc
  .record({
    text: fc.string({ minLength: 1 }).map((text) => text.replace(/\p{Cc}|\p{Cs}/gu, '').trim()),
    minimumWords: fc.integer({ min: 1, max: 50 }),
  })
  .filter(({ text }) => text !== '')
  .map(({ text, minimumWords }) => ({ body: { prompt: 'Write.', minimumWords }, answer: { text } }));

export const arbitraries: Record<string, fc.Arbitrary<Case>> = {
  choice: fc.oneof<fc.Arbitrary<Case>[]>(single, multiple, weighed),
  truefalse,
  matching,
  shortanswer,
  numeric,
  ordering,
  cloze,
  selectwords,
  essay,
};
