import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './worker';

/** A page as it was once answered. */
export type Recorded = { path: string; status?: number; headers: Record<string, string>; body: Uint8Array };

/** Nothing but node:http, in a process of its own: answers the recorded bytes. */
answer(async (pages: Recorded[]): Promise<number> => {
  const known = new Map(pages.map((page) => [page.path, page]));
  const server = createServer((request, response) => {
    const page = known.get(request.url ?? '');
    if (!page) return response.writeHead(404).end();
    return response
      .writeHead(page.status ?? 200, { ...page.headers, 'content-length': page.body.length })
      .end(page.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
});
