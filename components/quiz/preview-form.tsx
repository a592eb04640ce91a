'use client';

import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/kernel/form-state';
import type { PreviewFormState } from './preview-form-state';
import { PreviewResult } from './preview-result';

type Sheet = {
  action: FormAction;
  hidden: Record<string, string | number>;
  /** The same questions again. */
  again: string;
  title: string;
  language: string;
  timeZone: string;
  moments: ('during' | 'after' | 'closed')[];
  children: ReactNode;
};

/** A quiz to be tried: its questions, and once sent, what it tells. Nothing is kept, so the answers travel along. */
export function PreviewForm({
  locale,
  messages,
  ...sheet
}: Sheet & { locale: string; messages: AbstractIntlMessages }) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={sheet.timeZone}>
      <Tried {...sheet} />
    </NextIntlClientProvider>
  );
}

function Tried({ action, hidden, again, children, ...shown }: Sheet) {
  const t = useTranslations('admin.quizPreview');
  const [answer, send] = useActionState(action, { status: 'idle' } as FormState);
  const state = answer as PreviewFormState;
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'idle') return;
    told.current?.focus({ preventScroll: true });
    told.current?.scrollIntoView({ block: 'start' });
  }, [state]);
  const carried = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <div ref={told} tabIndex={-1} className="flex scroll-mt-24 flex-col gap-6 outline-none">
      {state.outcome ? (
        <PreviewResult outcome={state.outcome} send={send} carried={carried} again={again} {...shown} />
      ) : state.status === 'refused' ? (
        <Notice tone="warning" title={state.message}>
          <ButtonLink variant="secondary" href={again}>
            {t('asItIsNow')}
          </ButtonLink>
        </Notice>
      ) : (
        <form action={send} className="flex flex-col gap-6" noValidate>
          {carried}
          {children}
          <div>
            <SubmitButton size="lg" name="moment" value="after">
              {t('finish')}
            </SubmitButton>
            <p className="mt-2 text-ink-soft text-sm">{t('finishHint')}</p>
          </div>
        </form>
      )}
    </div>
  );
}
