import { brotliCompressSync, gzipSync } from 'node:zlib';
import { demandPage } from './fetch-page';

export type Weight = {
  path: string;
  html: number;
  htmlGzip: number;
  scripts: number;
  gzip: number;
  brotli: number;
};

/** What a first visit to a page brings down the line: its HTML, and every script that it names for today's browsers. */
export async function weighPage(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<Weight> {
  const { body } = await demandPage(port, path, headers);
  const tags = body.toString().match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const addresses = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+\.js)[^"]*"/.exec(tag)?.[1])
    .filter((address): address is string => address !== undefined);
  const scripts = [...new Set(addresses)];
  const sent = async (encoding: string) => {
    const pages = await Promise.all(
      scripts.map((script) => demandPage(port, script, { 'accept-encoding': encoding })),
    );
    return pages.reduce((sum, page) => sum + packed(page.body, page.headers, encoding), 0);
  };
  return {
    path,
    html: body.length,
    htmlGzip: gzipSync(body).length,
    scripts: scripts.length,
    gzip: await sent('gzip'),
    brotli: await sent('br'),
  };
}

/** As it came; what came plain is pressed here. */
function packed(body: Buffer, headers: Record<string, string>, encoding: string): number {
  if (headers['content-encoding'] === encoding) return body.length;
  return (encoding === 'br' ? brotliCompressSync(body) : gzipSync(body)).length;
}
