import { SaxesParser } from 'saxes';
import type { Piece } from '@/questions/exchanging';
import { FileRefused, limits } from './file-refused';

/** A question as it stood in the file; `isTooLarge` when it had more pieces than any question needs. */
export type XmlQuestion = { question: Piece; isTooLarge: boolean };

const chunk = 65_536;

/**
 * The questions of a file of Moodle XML, one after another. No document type is accepted, so there are no entities but
 * those of XML itself, and nothing is ever fetched. What is not well-formed is refused where it is noticed.
 */
export function* xmlQuestions(file: string): Generator<XmlQuestion> {
  const found: XmlQuestion[] = [];
  const text = file.trimStart();
  const skipped = file.slice(0, file.length - text.length).split('\n').length - 1;
  const parser = openParser(skipped, (question) => found.push(question));
  for (let at = 0; at < text.length; at += chunk) {
    parser.write(text.slice(at, at + chunk));
    yield* found.splice(0);
  }
  parser.close();
  yield* found.splice(0);
}

/** `skipped` are the empty lines before the first. */
function openParser(skipped: number, take: (question: XmlQuestion) => void): SaxesParser {
  const parser = new SaxesParser();
  const open: Piece[] = [];
  let depth = 0;
  let pieces = 0;

  const refuse = (code: ConstructorParameters<typeof FileRefused>[0], details = {}): never => {
    throw new FileRefused(code, { line: parser.line + skipped, ...details });
  };
  parser.on('error', () => refuse('questions-file-malformed'));
  parser.on('doctype', () => refuse('questions-file-doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) refuse('questions-file-deep', { depth: limits.depth });
    if (depth === 1 && name !== 'quiz') refuse('questions-file-not-moodle', { root: name.slice(0, 40) });
    if (depth === 2 && name === 'question') pieces = 0;
    if (open.length === 0 && !(depth === 2 && name === 'question')) return;
    pieces += 1;
    const piece: Piece = { name, attributes, children: [], text: '', line: parser.line + skipped };
    if (pieces <= limits.piecesOfQuestion) open.at(-1)?.children.push(piece);
    open.push(piece);
  });
  const addText = (text: string) => {
    const piece = open.at(-1);
    if (piece) piece.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const piece = open.pop();
    if (piece && open.length === 0) take({ question: piece, isTooLarge: pieces > limits.piecesOfQuestion });
  });
  return parser;
}
