import { fileURLToPath } from 'node:url';
import { startChild } from '@/bin/child';

const program = fileURLToPath(new URL('./listen.mjs', import.meta.url));
await startChild(program, [process.argv[2]!], { environment: process.env }).exited;
