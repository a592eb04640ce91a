import { connect, type Socket } from 'node:net';
import { answer } from './worker';

/*
 * The visitors, as a process of its own. Plain sockets and not node:http, whose client would take more of the two
 * cores than the server it measures. Each visitor asks 25 times over one connection and then goes; the next one comes
 * from another address of 127.0.0.0/8, so that nobody meets a limit meant for one address.
 */

export type Task = {
  port: number;
  requests: { path: string; headers: Record<string, string>; method?: string; body?: Uint8Array }[];
  /** Until it is over the requests are asked again and again; 0 = each of them once. */
  seconds: number;
  concurrency: number;
  /** The first address, as a number below 127.0.0.0. */
  address: number;
};
export type Outcome = { milliseconds: number[]; failed: number; elapsed: number; addresses: number };

const perVisitor = 25;

answer(async (task: Task): Promise<Outcome> => {
  const start = performance.now();
  const run: Run = {
    ...task,
    until: task.seconds === 0 ? Number.POSITIVE_INFINITY : start + task.seconds * 1000,
    asked: 0,
    visitors: 0,
    failed: 0,
    times: [],
  };
  await Promise.all(Array.from({ length: task.concurrency }, () => sendVisitors(run)));
  const { times, failed, visitors } = run;
  return { milliseconds: times, failed, elapsed: performance.now() - start, addresses: visitors };
});

type Run = Task & { until: number; asked: number; visitors: number; failed: number; times: number[] };

const isOver = ({ seconds, asked, requests, until }: Run) =>
  seconds === 0 ? asked >= requests.length : performance.now() >= until;

async function sendVisitors(run: Run): Promise<void> {
  while (!isOver(run)) {
    const socket = await open(run);
    for (let count = 0; count < perVisitor && !isOver(run); count += 1) {
      const request = run.requests[run.asked++ % run.requests.length]!;
      const start = performance.now();
      const status = await ask(socket, request);
      run.times.push(performance.now() - start);
      if (status < 200 || status >= 400) {
        run.failed += 1;
        break;
      }
    }
    socket.destroy();
  }
}

function open(run: Run): Promise<Socket> {
  const number = run.address + run.visitors++;
  const localAddress = `127.${1 + ((number >> 16) % 250)}.${(number >> 8) & 255}.${1 + (number % 250)}`;
  return new Promise((resolve, reject) => {
    const where = process.platform === 'linux' ? { localAddress } : {};
    const socket = connect({ port: run.port, host: '127.0.0.1', noDelay: true, ...where });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

const encoder = new TextEncoder();

function ask(
  socket: Socket,
  { path, headers, method = 'GET', body: sent }: Task['requests'][number],
): Promise<number> {
  const length: Record<string, string> = sent ? { 'content-length': `${sent.length}` } : {};
  const lines = Object.entries({ host: 'localhost', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(encoder.encode(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`));
  if (sent) socket.write(sent);
  return new Promise((resolve) => {
    let head = '';
    let status = 0;
    /** Bytes still to come; -1 = chunks until the empty one. */
    let rest = 0;
    let tail = '';
    const end = (value: number) => {
      socket.off('data', take).off('close', lost).off('error', lost);
      resolve(value);
    };
    const lost = () => end(0);
    const take = (data: Buffer) => {
      let body = data;
      if (status === 0) {
        const text = head + data.toString('latin1');
        const split = text.indexOf('\r\n\r\n');
        if (split === -1) {
          head = text;
          return;
        }
        status = Number(text.slice(9, 12));
        const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, split))?.[1];
        rest = length === undefined ? -1 : Number(length);
        body = data.subarray(split + 4 - head.length);
      }
      if (rest === -1) {
        tail = (tail + body.subarray(-7).toString('latin1')).slice(-7);
        if (tail.endsWith('0\r\n\r\n')) end(status);
      } else {
        rest -= body.length;
        if (rest <= 0) end(status);
      }
    };
    socket.on('data', take).on('close', lost).on('error', lost);
  });
}
