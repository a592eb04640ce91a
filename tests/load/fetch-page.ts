import { request } from 'node:http';

export type Page = { status: number; headers: Record<string, string>; body: Buffer };

/** What is sent, where that is more than an address. */
export type Sent = { method?: string; body?: Uint8Array };

/** One page as it travels: nothing is unpacked. */
export function fetchPage(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body }: Sent = {},
): Promise<Page> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(named),
          body: Buffer.concat(chunks),
        });
      });
    });
    asking.once('error', reject).end(body);
  });
}

export async function demandPage(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Page> {
  const page = await fetchPage(port, path, headers);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  return page;
}
