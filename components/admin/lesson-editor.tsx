'use client';

import {
  type ComponentProps,
  type KeyboardEvent,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Media } from '@/components/activities/media';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Field, Input, Textarea } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/kernel/form-state';
import { BlockHelp } from './block-help';
import { EditConflict } from './edit-conflict';
import type { EditorState, LessonFields } from './editor-state';
import { LessonPreview } from './lesson-preview';
import { useUnsavedWork } from './unsaved-work';

/** The texts under `admin.editor`, none of which has a placeholder. */
export type EditorLabels = typeof import('@/messages/es.json')['admin']['editor'];

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  activityId: string;
  revision: number;
  fields: LessonFields;
  /** When the draft was saved last, and by whom, in words. */
  savedText: string;
  language: string;
  labels: EditorLabels;
  /** This page's own address. */
  address: string;
  /** Names of the files that lessons of this course may play and give out. */
  files: string[];
  /** What a preview needs to play and give out files. */
  media: Pick<ComponentProps<typeof Media>, 'place' | 'labels' | 'locale'>;
};

/** The editor of a lesson: a plain form that saves or shows a preview, and works without JavaScript. */
export function LessonEditor({
  action,
  activityId,
  labels,
  language,
  address,
  media,
  files,
  ...draft
}: Props) {
  const [answer, send, isPending] = useActionState(action, { status: 'idle' } as FormState);
  const [isTyped, setIsTyped] = useState(false);
  const state = answer as EditorState;
  const { outcome } = state;
  const refused = state.status === 'refused' ? state : null;
  const sent = outcome?.fields ?? (refused?.values as LessonFields | undefined);
  const fields = sent ?? draft.fields;
  const revision = outcome?.revision ?? Number(refused?.values.revision ?? draft.revision);
  const isUnsaved = isTyped || refused !== null;
  useUnsavedWork(isUnsaved);

  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!refused) return;
    told.current?.focus({ preventScroll: true });
    told.current?.scrollIntoView({ block: 'start' });
  }, [refused]);

  // Sent by hand, so that React does not reset what is typed while it is on the way.
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const submitter = event.nativeEvent.submitter as HTMLButtonElement | null;
    const form = new FormData(event.currentTarget, submitter);
    if (form.get('intent') !== 'preview') setIsTyped(false);
    startTransition(() => send(form));
  }
  function press(event: KeyboardEvent<HTMLFormElement>) {
    const intent = event.key === 's' ? 'save' : event.key === 'Enter' ? 'preview' : null;
    if (!intent || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    event.currentTarget.requestSubmit(
      event.currentTarget.querySelector<HTMLButtonElement>(`button[value="${intent}"]`),
    );
  }
  const saying = isPending
    ? labels.sending
    : isTyped
      ? labels.unsaved
      : state.status === 'done'
        ? state.message
        : state.status === 'refused'
          ? labels.notSaved
          : draft.savedText;
  const error = (name: keyof LessonFields) => refused?.fields[name];
  const line = (name: keyof LessonFields) => ({ name, defaultValue: fields[name] });
  const preview = outcome?.preview;
  const problems = preview?.problems ?? [];

  return (
    <form action={send} onSubmit={submit} onKeyDown={press} onInput={() => setIsTyped(true)} noValidate>
      <input type="hidden" name="activityId" value={activityId} />
      <input type="hidden" name="revision" value={revision} />
      {outcome?.conflict && <input type="hidden" name="theirs" value={outcome.conflict.revision} />}
      <div
        className={classNames(
          'pegado sticky top-16 z-10 -mx-4 mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2',
          'border-b border-line bg-ground sm:-mx-6 sm:px-6',
        )}
      >
        <Button name="intent" value="save" size="sm" aria-disabled={isPending || undefined}>
          {labels.save}
        </Button>
        <Button
          name="intent"
          value="preview"
          size="sm"
          variant="secondary"
          icon="eye"
          aria-disabled={isPending || undefined}
        >
          {labels.preview}
        </Button>
        <p role="status" className="flex items-center gap-1.5 text-ink-soft">
          <Icon
            name={isPending ? 'clock' : isUnsaved ? 'edit' : 'check'}
            className={isUnsaved ? 'size-4 text-warn' : 'size-4 text-ok'}
          />
          {saying}
        </p>
        {preview && (
          <a href="#vista-previa" className="ms-auto xl:hidden">
            {labels.toPreview}
          </a>
        )}
      </div>
      <div ref={told} tabIndex={-1} className="scroll-mt-36 outline-none [&>*]:mb-5">
        {!outcome?.conflict && (refused || problems.length > 0) && (
          <Notice tone={refused ? 'danger' : 'warning'} title={refused?.message ?? labels.problems}>
            {problems.length > 0 && (
              <ul className="flex list-disc flex-col gap-1 ps-5">
                {problems.map((problem) => (
                  <li key={`${problem.line}-${problem.message}`}>
                    {labels.line} {problem.line}: {problem.message}
                  </li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {outcome?.conflict && (
          <EditConflict
            conflict={outcome.conflict}
            mine={fields}
            address={address}
            language={language}
            labels={labels}
            overwrite={
              <Button name="intent" value="overwrite" variant="danger" aria-disabled={isPending || undefined}>
                {labels.conflict.overwrite}
              </Button>
            }
          />
        )}
      </div>
      <div className={preview ? 'grid gap-x-8 gap-y-8 xl:grid-cols-2' : ''}>
        <div className="flex min-w-0 flex-col gap-5">
          <Field id="f-title" label={labels.title} error={error('title')}>
            {(control) => <Input lang={language} {...line('title')} {...control} maxLength={160} required />}
          </Field>
          <Field id="f-markdown" label={labels.markdown} hint={labels.markdownHint} error={error('markdown')}>
            {(control) => (
              <Textarea
                lang={language}
                rows={24}
                spellCheck
                className="min-h-96 font-mono text-sm"
                {...line('markdown')}
                {...control}
              />
            )}
          </Field>
          <BlockHelp labels={labels.help} files={files} />
          <div className="grid gap-5 sm:grid-cols-[8rem_1fr]">
            <Field id="f-minutes" label={labels.minutes} error={error('minutes')}>
              {(control) => (
                <Input type="number" min={0} max={1000} step="any" {...line('minutes')} {...control} />
              )}
            </Field>
            <Field
              id="f-outcome"
              label={labels.outcome}
              optional={labels.optional}
              hint={labels.outcomeHint}
              error={error('outcome')}
            >
              {(control) => <Input lang={language} {...line('outcome')} {...control} maxLength={400} />}
            </Field>
          </div>
          <Field
            id="f-notice"
            label={labels.notice}
            optional={labels.optional}
            hint={labels.noticeHint}
            error={error('notice')}
          >
            {(control) => (
              <Textarea lang={language} rows={2} {...line('notice')} {...control} maxLength={600} />
            )}
          </Field>
        </div>
        {preview && (
          <section
            id="vista-previa"
            aria-labelledby="vista-previa-titulo"
            className="min-w-0 xl:sticky xl:top-32 xl:max-h-[calc(100dvh-9rem)] xl:self-start xl:overflow-y-auto"
          >
            <h2 id="vista-previa-titulo" className="mb-3 font-sans text-sm font-semibold text-ink-soft">
              {labels.previewTitle}
            </h2>
            <div lang={language} className="rounded-md border border-line bg-surface p-5">
              <p className="mb-4 font-serif text-2xl font-semibold">{fields.title}</p>
              <LessonPreview
                compiled={preview.compiled}
                labels={labels.placeholders}
                media={{ ...media, language }}
              />
            </div>
          </section>
        )}
      </div>
    </form>
  );
}
