import { startPostgres } from '@/bin/postgres/start-postgres';

const { url } = await startPostgres({ dataDir: process.argv[2]! });
console.log(url);
await new Promise((resolve) => setTimeout(resolve, 600_000));
