import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What can be wrong with an answer. */
export const faults = [
  'state',
  'nonce',
  'signature',
  'expired',
  'audience',
  'issuer',
  'verifier',
  'denied',
  'down',
] as const;
export type Fault = (typeof faults)[number];

/** Who signs in at the institution. `by` says whether the token or the page about the person tells the address. */
export type Someone = {
  sub: string;
  email?: string;
  email_verified?: 'true' | 'false';
  given_name?: string;
  family_name?: string;
  by?: 'token' | 'userinfo';
  fault?: Fault | '';
};

type Asked = Someone & { redirect_uri: string; nonce: string; code_challenge: string };

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

function signed(claims: object, kid: string, key: KeyObject): string {
  const body = `${base64({ alg: 'RS256', typ: 'JWT', kid })}.${base64(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

export type Site = { port: number; clientId: string; secret: string };

/** A small OpenID provider that lets in whoever says who they are, and is wrong on demand; it knows one site. */
export async function startProvider({ port, clientId, secret }: Site): Promise<{ close(): Promise<void> }> {
  const issuer = `http://localhost:${port}`;
  const [keys, otherKeys] = [newKeys(), newKeys()];
  const kid = randomUUID();
  const codes = new Map<string, Asked>();
  const tokens = new Map<string, object>();

  const pages: Record<string, (request: IncomingMessage, url: URL, response: ServerResponse) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({
      keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }],
    }),
    '/authorize': (_request, { searchParams }, response) => {
      const asked = Object.fromEntries(searchParams) as Asked & Record<string, string>;
      const isRight =
        asked.client_id === clientId &&
        asked.response_type === 'code' &&
        asked.code_challenge_method === 'S256' &&
        asked.scope?.split(' ').includes('openid');
      if (!isRight) return response.writeHead(400).end('bad request');
      if (!asked.sub)
        return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(loginPage(asked));
      const to = new URL(asked.redirect_uri);
      to.searchParams.set('state', asked.fault === 'state' ? 'es.otro' : asked.state!);
      if (asked.fault === 'denied') to.searchParams.set('error', 'access_denied');
      else {
        const code = randomUUID();
        codes.set(code, asked);
        to.searchParams.set('code', code);
      }
      return response.writeHead(302, { Location: to.href }).end();
    },
    '/token': async (request, _url, response) => {
      const form = new URLSearchParams(await textOf(request));
      const asked = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      if (asked?.fault === 'down') return response.writeHead(503).end();
      const basic = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
      if (request.headers.authorization !== basic) return refuse(response, 401, 'invalid_client');
      const verifier = asked?.fault === 'verifier' ? 'otro' : (form.get('code_verifier') ?? '');
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      if (challenge !== asked?.code_challenge || form.get('redirect_uri') !== asked.redirect_uri)
        return refuse(response, 400, 'invalid_grant');
      return answer(asked);
    },
    '/userinfo': (request, _url, response) =>
      tokens.get(request.headers.authorization ?? '') ?? response.writeHead(401).end(),
  };

  function answer(asked: Asked): object {
    const { sub, email, given_name, family_name, fault } = asked;
    const person = { email, email_verified: asked.email_verified === 'true', given_name, family_name };
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: fault === 'issuer' ? 'http://localhost:1' : issuer,
      sub,
      aud: fault === 'audience' ? 'otro' : clientId,
      nonce: fault === 'nonce' ? 'otro' : asked.nonce,
      iat: fault === 'expired' ? now - 7200 : now,
      exp: fault === 'expired' ? now - 3600 : now + 300,
      ...(asked.by === 'userinfo' ? {} : person),
    };
    const access_token = randomUUID();
    tokens.set(`Bearer ${access_token}`, { sub, ...person });
    const id_token = signed(claims, kid, fault === 'signature' ? otherKeys.privateKey : keys.privateKey);
    return { access_token, token_type: 'Bearer', expires_in: 300, id_token };
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const page = pages[url.pathname];
    const said = page ? await page(request, url, response) : response.writeHead(404).end();
    if (!response.writableEnded)
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(said));
  }).listen(port);
  await once(server, 'listening');
  return {
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function refuse(response: ServerResponse, status: number, error: string): ServerResponse {
  return response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const fields = ['sub', 'email', 'email_verified', 'given_name', 'family_name', 'by', 'fault'];

const loginPage = (
  asked: object,
) => `<!doctype html><html lang="es"><title>Instituto</title><form action="/authorize">
${Object.entries(asked)
  .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(String(value))}">`)
  .join('\n')}
${fields.map((name) => `<label>${name} <input name="${name}"></label>`).join('\n')}
<button>Autorizar</button></form></html>`;
