import { setTimeout as sleep } from 'node:timers/promises';

/** What happened to all learners together. */
export const newTally = () => ({
  saves: 0,
  forms: 0,
  retries: 0,
  refused: 0,
  abandoned: 0,
  closedTabs: 0,
  twice: 0,
  shownWrong: 0,
  finished: 0,
});
export type Tally = ReturnType<typeof newTally>;

/** The site refused what it must take, or showed what it must not. */
export class Refused extends Error {}

export type Pairs = [name: string, value: string][];

/** One learner's connection: what gets no answer, or is told that the server cannot now, is sent again until it is. */
export class DayBrowser {
  constructor(
    readonly site: string,
    readonly cookie: string,
    readonly tally: Tally,
  ) {}

  get = (path: string) => this.persist(() => this.send(path, { method: 'GET' }));
  post = (path: string, fields: Pairs) => this.persist(() => this.send(path, of('POST', fields)));
  put = (path: string, fields: Pairs) => this.persist(() => this.send(path, of('PUT', fields)));

  /** Sends it and goes away before the answer comes. */
  async abandon(path: string, fields: Pairs): Promise<void> {
    this.tally.abandoned += 1;
    await this.send(path, of('PUT', fields), AbortSignal.timeout(5 + Math.floor(Math.random() * 60))).catch(
      () => {},
    );
  }

  private async send(path: string, init: RequestInit, signal = AbortSignal.timeout(60_000)) {
    const headers = { cookie: this.cookie, origin: this.site };
    const answer = await fetch(this.site + path, { redirect: 'manual', ...init, headers, signal });
    const to = answer.headers.get('location');
    return { status: answer.status, text: await answer.text(), to: to && new URL(to, this.site).pathname };
  }

  private async persist(ask: () => ReturnType<DayBrowser['send']>) {
    for (;;) {
      const answer = await ask().catch(() => undefined);
      if (answer && answer.status < 500) {
        if (answer.status < 400) return answer;
        this.tally.refused += 1;
        throw new Refused(`${answer.status} ${answer.text.slice(0, 200)}`);
      }
      this.tally.retries += 1;
      await sleep(300 + Math.random() * 1200);
    }
  }
}

function of(method: string, fields: Pairs): RequestInit {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return { method, body };
}
