import { insertAuditRecord } from '@/db/queries/audit';
import type { Context } from '@/lib/kernel/context';

export type Deed = {
  /** What happened, as noun.participle: `certificate.issued`. */
  action: string;
  courseId?: string | null;
  /** The id of the thing it happened to. */
  subject: string;
  /** No passwords, keys, or codes of certificates. */
  details?: Record<string, unknown>;
};

/** Writes down who did what; in the caller's transaction, so that there is no deed without its record. */
export async function record(ctx: Context, deed: Deed): Promise<void> {
  await insertAuditRecord(ctx.store, {
    at: ctx.now,
    actorId: ctx.actor.kind === 'person' ? ctx.actor.userId : null,
    action: deed.action,
    courseId: deed.courseId ?? null,
    subject: deed.subject,
    details: deed.details ?? {},
  });
}
