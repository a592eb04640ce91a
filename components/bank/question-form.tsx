'use client';

import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Passages } from '@/components/admin/passages';
import { useUnsavedWork } from '@/components/admin/unsaved-work';
import type { FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Field, Input, Select } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { editorPrefix } from '@/lib/bank/input';
import type { FormState } from '@/lib/kernel/form-state';
import type { EditorLabels } from '@/questions/editor-parts';
import { QuestionEditor } from '@/questions/editors';
import { type AboutFields, editorPart, type QuestionFormState } from './question-form-state';

/** The texts under `admin.bank.editor`, none of which has a placeholder. */
export type FormLabels = typeof import('@/messages/es.json')['admin']['bank']['editor'];

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  kind: string;
  values: Record<string, string>;
  about: AboutFields;
  /** How the question stands; '' for a new one. */
  seen: string;
  /** When it was saved last, in words. */
  savedText: string;
  categories: { id: string; title: string; depth: number }[];
  tags: string[];
  language: string;
  labels: FormLabels;
  editorLabels: EditorLabels;
  /** Buttons that save and then do something else. */
  more?: { value: string; label: string }[];
};

/** A question as its author writes it: the editor of its kind, its category, and what else is known of it. */
export function QuestionForm({ action, hidden, kind, labels, language, ...given }: Props) {
  const [answer, send, isPending] = useActionState(action, { status: 'idle' } as FormState);
  const [isTyped, setIsTyped] = useState(false);
  const state = answer as QuestionFormState;
  const { outcome } = state;
  const refused = state.status === 'refused' ? state : null;
  const sent = outcome ? undefined : refused?.values;
  // The editor starts anew when it is handed another object.
  const values = useMemo(
    () => outcome?.values ?? (sent ? editorPart(sent, editorPrefix) : given.values),
    [outcome, sent, given.values],
  );
  const about = outcome?.about ?? { ...given.about, ...(sent as Partial<AboutFields> | undefined) };
  const seen = outcome?.seen ?? sent?.seen ?? given.seen;
  const isUnsaved = isTyped || refused !== null || outcome?.isUnsaved === true;
  useUnsavedWork(isUnsaved && !isPending);

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
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter as HTMLButtonElement | null);
    setIsTyped(false);
    startTransition(() => send(form));
  }
  const status = isPending
    ? labels.sending
    : isUnsaved
      ? labels.unsaved
      : state.status === 'done'
        ? state.message
        : given.savedText;
  const error = (name: keyof AboutFields) => refused?.fields[name];
  const line = (name: 'topic' | 'source' | 'tags') => ({ name, lang: language, defaultValue: about[name] });
  const button = (value: string, label: ReactNode, look: 'primary' | 'secondary' | 'danger') => (
    <Button
      key={value}
      name="intent"
      value={value}
      size="sm"
      variant={look}
      aria-disabled={isPending || undefined}
    >
      {label}
    </Button>
  );

  return (
    <form action={send} onSubmit={submit} onInput={() => setIsTyped(true)} noValidate>
      {Object.entries({ ...hidden, kind, seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {outcome?.conflict && <input type="hidden" name="theirs" value={outcome.conflict.state} />}
      {/* What Enter in a field presses. */}
      <button type="submit" name="intent" value="save" hidden />
      <div className="pegado sticky top-16 z-10 -mx-4 mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-ground px-4 py-2 sm:-mx-6 sm:px-6">
        {button('save', labels.save, 'primary')}
        {given.more?.map(({ value, label }) => button(value, label, 'secondary'))}
        <p role="status" className="flex items-center gap-1.5 text-ink-soft">
          <Icon
            name={isPending ? 'clock' : isUnsaved || seen === '' ? 'edit' : 'check'}
            className={isUnsaved ? 'size-4 text-warn' : seen === '' ? 'size-4' : 'size-4 text-ok'}
          />
          {status}
        </p>
      </div>
      <div ref={told} tabIndex={-1} className="scroll-mt-36 outline-none [&>*]:mb-5">
        {refused && !outcome?.conflict && <Notice tone="danger" title={refused.message} />}
        {outcome?.conflict && (
          <Notice tone="warning" live={false} title={outcome.conflict.told}>
            <p>{labels.conflict.text}</p>
            <Passages
              before={outcome.conflict.theirs}
              after={outcome.conflict.mine}
              language={language}
              labels={labels.conflict}
            />
            <p>{button('overwrite', labels.conflict.overwrite, 'danger')}</p>
          </Notice>
        )}
      </div>
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <QuestionEditor
          kind={kind}
          prefix={editorPrefix}
          values={values}
          errors={outcome?.errors ?? noErrors}
          labels={given.editorLabels}
          language={language}
        />
        <div className="flex min-w-0 flex-col gap-5 xl:border-s xl:border-line xl:ps-6">
          <Field id="f-categoria" label={labels.category} error={error('categoryId')}>
            {(control) => (
              <Select name="categoryId" defaultValue={about.categoryId} {...control}>
                {given.categories.map(({ id, title, depth }) => (
                  <option key={id} value={id} lang={language}>
                    {`${'\u00a0\u00a0'.repeat(depth)}${title}`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id="f-etiquetas"
            label={labels.tags}
            optional={labels.optional}
            hint={labels.tagsHint}
            error={error('tags')}
          >
            {(control) => <Input list="f-conocidas" autoComplete="off" {...line('tags')} {...control} />}
          </Field>
          <datalist id="f-conocidas">
            {given.tags.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <Field id="f-tema" label={labels.topic} optional={labels.optional} error={error('topic')}>
            {(control) => <Input maxLength={120} {...line('topic')} {...control} />}
          </Field>
          <Field
            id="f-fuente"
            label={labels.source}
            optional={labels.optional}
            hint={labels.sourceHint}
            error={error('source')}
          >
            {(control) => <Input maxLength={400} {...line('source')} {...control} />}
          </Field>
        </div>
      </div>
    </form>
  );
}

const noErrors = {};
