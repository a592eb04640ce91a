import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { demandFreePort, findFreePort, readPort } from '@/bin/port';

test('is 3000 unless PORT says otherwise, and refuses what is no port', () => {
  expect(readPort({ NODE_ENV: 'test' })).toBe(3000);
  expect(readPort({ NODE_ENV: 'test', PORT: '8080' })).toBe(8080);
  for (const PORT of ['abc', '0', '-1', '65536', '3000.5'])
    expect(() => readPort({ NODE_ENV: 'test', PORT })).toThrow(PORT);
});

test.each(['127.0.0.1', '0.0.0.0'])(
  'says in Spanish what to do when the port is taken on %s',
  async (host) => {
    const port = await findFreePort();
    await expect(demandFreePort(port)).resolves.toBeUndefined();
    const other = createServer().listen(port, host);
    await once(other, 'listening');
    await expect(demandFreePort(port)).rejects.toThrow(`PORT=${port > 65_000 ? 3001 : port + 1} npm start`);
    other.close();
  },
);
