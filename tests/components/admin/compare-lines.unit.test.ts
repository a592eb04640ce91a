import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines } from '@/components/admin/compare-lines';

const side = (text: ReturnType<typeof compareLines>, of: 'theirs' | 'mine') =>
  text.flatMap((passage) => (passage.isSame ? passage.lines : passage[of])).join('\n');

describe('G3: two texts side by side', () => {
  it('shows one changed line between those that are the same', () => {
    expect(compareLines('a\nb\nc', 'a\nx\nc')).toEqual([
      { isSame: true, lines: ['a'] },
      { isSame: false, theirs: ['b'], mine: ['x'] },
      { isSame: true, lines: ['c'] },
    ]);
  });

  it('shows what only one of them has', () => {
    expect(compareLines('a\nc', 'a\nb\nc')).toEqual([
      { isSame: true, lines: ['a'] },
      { isSame: false, theirs: [], mine: ['b'] },
      { isSame: true, lines: ['c'] },
    ]);
  });

  it('takes no difference from how a browser ends lines', () => {
    expect(compareLines('a\nb', 'a\r\nb\r\n')).toEqual([{ isSame: true, lines: ['a', 'b'] }]);
  });

  it('loses no line of either text, and says «same» only of equal ones', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 14 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const passages = compareLines(theirs, mine);
        expect(side(passages, 'theirs')).toBe(theirs);
        expect(side(passages, 'mine')).toBe(mine);
      }),
    );
  });
});
