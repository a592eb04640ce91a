import { type Piece, piece, plain } from '@/questions/exchanging';
import {
  type ExportedCategory,
  type ExportedQuestion,
  exportedQuestion,
  isNoted,
} from './exchange/exported-question';
import { writeCategoryPath } from './exchange/file-entry';
import { fileNameOf, type Pictures, picturesIn, withPictures } from './exchange/pictures';
import { openRest } from './exchange/rest';
import { xmlText } from './exchange/xml-text';

/** The pictures of each text lie beside it, as Moodle keeps them; one that is not here any more keeps its address. */
function packed(told: Piece, pictures: Pictures): Piece {
  const isText = told.attributes.format === 'markdown';
  const texts = told.children.filter(({ name }) => name === 'text').map(({ text }) => text);
  const hashes = isText
    ? [...new Set(texts.flatMap(picturesIn))].filter((sha256) => pictures.has(sha256))
    : [];
  const name = (sha256: string) => {
    const picture = pictures.get(sha256);
    return picture ? `@@PLUGINFILE@@/${fileNameOf(sha256, picture.mediaType)}` : `/api/files/${sha256}`;
  };
  const files = hashes.map((sha256) => {
    const { bytes, mediaType } = pictures.get(sha256)!;
    const facts = { name: fileNameOf(sha256, mediaType), path: '/', encoding: 'base64' };
    return piece('file', bytes.toString('base64'), facts);
  });
  const children = told.children.map((child) =>
    isText && child.name === 'text'
      ? { ...child, text: withPictures(child.text, name) }
      : packed(child, pictures),
  );
  return { ...told, children: [...children, ...files] };
}

function questionPiece(question: ExportedQuestion, pictures: Pictures): Piece[] {
  const exported = exportedQuestion(question, (told) => told);
  if (!exported) return [];
  const { told, note } = exported;
  const rest = [
    piece('defaultgrade', '1.0000000'),
    piece('penalty', '0.0000000'),
    piece('hidden', '0'),
    ...(isNoted(note) ? [piece('faro', JSON.stringify(note))] : []),
  ];
  const whole = packed(told, pictures);
  return [{ ...whole, children: [plain('name', question.title), ...whole.children, ...rest] }];
}

/** A bank as Moodle XML, pictures included. What Moodle has no room for stands in an element that it passes over. */
export async function writeMoodleXml(categories: ExportedCategory[], pictures: Pictures): Promise<string> {
  const parts: string[] = [];
  const rest = openRest();
  const add = (told: Piece) => parts.push(xmlText(told, '  '));
  for (const { ref, titles, questions } of categories) {
    const place = [plain('category', writeCategoryPath(titles)), piece('idnumber', ref)];
    add(piece('question', place, { type: 'category' }));
    for (const question of questions) {
      questionPiece(question, pictures).forEach(add);
      await rest();
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('')}</quiz>\n`;
}
