import { insertLetter } from '@/db/queries/letters';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import { layOut } from './lay-out';

export type LetterTemplate =
  | 'confirm'
  | 'already-registered'
  | 'reset'
  | 'password-changed'
  | 'welcome'
  | 'left'
  | 'certificate';

export type NewLetter = {
  template: LetterTemplate;
  locale: Locale;
  to: string;
  /** What makes it the same letter: `welcome:<enrolment>`. */
  dedupeKey: string;
  values: Record<string, string | number>;
  /** The one button of the letter. */
  link?: string;
  courseId?: string;
};

/** Writes a letter and the job that sends it, in the caller's transaction. The same letter is written once. */
export async function writeLetter(ctx: Context, letter: NewLetter): Promise<void> {
  const t = translator(letter.locale, `mail.${letter.template}`);
  const subject = t('subject', letter.values).replace(/[\r\n]+/g, ' ');
  const paragraphs = t('body', letter.values).split('\n');
  const button = letter.link ? { label: t('button'), address: letter.link } : undefined;
  const footer = translator(letter.locale, 'mail')('footer');
  const id = await insertLetter(ctx.store, {
    dedupeKey: letter.dedupeKey,
    toEmail: letter.to,
    template: letter.template,
    locale: letter.locale,
    subject,
    ...layOut({ locale: letter.locale, subject, paragraphs, button, footer }),
    courseId: letter.courseId,
    createdAt: ctx.now,
  });
  if (id) await enqueue(ctx.store, 'letter.send', { letterId: id }, { jobKey: `letter:${id}` });
}
