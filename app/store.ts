import { type OpenStore, openStore } from '@/db/client';
import { env } from '@/env';

const shared = globalThis as { faroStore?: OpenStore };

/** The process's one pool of connections. */
export function openedStore(): OpenStore {
  const { DATABASE_URL, DATABASE_POOL_MAX: max, DATABASE_PREPARE: prepare } = env();
  shared.faroStore ??= openStore(DATABASE_URL, { max, prepare });
  return shared.faroStore;
}
