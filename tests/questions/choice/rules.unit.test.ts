import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice } from '@/questions/choice/rules';
import type { Shows } from '@/questions/kind';
import { multiple, single, weighed } from '../arbitraries';
import { posted } from '../posted';
import { everything, withoutKey } from '../shows';

type Option = { id: string; correct?: boolean; fraction?: number };
const isRight = ({ correct, fraction }: Option) => (fraction === undefined ? correct === true : fraction > 0);
const severalRight = fc.oneof(multiple, weighed);

describe('choice with several right answers', () => {
  it('D7: choosing every option earns nothing', () => {
    fc.assert(
      fc.property(severalRight, ({ body }) => {
        expect(choice.grade(body, { chosen: body.options.map(({ id }) => id) })).toBe(0);
      }),
    );
  });

  it('D7: choosing all the right ones and no wrong one earns exactly the full mark', () => {
    fc.assert(
      fc.property(severalRight, ({ body }) => {
        const chosen = body.options.filter(isRight).map(({ id }) => id);
        expect(choice.grade(body, { chosen })).toBe(1);
      }),
    );
  });

  it('D7: one more right choice never lowers the mark, one more wrong choice never raises it', () => {
    fc.assert(
      fc.property(severalRight, ({ body, answer }) => {
        const before = choice.grade(body, answer)!;
        for (const option of body.options) {
          if (answer.chosen.includes(option.id)) continue;
          const after = choice.grade(body, { chosen: [...answer.chosen, option.id] });
          if (isRight(option)) expect(after).toBeGreaterThanOrEqual(before);
          else expect(after).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  it('D7: a wrong choice takes away from what the right ones earned', () => {
    fc.assert(
      fc.property(multiple, ({ body }) => {
        const right = body.options.filter(isRight).map(({ id }) => id);
        const wrong = body.options.find((option) => !isRight(option))!;
        expect(choice.grade(body, { chosen: [...right, wrong.id] })).toBeLessThan(1);
      }),
    );
  });

  it('D7: choosing the same option twice counts once, an option that is gone counts nothing', () => {
    fc.assert(
      fc.property(severalRight, ({ body, answer }) => {
        const chosen = [...answer.chosen, ...answer.chosen, 'gone'];
        expect(choice.grade(body, { chosen })).toBe(choice.grade(body, answer));
      }),
    );
  });

  it('D4: without the key, the review says nothing of options that were not chosen', () => {
    fc.assert(
      fc.property(severalRight, ({ body, answer }) => {
        const options = body.options.map((option) => ({ ...option, feedback: `because ${option.id}` }));
        for (const shown of choice.review({ ...body, options }, answer, withoutKey).options) {
          expect(shown.isRight).toBeNull();
          expect(shown.feedback !== null).toBe(shown.isChosen);
          expect(shown.verdict !== null).toBe(shown.isChosen);
        }
      }),
    );
  });
});

describe('choice with one right answer', () => {
  it('D7: the right one earns everything, any other nothing', () => {
    fc.assert(
      fc.property(single, ({ body }) => {
        for (const { id, correct } of body.options)
          expect(choice.grade(body, { chosen: [id] })).toBe(correct ? 1 : 0);
      }),
    );
  });

  it('D7: an answer of two options, from when there were several right ones, earns nothing', () => {
    fc.assert(
      fc.property(single, ({ body }) => {
        expect(choice.grade(body, { chosen: body.options.map(({ id }) => id) })).toBe(0);
      }),
    );
  });

  it('D8: the key brings the feedback of the right option too', () => {
    const { body } = choice.samples[0]!;
    const shown = (shows: Shows) =>
      choice.review(body, { chosen: ['b'] }, shows).options.map(({ feedback }) => feedback);
    expect(shown(withoutKey)).toEqual([null, 'La denuncia no es condición.', null]);
    expect(shown(everything)).toEqual(['Primero, seguridad.', 'La denuncia no es condición.', null]);
  });

  it('D2: keeps the order of the author when the quiz does not shuffle', () => {
    const { body } = choice.samples[0]!;
    expect(choice.prepare(body, () => 0, false)).toEqual(body);
    expect(choice.prepare(body, () => 0, true)).not.toEqual(body);
  });

  it('reads the place chosen in the order that was given', () => {
    const body = choice.prepare(choice.samples[0]!.body, () => 0, true);
    expect(choice.read(body, posted({ q: ['0'] }), 'q')).toEqual({ chosen: [body.options[0]!.id] });
  });
});
