import type { Pairs } from './unsent-answers';

/** As `lib/quiz/weigh-answers.ts` has it, in JSON. */
export type Conflict = { slot: number; step: number; at: string; isFixed: boolean };
/** What the server said; `again`: nothing, or that it cannot now. */
export type Answer =
  | {
      kind: 'kept';
      savedAt: string;
      deadlineAt: string | null;
      steps: Record<string, number>;
      answered: number[];
      conflicts: Conflict[];
    }
  | { kind: 'again' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; reason: string };

const patienceMs = 10_000;

/** Sends one screen's fields to be kept. `isLeaving`: the page goes away and nobody will hear the answer. */
export async function sendAnswers(attempt: string, fields: Pairs, isLeaving = false): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  try {
    const response = await fetch(`/api/attempts/${attempt}/answers`, {
      method: 'PUT',
      body,
      redirect: 'error',
      // A browser lets only little outlive its page; a long text must not fail for that while the page stands.
      ...(isLeaving ? { keepalive: true } : { signal: AbortSignal.timeout(patienceMs) }),
    });
    if (response.ok) return { kind: 'kept', ...(await response.json()) };
    if (response.status >= 500) return { kind: 'again' };
    if (response.status === 401) return { kind: 'signed-out' };
    const { reason } = response.status === 409 ? await response.json() : { reason: 'refused' };
    return { kind: 'refused', reason };
  } catch {
    return { kind: 'again' };
  }
}
