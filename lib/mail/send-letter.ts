import { lockLetter, updateLetter } from '@/db/queries/letters';
import type { Context } from '@/lib/kernel/context';

export type Post = (letter: { to: string; subject: string; text: string; html: string }) => Promise<void>;

/**
 * Sends a letter that was not sent yet. `post` hands it to the mail server; null = there is none, and the letter
 * stays in the outbox. Throws when the server does not take it, so that the job is tried again.
 */
export async function sendLetter(ctx: Context, post: Post | null, letterId: string): Promise<void> {
  if (!post) return;
  const letter = await lockLetter(ctx.store, letterId);
  if (!letter || letter.sentAt) return;
  await post({ to: letter.toEmail, subject: letter.subject, text: letter.text, html: letter.html });
  await updateLetter(ctx.store, letterId, { sentAt: ctx.now, failedAt: null, error: null });
}
