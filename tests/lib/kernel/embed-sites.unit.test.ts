import { expect, test } from 'vitest';
import { embedOrigins, readEmbed } from '@/lib/kernel/embed-sites';

test.each([
  ['https://www.youtube.com/watch?v=abcdefghij_', 'https://www.youtube-nocookie.com/embed/abcdefghij_'],
  ['https://youtu.be/abcdefghij-', 'https://www.youtube-nocookie.com/embed/abcdefghij-'],
  [
    'https://www.youtube-nocookie.com/embed/abcdefghij1',
    'https://www.youtube-nocookie.com/embed/abcdefghij1',
  ],
  ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ['https://archive.org/details/una.cosa_1', 'https://archive.org/embed/una.cosa_1'],
])('B2: %s is shown from a site of the list, without following the reader', (address, frame) => {
  const embed = readEmbed(address);
  expect(embed?.frame).toBe(frame);
  expect(embedOrigins).toContain(new URL(frame).origin);
  expect(readEmbed(embed!.page)?.frame).toBe(frame);
});

test.each([
  'http://www.youtube.com/watch?v=abcdefghijk',
  'https://www.youtube.com.evil.example/watch?v=abcdefghijk',
  'https://evil.example/?https://youtu.be/abcdefghijk',
  'https://www.youtube.com/watch?v=abcdefghijk&list=x',
  'https://user@youtu.be/abcdefghijk',
  'https://archive.org/details/../../x',
  'https://vimeo.com/123"onload="alert(1)',
  'javascript:alert(1)',
  '//youtu.be/abcdefghijk',
  '',
])('B2: «%s» is refused', (address) => expect(readEmbed(address)).toBeNull());
