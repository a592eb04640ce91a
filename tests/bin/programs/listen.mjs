import { createServer } from 'node:net';

createServer().listen(Number(process.argv[2]), '127.0.0.1', () => console.log('listening'));
