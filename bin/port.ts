import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Environment } from './environment';
import { Problem } from './problem';

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export async function isPortFree(port: number, host?: string): Promise<boolean> {
  return (await tryPort(port, host)) === undefined;
}

async function tryPort(port: number, host?: string): Promise<string | undefined> {
  const server = createServer();
  try {
    await once(server.listen({ port, host, exclusive: true }), 'listening');
    await new Promise((closed) => server.close(closed));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

export function readPort({ PORT }: Environment): number {
  const port = Number(PORT ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Problem(`PORT=${PORT} no es un puerto. Use un número entre 1 y 65535.`);
}

export async function demandFreePort(port: number): Promise<void> {
  const trouble = (await tryPort(port)) ?? (await tryPort(port, '127.0.0.1'));
  if (!trouble) return;
  const advice = `elija otro puerto: PORT=${port < 1024 || port > 65_000 ? 3001 : port + 1} npm start`;
  throw new Problem(
    trouble === 'EACCES'
      ? `Este usuario no puede abrir el puerto ${port}; ${advice}`
      : `El puerto ${port} ya está ocupado: quizá Faro ya está en marcha (http://localhost:${port}) o lo usa ` +
          `otro programa. Ciérrelo, o ${advice}`,
  );
}
