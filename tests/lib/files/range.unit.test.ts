import { expect, test } from 'vitest';
import { rangeOf } from '@/lib/files/range';

test.each([
  ['bytes=0-', { first: 0, last: 999 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=500-599', { first: 500, last: 599 }],
  ['bytes=999-5000', { first: 999, last: 999 }],
  ['bytes=-1', { first: 999, last: 999 }],
  ['bytes=-5000', { first: 0, last: 999 }],
  ['bytes=1000-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-4', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['items=0-1', null],
  ['bytes=1e3-', null],
  [null, null],
])('of a thousand bytes, «%s» are %o', (header, range) => {
  expect(rangeOf(header, 1000)).toEqual(range);
});

test('an empty file has no bytes to ask for', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('none');
  expect(rangeOf('bytes=-1', 0)).toBe('none');
});
