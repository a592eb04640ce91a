import { describe, expect, test } from 'vitest';
import { compileMedia } from '@/lib/authoring/compile-media';
import { compileOptionsOf } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';
import { muelle } from '../packages/folder';

const { materials } = compileOptionsOf(readFolder(muelle).package);
const compile = (name: Parameters<typeof compileMedia>[0], attributes: Record<string, string>) =>
  compileMedia(name, attributes, materials);
const captions = { subtitulos: 'luces.vtt', transcripcion: 'luces.md' };

describe('B2: a line becomes', () => {
  test('a picture with what it shows and its size, or without words where it only adorns', () => {
    const picture = {
      type: 'picture',
      width: 240,
      height: 120,
      file: { name: 'puerto.jpg', mediaType: 'image/jpeg' },
    };
    expect(compile('imagen', { archivo: 'puerto.jpg', texto: 'Un muelle' })).toMatchObject({
      segment: { ...picture, title: 'Un muelle' },
      faults: [],
    });
    expect(compile('imagen', { archivo: 'puerto.jpg', texto: 'decorativa' })).toMatchObject({
      segment: { ...picture, title: '' },
      faults: [],
    });
    expect(compile('imagen', { archivo: 'puerto.jpg', texto: ' ' }).faults).toEqual([
      { reason: 'line-attribute', details: { name: 'imagen', attribute: 'texto' } },
    ]);
  });

  test('a video with captions, the picture before it, and its transcript as safe HTML', () => {
    const { segment, faults } = compile('video', {
      archivo: 'luces.webm',
      titulo: 'Luces',
      portada: 'puerto.jpg',
      ...captions,
    });
    expect(faults).toEqual([]);
    expect(segment).toMatchObject({
      type: 'video',
      captions: { name: 'luces.vtt', mediaType: 'text/vtt' },
      poster: { name: 'puerto.jpg' },
      exemption: '',
    });
    expect((segment as { transcriptHtml: string }).transcriptHtml).toMatch(/^<p>La luz del muelle/);
    expect(JSON.stringify(segment)).not.toContain('"text"');
  });

  test('what another site shows, by the address that does not follow the reader', () => {
    expect(
      compile('externo', {
        direccion: 'https://youtu.be/abcdefghijk',
        titulo: 'Fuera',
        transcripcion: 'luces.md',
      }),
    ).toMatchObject({
      segment: {
        type: 'embed',
        site: 'YouTube',
        frame: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
        page: 'https://www.youtube.com/watch?v=abcdefghijk',
      },
      faults: [],
    });
  });
});

describe('J3: a video', () => {
  const video = { archivo: 'luces.webm', titulo: 'Luces' };
  test.each([
    ['with captions and transcript', captions, []],
    ['without captions', { transcripcion: 'luces.md' }, ['captions-missing']],
    ['without transcript', { subtitulos: 'luces.vtt' }, ['transcript-missing']],
    ['with neither', {}, ['transcript-missing', 'captions-missing']],
    ['with neither and a reason', { exento: 'No se oye ni se dice nada.' }, []],
    ['with neither and a word', { exento: 'no' }, ['exemption-short']],
    ['with captions that are not there', { ...captions, subtitulos: 'otras.vtt' }, ['media-unknown']],
  ])('%s', (_title, rest, reasons) => {
    const { faults } = compile('video', { ...video, ...(rest as Record<string, string>) });
    expect(faults.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('without its file is nothing to show', () => {
    expect(compile('video', { ...captions, archivo: 'otro.webm', titulo: 'Luces' }).segment).toBeNull();
  });
});
