import { questionBody } from '@/questions';
import { exchangeOfType } from '@/questions/exchange';
import {
  childOf,
  childrenOf,
  isSaid,
  NotTaken,
  type Piece,
  type Reading,
  textIn,
} from '@/questions/exchanging';
import { openReading } from './open-reading';
import { filesOf, loadPicture, type Pictures } from './pictures';
import { type FaroNote, notedQuestion } from './told-question';

/** Why a question is otherwise than it was, or is not taken. `from` says where its sentence stands. */
export type Reason = {
  from: 'changes' | 'refusals' | 'problems';
  code: string;
  details: Record<string, string | number>;
};

/** A question as it will stand in the bank; `idNumber` is what its file calls it. */
export type TakenQuestion = {
  kind: string;
  body: unknown;
  idNumber: string | null;
  topic: string;
  source: string;
  tags: string[];
};

export type Outcome = { taken: TakenQuestion | null; reasons: Reason[] };

/** What a format hands over: the question in Moodle's terms, our own note, and how that note's question would be read back. */
export type Told = { question: Piece; note: FaroNote; retell(told: Piece): Piece | null };

/** Moodle's own words after an answer, which say nothing of the question. */
const usual =
  /^(?:your answer is (?:correct|partially correct|incorrect)|(?:su |tu )?respuesta (?:es )?(?:correcta|parcialmente correcta|incorrecta))\.?$/i;

function tellRest(question: Piece, reading: Reading): void {
  const grade = Number(textIn(question, 'defaultgrade') || '1');
  if (grade !== 1) reading.change('default-grade', { grade: String(grade) });
  if (childrenOf(question, 'hint').length > 0) reading.change('hints');
  if (isSaid(question, 'hidden', false)) reading.change('hidden');
  if (childOf(question, 'loosesign')) reading.change('loose-sign');
  const isShuffled = /^(?:multichoice|match(?:ing)?)$/.test(question.attributes.type ?? '');
  if (isShuffled && !isSaid(question, 'shuffleanswers', true)) reading.change('fixed-order');
  const told = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
    .map((name) =>
      textIn(question, name)
        .replace(/<[^<>]{0,200}>/g, '')
        .trim(),
    )
    .filter((text) => text !== '' && !usual.test(text));
  if (told.length > 0) reading.change('feedback-by-result', { text: told[0]!.slice(0, 60) });
}

function readTags(question: Piece, reading: Reading): string[] {
  const written = childrenOf(childOf(question, 'tags'), 'tag').map((tag) => reading.words(tag));
  const tags = [...new Set(written.map((tag) => tag.slice(0, 60).trim()).filter((tag) => tag !== ''))];
  if (tags.length > 20 || written.some((tag) => tag.length > 60)) reading.change('tags');
  return tags.slice(0, 20);
}

function refuseType(type: string): never {
  if (/^calculated/.test(type)) throw new NotTaken('type-calculated', { type });
  if (/^dd(?:image|marker)|^imagetarget/.test(type)) throw new NotTaken('type-pictures', { type });
  if (/^random/.test(type)) throw new NotTaken('type-random', { type });
  if (type === 'description') throw new NotTaken('type-description');
  throw new NotTaken('type-unknown', { type: type.slice(0, 40) || '—' });
}

function readBody({ question, note, retell }: Told, reading: Reading, pictures: Pictures) {
  const noted = notedQuestion(note, question, retell);
  if (noted !== null && noted !== 'changed') {
    const files = filesOf(question);
    for (const name of files.keys())
      loadPicture(`@@PLUGINFILE@@/${name}`, { near: question, files, data: [] }, pictures);
    return noted;
  }
  const type = question.attributes.type ?? '';
  const exchange = exchangeOfType(type) ?? refuseType(type);
  if (noted === 'changed') reading.change('note-ignored');
  if (reading.markdown(childOf(question, 'questiontext')).trim() === '')
    throw new NotTaken('no-question-text');
  try {
    return { kind: exchange.kind, body: exchange.read(question, reading) };
  } catch (error) {
    if (!(error instanceof NotTaken) || error.code !== 'answer-too-long') throw error;
    reading.change('becomes-essay', error.details);
    return { kind: 'essay', body: asEssay(question, reading) };
  }
}

/** Nobody types a paragraph as its author did: what was to be typed is what a good answer says. */
function asEssay(question: Piece, reading: Reading): unknown {
  const told = childrenOf(question, 'answer').map((answer) =>
    reading.markdown({ ...answer, attributes: { format: 'plain_text' } }),
  );
  const essay = exchangeOfType('essay')!.read(question, reading) as object;
  return { ...essay, rubric: told.join('\n\n') };
}

/** What becomes of one question of a file; whatever is wrong with it stays with it. */
export function takeQuestion(told: Told, pictures: Pictures, noWords: string): Outcome {
  const reading = openReading(told.question, pictures, noWords);
  try {
    const { kind, body } = readBody(told, reading, pictures);
    tellRest(told.question, reading);
    const parsed = questionBody(kind, body);
    if (!parsed.ok) return { taken: null, reasons: parsed.problems.slice(0, 10).map(problemReason) };
    const tags = readTags(told.question, reading);
    return {
      taken: {
        kind,
        body: parsed.body,
        idNumber: textIn(told.question, 'idnumber').slice(0, 200) || null,
        topic: told.note.topic ?? '',
        source: told.note.source ?? '',
        tags,
      },
      reasons: reading.changes.map((change) => ({ from: 'changes', ...change })),
    };
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    return { taken: null, reasons: [{ from: 'refusals', code: error.code, details: error.details }] };
  }
}

/** The entry that a problem belongs to is told by its number in its list. */
function problemReason({
  code,
  params,
  path,
}: {
  code: string;
  params: Reason['details'];
  path: (string | number)[];
}): Reason {
  const place = path.find((step) => typeof step === 'number');
  return { from: 'problems', code, details: { ...params, place: typeof place === 'number' ? place + 1 : 0 } };
}
