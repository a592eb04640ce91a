import { canonical } from '@/lib/authoring/canonical';
import { type Piece, piece, plain } from '@/questions/exchanging';
import { takeQuestion } from './take-question';
import { type FaroNote, tellQuestion } from './told-question';

/** A question of a bank, as it is written into a file; `title` is for readers. */
export type ExportedQuestion = {
  ref: string;
  title: string;
  kind: string;
  body: unknown;
  topic: string;
  source: string;
  tags: string[];
};

/** A category of a bank with its place in the tree, and the questions that lie in it. */
export type ExportedCategory = { ref: string; titles: string[]; questions: ExportedQuestion[] };

/**
 * A question in Moodle's terms, and what must stand beside it so that it comes back as it was: its body only where reading
 * the rest back, by way of `retell`, gives another. Null for a kind that has no such terms.
 */
export function exportedQuestion(
  question: ExportedQuestion,
  retell: (told: Piece) => Piece,
): { told: Piece; note: FaroNote } | null {
  const { ref, kind, body, topic, source, tags } = question;
  const asks = tellQuestion(kind, body);
  if (!asks) return null;
  const again = takeQuestion({ question: retell(asks), note: {}, retell }, new Map(), '');
  const isSame =
    again.taken?.kind === kind &&
    again.reasons.length === 0 &&
    canonical(again.taken.body) === canonical(body);
  const facts = [
    piece('idnumber', ref),
    ...(tags.length > 0
      ? [
          piece(
            'tags',
            tags.map((tag) => plain('tag', tag)),
          ),
        ]
      : []),
  ];
  return {
    told: { ...asks, children: [...asks.children, ...facts] },
    note: { ...(topic && { topic }), ...(source && { source }), ...(!isSame && { kind, body }) },
  };
}

export const isNoted = (note: FaroNote): boolean => Object.keys(note).length > 0;
