import { type Letter, listLetters as listRows } from '@/db/queries/letters';
import type { Context } from '@/lib/kernel/context';
import { demandOnSite } from '@/lib/kernel/permissions';

export type OutboxLetter = Pick<
  Letter,
  'id' | 'toEmail' | 'subject' | 'text' | 'locale' | 'createdAt' | 'error'
> & {
  state: 'sent' | 'failed' | 'waiting' | 'kept';
  /** Whether a code was left out of the text. */
  isConcealed: boolean;
};

/**
 * The newest letters, for administrators. Without a mail server the outbox is where people find their codes; with one
 * they are left out, because who reads another's code can sign in as them.
 */
export async function listLetters(
  ctx: Context,
  { hasServer, limit = 200 }: { hasServer: boolean; limit?: number },
): Promise<OutboxLetter[]> {
  demandOnSite(ctx.actor, 'mail.see');
  const letters = await listRows(ctx.store, limit);
  return letters.map(
    ({ id, toEmail, subject, text, locale, template, createdAt, error, sentAt, failedAt }) => {
      const isConcealed = hasServer && (template === 'confirm' || template === 'reset');
      const state = sentAt ? 'sent' : !hasServer ? 'kept' : failedAt ? 'failed' : 'waiting';
      const shown = isConcealed ? conceal : (whole: string) => whole;
      return {
        id,
        toEmail,
        subject: shown(subject),
        text: shown(text),
        locale,
        createdAt,
        error,
        state,
        isConcealed,
      };
    },
  );
}

const conceal = (text: string) => text.replace(/\d{3}[ \u00a0-]?\d{3}/g, '••••••');
