'use client';

import {
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/kernel/form-state';
import type { Values } from '@/questions/editor-form';
import { AreaField, type EditorLabels, LineField } from '@/questions/editor-parts';
import { RowsEditor } from '@/questions/rows-editor';
import { Passages } from './passages';
import { NumberField, Section } from './quiz-fields';
import type { FoundQuestion, QuizFormState } from './quiz-form-state';
import { QuizMistakes } from './quiz-mistakes';
import { QuizSettings } from './quiz-settings';
import { QuizSlotRows, type QuizStock } from './quiz-slot-rows';
import { quizPrefix, readQuiz } from './quiz-values';
import { useUnsavedWork } from './unsaved-work';

/** The texts under `admin.quizForm`, none of which has a placeholder. */
export type QuizLabels = typeof import('@/messages/es.json')['admin']['quizForm'];

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  revision: number;
  values: Values;
  /** When the draft was saved last, and by whom, in words. */
  savedText: string;
  stock: QuizStock;
  known: FoundQuestion[];
  zone: string;
  language: string;
  labels: QuizLabels;
  editorLabels: EditorLabels;
};

/** All settings of a quiz: a plain form whose rows also change without JavaScript. */
export function QuizForm({ action, hidden, labels, language, zone, ...given }: Props) {
  const [answer, send, isPending] = useActionState(action, { status: 'idle' } as FormState);
  const [isTyped, setIsTyped] = useState(false);
  const state = answer as QuizFormState;
  const { outcome } = state;
  const refused = state.status === 'refused' ? state : null;
  const sent = outcome ? undefined : refused?.values;
  // The fields start anew when they are handed another object.
  const values = useMemo(
    () => outcome?.values ?? (sent ? ownOf(sent) : given.values),
    [outcome, sent, given.values],
  );
  const errors = outcome?.errors ?? noErrors;
  const revision = outcome?.revision ?? Number(sent?.revision ?? given.revision);
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
    : refused
      ? labels.notSaved
      : isUnsaved
        ? labels.unsaved
        : state.status === 'done'
          ? state.message
          : given.savedText;

  return (
    <form action={send} onSubmit={submit} onInput={() => setIsTyped(true)} noValidate>
      {Object.entries({ ...hidden, revision }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {outcome?.conflict && <input type="hidden" name="theirs" value={outcome.conflict.revision} />}
      {/* What Enter in a field presses. */}
      <button type="submit" name="intent" value="save" hidden />
      <div className="pegado sticky top-16 z-10 -mx-4 mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-ground px-4 py-2 sm:-mx-6 sm:px-6">
        <Button name="intent" value="save" size="sm" aria-disabled={isPending || undefined}>
          {labels.save}
        </Button>
        <p role="status" className="flex items-center gap-1.5 text-ink-soft">
          <Icon
            name={isPending ? 'clock' : isUnsaved ? 'edit' : 'check'}
            className={isUnsaved ? 'size-4 text-warn' : 'size-4 text-ok'}
          />
          {status}
        </p>
      </div>
      <div ref={told} tabIndex={-1} className="scroll-mt-36 outline-none [&>*]:mb-5">
        {refused && !outcome?.conflict && (
          <Notice tone="danger" title={refused.message}>
            {outcome && <QuizMistakes errors={outcome.errors} labels={labels} />}
          </Notice>
        )}
        {outcome?.conflict && (
          <Notice tone="warning" live={false} title={outcome.conflict.told}>
            <p>{labels.conflict.text}</p>
            <Passages
              before={outcome.conflict.theirs}
              after={outcome.conflict.mine}
              language={language}
              labels={labels.conflict}
            />
            <p>
              <Button name="intent" value="overwrite" size="sm" variant="danger">
                {labels.conflict.overwrite}
              </Button>
            </p>
          </Notice>
        )}
      </div>
      <RowsEditor
        read={(form) => readQuiz(form, zone).values}
        prefix={quizPrefix}
        values={values}
        errors={errors}
        labels={given.editorLabels}
        language={language}
      >
        <Section name="about" labels={labels}>
          <LineField name="title" label={labels.lines.title} />
          <AreaField name="intro" label={labels.lines.intro} hint={labels.hints.intro} rows={5} />
          <div className="grid gap-4 sm:grid-cols-[9rem_1fr]">
            <NumberField name="minutes" labels={labels} />
            <LineField name="outcome" label={labels.lines.outcome} hint={labels.hints.outcome} isOptional />
          </div>
          <AreaField
            name="notice"
            label={labels.lines.notice}
            hint={labels.hints.notice}
            rows={2}
            isOptional
          />
        </Section>
        <Section name="slots" labels={labels} hint={labels.hints.slots}>
          <QuizSlotRows
            labels={labels}
            stock={given.stock}
            known={outcome?.known ?? given.known}
            found={outcome?.found}
            language={language}
          />
        </Section>
        <QuizSettings labels={labels} zone={zone} errors={errors} />
      </RowsEditor>
    </form>
  );
}

const noErrors = {};

/** The form's own fields among all that came back. */
const ownOf = (sent: Record<string, string>): Values =>
  Object.fromEntries(
    Object.entries(sent)
      .filter(([name]) => name.startsWith(quizPrefix))
      .map(([name, value]) => [name.slice(quizPrefix.length), value]),
  );
