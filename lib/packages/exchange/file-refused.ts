/** Why a whole file of questions cannot be read; each has its text under `packages.refusals.<code>`. */
export type FileRefusal =
  | 'questions-file-empty'
  | 'questions-file-large'
  | 'questions-file-encoding'
  | 'questions-file-characters'
  | 'questions-file-not-text'
  | 'questions-file-doctype'
  | 'questions-file-malformed'
  | 'questions-file-deep'
  | 'questions-file-not-moodle'
  | 'questions-file-many'
  | 'questions-file-none';

/** Thrown where nothing of a file can be taken. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  constructor(
    readonly code: FileRefusal,
    readonly details: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

/** What one file may hold. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  questions: 10_000,
  depth: 40,
  piecesOfQuestion: 5_000,
  pictureBytes: 5 * 1024 * 1024,
};
