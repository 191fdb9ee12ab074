import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpAdapter } from 'integration-kit/http';
import { afterEach, describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { type Child, startChild } from './child.ts';
import { connectKey, quiet, rotateKey } from './console-scenario.ts';
import { signIn } from './over-http.ts';

const folders: string[] = [];
const children: Child[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.signal('SIGKILL');
    await child.ended;
  }
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  folders.push(folder);
  return folder;
}

function start(environment: Readonly<Record<string, string>>): Child {
  const child = startChild('../../server/main.ts', [], { PORT: '0', IMPORT_PAUSE_MS: '0', ...environment });
  children.push(child);
  return child;
}

/** A console as a process, with the adapter that a page of an administrator has. */
async function startConsole(folder: string, more: Readonly<Record<string, string>> = {}) {
  const child = start({ CONSOLE_DATA: folder, ...more });
  const line = await child.firstLine;
  const origin = line.replace('Console: ', '');
  const headers = await signIn((request) => fetch(request), 'mara', origin);
  return { child, line, origin, headers, adapter: httpAdapter({ url: `${origin}/api/kit`, headers }) };
}

describe('the console as a process', () => {
  it('the console process prints one line with its address, and answers there', async () => {
    const { line, origin, child } = await startConsole(newFolder());
    expect(line).toMatch(/^Console: http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ ok: true });
    child.signal('SIGTERM');
    expect((await child.ended).output).toBe(`${line}\n`);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'the console process ends cleanly on %s, with pages open and an import running',
    async (signal) => {
      const folder = newFolder();
      const { child, adapter, origin, headers } = await startConsole(folder, { IMPORT_PAUSE_MS: '60000' });
      const events = await fetch(`${origin}/api/kit/events`, { headers });
      expect(events.status).toBe(200);
      await connectKey(adapter, 'works');
      const begin = Date.now();
      child.signal(signal);
      const { code, errors } = await child.ended;
      expect(code).toBe(0);
      expect(Date.now() - begin).toBeLessThan(5_000);
      expect(errors).not.toContain('stopped_late');
      // Its stream has ended, one way or the other.
      await events.text().catch(() => '');
      // The log of a closed database is written back and removed.
      expect(readdirSync(folder).filter((name) => name.startsWith('console.db'))).toEqual(['console.db']);
    },
  );

  it('the console process resumes after a restart, and accepts rotations', async () => {
    const folder = newFolder();
    const first = await startConsole(folder, { IMPORT_PAUSE_MS: '60000' });
    const account = await connectKey(first.adapter, 'works');
    first.child.signal('SIGTERM');
    await first.child.ended;
    const second = await startConsole(folder);
    const { items } = await second.adapter.listAccounts({ limit: 10 }, quiet());
    expect(items).toMatchObject([{ id: account.id }]);
    expect(await rotateKey(second.adapter, account, 'second')).toMatchObject({ ok: true });
  });

  it('the console process writes no key to its log', async () => {
    const { child, adapter, origin } = await startConsole(newFolder());
    const { value } = keyById('works');
    await connectKey(adapter, 'works');
    await (await fetch(`${origin}/${value}?key=${value}`)).text();
    child.signal('SIGTERM');
    const { errors } = await child.ended;
    expect(errors).toContain('"route":"/api/kit/connectAccount"');
    expect(errors).not.toContain(value.slice(9, 24));
    for (const line of errors.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('event');
  });
});

describe('a console that cannot start says why and ends with 1:', () => {
  it.each<[string, () => Promise<Readonly<Record<string, string>>>]>([
    ['setting_invalid', async () => ({ PORT: 'http', CONSOLE_DATA: newFolder() })],
    ['key_invalid', async () => ({ CONSOLE_KEY: 'short', CONSOLE_DATA: newFolder() })],
    [
      'port_in_use',
      async () => {
        const server = createServer();
        servers.push(server);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = server.address();
        const port = typeof address === 'object' && address !== null ? address.port : 0;
        return { PORT: String(port), CONSOLE_DATA: newFolder() };
      },
    ],
    [
      'data_in_use',
      async () => {
        const folder = newFolder();
        await startConsole(folder);
        return { CONSOLE_DATA: folder };
      },
    ],
  ])('a console that cannot start reports %s and ends with 1', async (code, environment) => {
    const { ended } = start(await environment());
    const { code: exitCode, output, errors } = await ended;
    expect([exitCode, output]).toEqual([1, '']);
    const [line = '', reported = ''] = errors.split('\n');
    expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'start_failed', code });
    expect(reported.length).toBeGreaterThan(60);
    expect(reported).not.toContain('    at ');
  });
});
