import process from 'node:process';
import { buildStale } from './build-stale.mjs';

if (await buildStale()) await import('./server/main.ts');
else process.exitCode = 1;
