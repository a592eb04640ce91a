import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { toSafeHtml } from '@/lib/kernel/markdown';

/** The last paragraph of a prompt asks; what stands before it tells. A prompt that ends otherwise only tells. */
function parts(prompt: string): { situation: string; question: string } {
  const html = toSafeHtml(prompt).trim();
  const start = html.endsWith('</p>') ? html.lastIndexOf('<p>') : -1;
  if (start < 0) return { situation: html, question: '' };
  return { situation: html.slice(0, start).trim(), question: html.slice(start + 3, -4) };
}

function Situation({ id, html }: { id?: string; html: string }) {
  return html && <div id={id} className="prose-lesson mb-5" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The prompt as it stands above a review. */
export function Prompt({ prompt }: { prompt: string }) {
  const { situation, question } = parts(prompt);
  return (
    <div>
      <Situation html={situation} />
      {question && <p className="font-semibold text-lg" dangerouslySetInnerHTML={{ __html: question }} />}
    </div>
  );
}

/** `asks` stands for the question where the prompt is not put above the controls but around them. */
type Asked = { prompt: string; asks?: undefined } | { prompt?: undefined; asks: string };
type Props = Asked & { prefix: string; hint?: ReactNode; disabled?: boolean; children: ReactNode };

/** The prompt and, in one group that it names, the controls that answer it. */
export function QuestionFrame({ prefix, prompt, asks, hint, disabled, children }: Props) {
  const t = useTranslations('questions');
  const { situation, question } = parts(prompt ?? '');
  const describedBy = [situation && !question && `${prefix}-situation`, hint && `${prefix}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div>
      <Situation id={`${prefix}-situation`} html={situation} />
      <fieldset disabled={disabled} aria-describedby={describedBy || undefined} className="min-w-0">
        <legend className="mb-2 font-semibold text-lg">
          {question ? <span dangerouslySetInnerHTML={{ __html: question }} /> : (asks ?? t('yourAnswer'))}
        </legend>
        {hint && (
          <p id={`${prefix}-hint`} className="mb-3 text-ink-soft text-sm">
            {hint}
          </p>
        )}
        {children}
      </fieldset>
    </div>
  );
}
