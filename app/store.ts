import { type OpenStore, openStore } from '@/db/client';
import { env } from '@/env';

const shared = globalThis as { faroStore?: OpenStore };

/** The process's one pool of connections. */
export function openedStore(): OpenStore {
  shared.faroStore ??= openStore(env().DATABASE_URL, { max: env().DATABASE_POOL_MAX });
  return shared.faroStore;
}
