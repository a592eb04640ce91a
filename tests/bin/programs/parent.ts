import { startChild } from '@/bin/child';

await startChild('tests/bin/programs/listen.mjs', [process.argv[2]!], { environment: process.env }).exited;
