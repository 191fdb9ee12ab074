import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

const ZONES = ['UTC', 'America/Los_Angeles', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Kiritimati'];

/** Every public way to read the end of a credential, at moments around it. */
const PROBE = `
import { deriveStatus, expiryOf } from './src/core.ts';
import { expiryProblemOf } from './src/hooks/field-validation.ts';
import { isDataRange, readMoment } from './src/definition/dates.ts';
import { sortKeyOf } from './src/store/client/account-selectors.ts';
const ends = ['2026-01-15', '2026-01-15T09:30:00', '2026-01-15 09:30:00', '2026-01-15T09:30:00Z', '2026-01-15T09:30:00-08:00'];
const times = ['2026-01-14T12:00:00Z', '2026-01-15T01:00:00Z', '2026-01-15T09:29:59Z', '2026-01-15T09:30:00Z',
  '2026-01-15T17:31:00Z', '2026-01-15T23:59:59Z', '2026-01-16T00:00:00Z'].map((text) => Date.parse(text));
const account = (expiresAt) => ({ id: 'a', integrationId: 'openai', version: 1, credential: { state: 'active', expiresAt },
  sync: { phase: 'up_to_date' }, createdAt: '2026-01-01T00:00:00' });
console.log(JSON.stringify({
  expiries: ends.map((end) => times.map((now) => [expiryOf(end, now), deriveStatus(account(end), now)])),
  form: times.map((now) => ['2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'].map((day) => expiryProblemOf(day, now))),
  order: ends.map((end) => sortKeyOf(account(end), 'expiresAt', { now: times[0], warningDays: [1] })),
  created: readMoment('2026-01-01T00:00:00'),
  ranges: ['2026-01-14T00:00:00', '2026-01-15T23:30:00', '2026-01-16 00:00:01'].map((to) =>
    times.map((now) => isDataRange({ from: '2026-01-14T00:00:00', to }, now))),
}));`;

function probeIn(zone: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', PROBE], {
    cwd: new URL('../../', import.meta.url),
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
}

describe('the end of a credential', () => {
  it('the end of a credential, its status and the form are the same in a process of every time zone', () => {
    const [utc = '', ...others] = ZONES.map(probeIn);
    expect(JSON.parse(utc)).toMatchObject({ created: Date.UTC(2026, 0, 1), order: { length: 5 } });
    for (const other of others) expect(other).toBe(utc);
  }, 60_000);
});
