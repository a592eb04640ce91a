import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maximumSize } from '@/lib/files/file-kinds';
import { copyOfMuelle, problemsOf } from './folder';

const lesson = 'modulos/0-primer-dia/0-1-el-puerto.md';
const errorsOf = (folder: string) =>
  problemsOf(folder)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`);

/** What is spoilt in the lesson, and what is then said of that very line. */
const inLesson: [title: string, before: string, after: string, reason: string][] = [
  ['a recording that is not there', 'sirena.wav', 'sirena.mp3', 'media-unknown'],
  ['a document where sound should be', 'sirena.wav', 'Guía del muelle.pdf', 'media-kind'],
  ['a recording without a transcript', ' transcripcion="sirena.md"', '', 'transcript-missing'],
  ['a video without captions', ' subtitulos="luces.vtt"', '', 'captions-missing'],
  ['a video without a transcript', ' transcripcion="luces.md"', '', 'transcript-missing'],
  ['a transcript in place of captions', 'luces.vtt', 'luces.md', 'media-kind'],
  ['an exemption without a reason', 'transcripcion="luces.md"', 'exento="no"', 'exemption-short'],
  ['a download that is not there', 'Guía del muelle.pdf', 'Otra.pdf', 'media-unknown'],
  ['a picture without words', ' texto="El muelle de día, con el faro al fondo"', '', 'line-attribute'],
  ['a sound as a picture', 'puerto.jpg', 'sirena.wav', 'media-kind'],
  ['captions as a download', 'Guía del muelle.pdf', 'luces.vtt', 'media-kind'],
  ['a recording without a title', ' titulo="La sirena del muelle"', '', 'line-attribute'],
  ['a recording without a file', 'archivo="sirena.wav"', 'archivo=""', 'line-attribute'],
  ['an attribute that does not exist', 'transcripcion="sirena.md"', 'autoplay="si"', 'unknown-attribute'],
  ['another site', 'https://archive.org/details/', 'https://ejemplo.example/v/', 'embed-address'],
  [
    'a program as an address',
    'https://archive.org/details/muelle-de-ejemplo',
    'javascript:alert(1)',
    'embed-address',
  ],
  [
    'something of another site without its words',
    ' exento="Es una grabación sin palabras: solo se oye el mar."',
    '',
    'transcript-missing',
  ],
];

/** What a file holds instead, and what is then said of it. */
const inFile: [title: string, file: string, content: string | Uint8Array, said: string][] = [
  ['captions without a head', 'luces.vtt', '00:00.000 --> 00:01.000\nHola.\n', '1 captions-no-header'],
  ['captions without a time', 'luces.vtt', 'WEBVTT\n\n0:00 --> 0:01\nHola.\n', '3 captions-timing'],
  [
    'captions that end before they begin',
    'luces.vtt',
    'WEBVTT\n\n00:02.000 --> 00:01.000\nHola.\n',
    '3 captions-backwards',
  ],
  [
    'captions out of order',
    'luces.vtt',
    'WEBVTT\n\n00:02.000 --> 00:03.000\nUno.\n\ncue\n00:01.000 --> 00:02.000\nDos.\n',
    '7 captions-order',
  ],
  ['captions without words', 'luces.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', '3 captions-silent'],
  ['captions that hold none', 'luces.vtt', 'WEBVTT\n\nNOTE nada\n', '1 captions-none'],
  ['a transcript without words', 'sirena.md', '\n', '1 transcript-empty'],
  ['a transcript with HTML', 'sirena.md', 'Uno.\n\n<b>dos</b>\n', '3 raw-html'],
  [
    'a page under the name of a document',
    'Guía del muelle.pdf',
    '<!doctype html>',
    '1 file-not-what-it-says',
  ],
  ['a drawing under the name of a sound', 'sirena.wav', '<svg/>', '1 file-not-what-it-says'],
  ['a text that is none', 'luces.md', Uint8Array.of(0xff, 0xfe, 0x00), '1 file-not-what-it-says'],
  [
    'a picture that has no size',
    'puerto.jpg',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
    '1 file-not-what-it-says',
  ],
  ['a page', 'hola.html', '<p>Hola</p>', '1 file-kind'],
  ['a drawing, which belongs among the figures', 'dibujo.svg', '<svg/>', '1 file-kind'],
  ['a program', 'hola.exe', 'MZ', '1 file-kind'],
  ['a name with signs', 'a;b.pdf', '%PDF-1.7', '1 file-name'],
  [
    'a document with programs',
    'hoja.docx',
    'PK\x03\x04[Content_Types].xml word/vbaProject.bin',
    '1 file-not-what-it-says',
  ],
];

describe('B2, J3: the checker reports, with file and line,', () => {
  test.each(inLesson)('%s', (_title, before, after, reason) => {
    using course = copyOfMuelle();
    const line = course.spoil(lesson, before, after);
    expect(errorsOf(course.folder)).toContain(`${lesson}:${line} ${reason}`);
  });

  test.each(inFile)('%s', (_title, file, content, said) => {
    using course = copyOfMuelle();
    course.write(`archivos/${file}`, content);
    expect(errorsOf(course.folder)).toContain(`archivos/${file}:${said}`);
  });

  test('a file that is too large, which it does not even read', () => {
    using course = copyOfMuelle();
    const path = join(course.folder, 'archivos/grande.mp4');
    writeFileSync(path, '');
    truncateSync(path, maximumSize + 1);
    const told = problemsOf(course.folder).find(({ reason }) => reason === 'file-too-large');
    expect(told).toMatchObject({ file: 'archivos/grande.mp4', line: 1 });
    expect(told?.message).toBe('«grande.mp4» pesa 51 MB; lo más que se admite son 50 MB.');
  });

  test('a folder among the files, and a file that no lesson uses', () => {
    using course = copyOfMuelle();
    mkdirSync(join(course.folder, 'archivos/otros'));
    course.write('archivos/suelta.pdf', '%PDF-1.7');
    const told = problemsOf(course.folder).map(
      ({ file, reason, severity }) => `${file} ${reason} ${severity}`,
    );
    expect(told).toContain('archivos/otros file-is-folder error');
    expect(told).toContain('archivos/suelta.pdf file-unused warning');
  });
});

test('J3: a video without captions and transcript passes with the reason why', () => {
  using course = copyOfMuelle();
  course.spoil(
    lesson,
    'subtitulos="luces.vtt" transcripcion="luces.md"',
    'exento="No se oye ni se dice nada: solo destellos."',
  );
  expect(errorsOf(course.folder)).toEqual([]);
});

test('captions with notes, names of cues, hours and settings are sound', () => {
  using course = copyOfMuelle();
  course.write(
    'archivos/luces.vtt',
    'WEBVTT - Luces\nKind: captions\n\nSTYLE\n::cue { color: white }\n\nNOTE\nuna nota\n\nprimera\n' +
      '00:00.000 --> 00:00:01.000 line:0 align:start\nUno.\ny dos.\n\n01:00:00.000 --> 01:00:01.500\nTres.\n',
  );
  expect(errorsOf(course.folder)).toEqual([]);
});
