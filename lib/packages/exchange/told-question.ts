import { z } from 'zod';
import { questionBody } from '@/questions';
import { exchangeOfKind } from '@/questions/exchange';
import { childOf, type Piece, piece, rich } from '@/questions/exchanging';
import { withPictures } from './pictures';

/**
 * What a file of our own says of a question beyond what its format has room for. The body stands there only where reading
 * the rest gives another one.
 */
export const faroNote = z.object({
  topic: z.string().max(120).optional(),
  source: z.string().max(400).optional(),
  kind: z.string().optional(),
  body: z.unknown().optional(),
});
export type FaroNote = z.infer<typeof faroNote>;

/** A question in Moodle's terms; null for a kind that has none. */
export function tellQuestion(kind: string, body: unknown): Piece | null {
  const exchange = exchangeOfKind(kind);
  if (!exchange) return null;
  const { type, prompt, feedback, pieces } = exchange.write(body);
  return piece(
    'question',
    [rich('questiontext', prompt), ...(feedback ? [rich('generalfeedback', feedback)] : []), ...pieces],
    { type },
  );
}

/** Said of every question alike, whatever it asks. */
const outside = new Set(['name', 'idnumber', 'tags', 'faro', 'defaultgrade', 'penalty', 'hidden', 'file']);

/** What a question asks, as one text that is the same for two that ask the same. */
function asked(question: Piece): string {
  const tell = ({ name, attributes, children, text }: Piece): unknown => {
    const inner = children.filter((child) => !outside.has(child.name));
    const own = children.length > 0 ? '' : normal(text);
    return [name, Object.entries(attributes).sort(), inner.length > 0 ? inner.map(tell) : own];
  };
  return JSON.stringify(tell(question));
}

/** A picture is called by the hash of its bytes, wherever it lies. */
const normal = (text: string): string =>
  withPictures(
    text.replace(/@@PLUGINFILE@@\/([0-9a-f]{64})\.\w{3,4}/g, '/api/files/$1'),
    (sha256) => `/api/files/${sha256}`,
  );

/** The note's question, if there is one and the file still tells just that: who changed the text beside it meant the text. */
export function notedQuestion(
  note: FaroNote,
  told: Piece,
  retell: (told: Piece) => Piece | null,
): { kind: string; body: unknown } | 'changed' | null {
  if (note.kind === undefined || note.body === undefined) return null;
  const parsed = questionBody(note.kind, note.body);
  const written = parsed.ok ? tellQuestion(parsed.kind, parsed.body) : null;
  const again = written && retell(written);
  if (!parsed.ok || !again || asked(again) !== asked(told)) return 'changed';
  return { kind: parsed.kind, body: parsed.body };
}

/** The note beside a question, read as far as it is one of ours. */
export function readNote(text: string | undefined): FaroNote {
  if (!text) return {};
  try {
    return faroNote.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

export const noteIn = (question: Piece): FaroNote => readNote(childOf(question, 'faro')?.text);
