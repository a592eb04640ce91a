import { type FileRefusal, mostMegabytes, mostQuestions } from '../exchange-input';

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
  bytes: mostMegabytes * 1024 * 1024,
  questions: mostQuestions,
  depth: 40,
  piecesOfQuestion: 5_000,
  pictureBytes: 5 * 1024 * 1024,
};
