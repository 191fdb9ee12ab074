import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { type User, USERS } from '../../server/users.ts';
import { endWithParent } from './end-with-parent.ts';

/** The person who sends the worst requests: a third administrator, because limits are per person. */
const VERA: User = { id: 'vera', name: 'Vera Example', email: 'vera@console.example', role: 'administrator' };

// SAFETY: an array at run time; only this process has the third administrator.
(USERS as User[]).push(VERA);
endWithParent();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('exit', () => {
  const figures = { peakKilobytes: process.resourceUsage().maxRSS, longestTurnMs: Math.round(delay.max / 1e6) };
  process.stderr.write(`${JSON.stringify({ event: 'measured', ...figures })}\n`);
});
await import('../../server/main.ts');
