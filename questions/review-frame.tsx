import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import { Markdown } from '@/components/ui/markdown';
import { Prompt } from './frame';
import type { ReviewBase } from './kind';
import { type Verdict, verdictOf } from './verdict';

const looks: Record<Verdict, { tone: BadgeTone; icon: IconName }> = {
  right: { tone: 'ok', icon: 'check-circle' },
  partial: { tone: 'warn', icon: 'half' },
  wrong: { tone: 'danger', icon: 'x' },
  blank: { tone: 'neutral', icon: 'circle' },
};

/** A verdict in word, icon and colour. `children` says more than the word alone. */
export function VerdictBadge({ verdict, children }: { verdict: Verdict; children?: ReactNode }) {
  const t = useTranslations('questions');
  return <Badge {...looks[verdict]}>{children ?? t(`verdict.${verdict}`)}</Badge>;
}

export function Feedback({ text }: { text: string }) {
  return <Markdown text={text} className="border-line-strong border-s-2 ps-4" />;
}

type Answer = { given: ReactNode; right?: ReactNode };

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span>
      <span className="text-ink-soft">{label}:</span> {children}
    </span>
  );
}

const sheet = 'flex flex-col gap-1.5 rounded-md border border-line bg-surface p-4';

/** What was answered to a question that asks one thing and, where the key is shown, what was right. */
export function ReviewAnswer({ given, right }: Answer) {
  const t = useTranslations('questions');
  if (!given && !right) return null;
  return (
    <div className={sheet}>
      {given && <Line label={t('yourAnswer')}>{given}</Line>}
      {right && <Line label={t('rightAnswer')}>{right}</Line>}
    </div>
  );
}

type Row = Answer & { title: string; verdict: Verdict | null; children?: ReactNode };

/** The same for one of several things that were asked, with how it came out where that is told. */
export function ReviewRow({ title, given, verdict, right, children }: Row) {
  const t = useTranslations('questions');
  return (
    <li className={sheet}>
      <Markdown text={title} inline className="font-semibold" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {given && <Line label={t('yourAnswer')}>{given}</Line>}
        {verdict && <VerdictBadge verdict={verdict} />}
      </div>
      {right && <Line label={t('rightAnswer')}>{right}</Line>}
      {children}
    </li>
  );
}

type FrameProps = { review: ReviewBase; text?: ReactNode; children: ReactNode };

/** Prompt, or the text in its stead, how the whole came out, the answer in detail, and the feedback it earned. */
export function ReviewFrame({ review, text, children }: FrameProps) {
  const { prompt, isAnswered, fraction, feedback } = review;
  const verdict = isAnswered ? fraction !== null && verdictOf(fraction) : 'blank';
  return (
    <div className="flex flex-col gap-4">
      {text ?? <Prompt prompt={prompt} />}
      {verdict && (
        <p>
          <VerdictBadge verdict={verdict} />
        </p>
      )}
      {children}
      {feedback.map((text) => (
        <Feedback key={text} text={text} />
      ))}
    </div>
  );
}
