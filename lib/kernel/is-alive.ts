import { countNothing } from '@/db/queries/health';
import type { Context } from './context';

/** Whether the database answers. */
export async function isAlive(ctx: Pick<Context, 'store'>): Promise<boolean> {
  return countNothing(ctx.store).then(
    () => true,
    () => false,
  );
}
