import { createHash, timingSafeEqual } from 'node:crypto';

/** Keys are shared words, not passwords: a plain hash keeps them out of backups, and tries are limited. */
export const hashEnrolmentKey = (key: string) =>
  createHash('sha256').update(key.normalize('NFC').trim()).digest('hex');

export const isEnrolmentKey = (hash: string, key: string) =>
  timingSafeEqual(Buffer.from(hash), Buffer.from(hashEnrolmentKey(key)));
