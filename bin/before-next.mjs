import { readdirSync, readFileSync } from 'node:fs';
import { Server } from 'node:http';
import { join } from 'node:path';

/*
 * Loaded into the web process before Next. Next trusts whatever `x-forwarded-*` a visitor sends, so the visitor's
 * real address is worked out here, where the connection is known. Addresses that nothing can read are refused here too. And Next compresses with gzip only: scripts and
 * styles that the build pressed with Brotli are a sixth smaller, which matters on a weak line.
 */

const hops = Number(process.env.TRUSTED_PROXY_HOPS ?? 0);
const folder = join(process.cwd(), '.next/static');
const types = { '.js': 'application/javascript; charset=UTF-8', '.css': 'text/css; charset=UTF-8' };

const pressed = new Map(
  list(folder)
    .filter((name) => name.endsWith('.br'))
    .map((name) => [`/_next/static/${name.slice(0, -3)}`, readFileSync(join(folder, name))]),
);

function list(place) {
  try {
    return readdirSync(place, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  } catch {
    return [];
  }
}

/** With no proxy in front, the other end of the connection; else what the last trusted proxy saw. */
function addressOf(request) {
  const own = request.socket.remoteAddress ?? '';
  if (hops === 0) return own;
  const seen = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return seen.at(-hops)?.trim() || own;
}

function servePressed(request, response) {
  const bytes = pressed.get(request.url);
  if (!bytes || request.method !== 'GET' || !/\bbr\b/.test(request.headers['accept-encoding'] ?? ''))
    return false;
  response.writeHead(200, {
    'Content-Type': types[request.url.slice(request.url.lastIndexOf('.'))],
    'Content-Encoding': 'br',
    'Content-Length': bytes.length,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(bytes);
  return true;
}

/** Next answers an address that is no text (`%FF`) with a fault, and the database one with a null byte in it. */
function isReadable(address) {
  try {
    return !decodeURIComponent(address.split('?', 1)[0]).includes('\0');
  } catch {
    return false;
  }
}

function refuse(response) {
  const headers = {
    'Content-Type': 'text/plain',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  response.writeHead(400, headers).end('Bad request');
  return true;
}

/** Next drops the length of what a program answers; without it a browser cannot tell how much is still to come. */
function tellLength(response) {
  const { writeHead } = response;
  response.writeHead = (...head) => {
    const length = response.getHeader('x-faro-length');
    if (length !== undefined && !response.hasHeader('content-encoding'))
      response.setHeader('Content-Length', length);
    response.removeHeader('x-faro-length');
    return writeHead.apply(response, head);
  };
}

const emit = Server.prototype.emit;
Server.prototype.emit = function (event, request, response, ...rest) {
  if (event !== 'request') return emit.call(this, event, request, response, ...rest);
  request.headers['x-faro-address'] = addressOf(request);
  // Next hides from pages whether it is its own router in the browser that asks.
  request.headers['x-faro-page'] = request.method === 'GET' && !request.headers.rsc ? 'whole' : 'part';
  if (hops === 0) {
    for (const name of ['for', 'host', 'proto', 'port']) delete request.headers[`x-forwarded-${name}`];
  }
  if (!isReadable(request.url)) return refuse(response);
  if (request.url.startsWith('/api/media/')) tellLength(response);
  return servePressed(request, response) || emit.call(this, event, request, response, ...rest);
};
