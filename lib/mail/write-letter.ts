import { insertLetter } from '@/db/queries/letters';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import { layOut } from './lay-out';

/** Every letter there is, and what its text needs. */
type Values = {
  confirm: { code: string };
  'already-registered': { name: string };
  reset: { code: string };
  'password-changed': { name: string };
  'identity-linked': { name: string; institution: string };
  welcome: { name: string; course: string; hours: number };
  left: { name: string; course: string };
  certificate: { name: string; course: string };
};
export type LetterTemplate = keyof Values;

type Envelope = {
  locale: Locale;
  to: string;
  /** What makes it the same letter: `welcome:<enrolment>`. */
  dedupeKey: string;
  /** The one button of the letter. */
  link?: string;
  courseId?: string;
};
export type NewLetter = {
  [Template in LetterTemplate]: Envelope & { template: Template; values: Values[Template] };
}[LetterTemplate];

/** Writes a letter and the job that sends it, in the caller's transaction. The same letter is written once. */
export async function writeLetter(ctx: Context, letter: NewLetter): Promise<void> {
  if (/[\s,;<>"]/.test(letter.to)) throw new Error('A letter goes to one address');
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
