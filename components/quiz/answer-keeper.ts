import { fieldsIn, fillForm } from './fill-form';
import { type SavedDetail, savedEvent } from './form-id';
import { type Answer, type Conflict, sendAnswers } from './send-answers';
import { listUnsentPages, type Pairs, readUnsent, writeUnsent } from './unsent-answers';

export type KeeperState =
  | { kind: 'idle' | 'saving' | 'offline' | 'found' | 'signedOut' | 'passedBy' | 'timeOver' | 'refused' }
  | { kind: 'saved'; at: Date; wasOffline: boolean };
/** What another device has answered meanwhile, on which screen. */
export type Rivals = { page: number; conflicts: Conflict[] };
type Listener = { onState(state: KeeperState): void; onRivals(rivals: Rivals): void };

const afterMs = 800;
const retryMs = 4000;
const signedOutMs = 15_000;

const ends: Record<string, KeeperState['kind'] & ('passedBy' | 'timeOver')> = {
  'passed-by': 'passedBy',
  'time-over': 'timeOver',
};

/**
 * Keeps the answers of a form soon after each change, one request after the other. What is not acknowledged stays in
 * the tab's storage and goes out again: the same first, so that what did arrive is known again, then what changed since.
 */
export function keepAnswers(form: HTMLFormElement, attempt: string, page: number, listener: Listener) {
  const bases = new Map<string, string>();
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name^="base-"], input[name=flags]'))
    bases.set(field.name, field.value);
  let sent: Pairs | null = null;
  let isDirty = false;
  let isSending = false;
  let wasOffline = false;
  let isOver = false;
  let isGone = false;
  let isLeaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { submitter: HTMLElement | null } | null = null;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const remember = (hasLeft = false) => {
    const unsent = isDirty || sent ? { sent, latest: fieldsIn(form), hasLeft } : null;
    writeUnsent(attempt, page, unsent);
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (isSending || isOver || !(isDirty || sent)) return;
    isSending = true;
    if (!sent) {
      sent = fieldsIn(form);
      isDirty = false;
      remember();
    }
    listener.onState({ kind: 'saving' });
    const answer = await sendAnswers(attempt, sent);
    isSending = false;
    take(answer, sent);
  }

  function take(answer: Answer, fields: Pairs): void {
    if (isGone) {
      if (answer.kind === 'kept' && !isDirty) writeUnsent(attempt, page, null);
      return;
    }
    if (answer.kind === 'again' || answer.kind === 'signed-out') {
      wasOffline = true;
      listener.onState({ kind: answer.kind === 'again' ? 'offline' : 'signedOut' });
      later(answer.kind === 'again' ? retryMs : signedOutMs);
      return;
    }
    sent = null;
    if (answer.kind === 'refused') {
      isOver = true;
      isDirty = false;
      remember();
      listener.onState({ kind: ends[answer.reason] ?? 'refused' });
      if (waiting) form.requestSubmit(waiting.submitter);
      return;
    }
    for (const [slot, step] of Object.entries(answer.steps)) bases.set(`base-${slot}`, String(step));
    const flagged = fields.flatMap(([name, value]) => (name === 'flag' ? [Number(value)] : []));
    if (bases.has('flags')) bases.set('flags', flagged.join());
    announce({
      answered: answer.answered,
      flagged,
      page: Object.keys(answer.steps).map(Number),
      deadlineAt: answer.deadlineAt,
    });
    if (answer.conflicts.length > 0) listener.onRivals({ page, conflicts: answer.conflicts });
    listener.onState({ kind: 'saved', at: new Date(answer.savedAt), wasOffline });
    wasOffline &&= isDirty;
    remember();
    if (isDirty) save();
    else if (waiting) form.requestSubmit(waiting.submitter);
  }

  const onChange = () => {
    isDirty = true;
    isOver = false;
    remember();
    later(wasOffline ? retryMs : afterMs);
  };
  const onFormData = ({ formData }: FormDataEvent) => {
    for (const [name, value] of bases) if (formData.has(name)) formData.set(name, value);
  };
  // Sent without a line, the form would give way to an error page; sent beside a request, it would seem to be another device.
  const onSubmit = (event: SubmitEvent) => {
    if (waiting || isOver || (navigator.onLine && !isSending && !wasOffline)) {
      waiting = null;
      remember(true);
      later(retryMs);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = { submitter: event.submitter };
    isDirty = true;
    remember();
    save();
  };
  const onLeave = () => {
    isLeaving = true;
    if ((isDirty || sent) && !isOver && !readUnsent(attempt, page)?.hasLeft)
      sendAnswers(attempt, fieldsIn(form), true);
  };
  const onComeBack = () => {
    isLeaving = false;
    save();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden' && !isLeaving) save();
  };

  const unsent = readUnsent(attempt, page);
  if (unsent) {
    fillForm(form, unsent.latest);
    for (const [name, value] of unsent.sent ?? unsent.latest) if (bases.has(name)) bases.set(name, value);
    sent = unsent.sent;
    isDirty = true;
    listener.onState({ kind: 'found' });
    later(0);
  }
  sendOthers(attempt, page, listener.onRivals);

  const events: [EventTarget, string, (event: never) => void][] = [
    [form, 'input', onChange],
    [form, 'change', onChange],
    [form, 'formdata', onFormData],
    [form, 'submit', onSubmit],
    [window, 'online', save],
    [window, 'pagehide', onLeave],
    [window, 'pageshow', onComeBack],
    [document, 'visibilitychange', onHide],
  ];
  for (const [target, name, handle] of events) target.addEventListener(name, handle as EventListener);
  return () => {
    isGone = true;
    clearTimeout(timer);
    for (const [target, name, handle] of events) target.removeEventListener(name, handle as EventListener);
  };
}

const announce = (detail: SavedDetail) => document.dispatchEvent(new CustomEvent(savedEvent, { detail }));

/**
 * What other screens left unsent: gone where their form was sent and a page followed, otherwise it goes out now. Tells
 * whether anything had to.
 */
export async function sendOthers(
  attempt: string,
  page: number,
  onRivals: (rivals: Rivals) => void = () => {},
): Promise<boolean> {
  let hasSent = false;
  for (const other of listUnsentPages(attempt).filter((one) => one !== page)) {
    const unsent = readUnsent(attempt, other);
    if (!unsent) continue;
    const answer = unsent.hasLeft ? null : await sendAnswers(attempt, unsent.latest);
    if (answer?.kind === 'again' || answer?.kind === 'signed-out') continue;
    writeUnsent(attempt, other, null);
    if (answer?.kind === 'kept' && answer.conflicts.length > 0)
      onRivals({ page: other, conflicts: answer.conflicts });
    hasSent ||= answer?.kind === 'kept';
  }
  return hasSent;
}
