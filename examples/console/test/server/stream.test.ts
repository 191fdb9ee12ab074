import type { AccountEvent, Check } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { afterEach, describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
import { listen, type Listening } from '../../server/run-console.ts';
import {
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  gate,
  isDone,
  quiet,
  type Scenario,
} from './console-scenario.ts';
import { signIn } from './over-http.ts';

const servers: Listening[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.dropConnections();
    await server.close();
  }
  await disposeScenarios();
});

/** The console on a socket, as a page of one person sees it. */
async function openConsole(userId: string) {
  let origin = 'http://127.0.0.1';
  const scenario: Scenario = createScenario({ publicUrl: () => origin });
  const server = await listen(scenario.console.fetch, 0, '127.0.0.1');
  servers.push(server);
  origin = `http://127.0.0.1:${server.port}`;
  const headers = await signIn((request) => fetch(request), userId, origin);
  const adapter = httpAdapter({ url: `${origin}/api/kit`, headers, without: ['openSession', 'startAuthorization'] });
  return { scenario, adapter, origin, headers };
}

const input = {
  ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] },
  values: { adminKey: keyById('works').value },
};

describe('over a real connection', () => {
  it('the first checks of a test arrive over a connection while a later one waits', async () => {
    const { scenario, adapter } = await openConsole('mara');
    const projects = gate();
    const usagePassed = gate();
    scenario.holdBack(({ path }) => (path.endsWith('/projects') ? projects.passed : undefined));
    const checks: string[] = [];
    const onCheck = ({ id, status }: Check): void => {
      checks.push(`${id} ${status}`);
      if (id === 'usage' && status === 'passed') usagePassed.open();
    };
    let answered = false;
    const test = adapter.testCredential(input, { ...quiet(), onCheck }).finally(() => {
      answered = true;
    });
    await usagePassed.passed;
    expect(answered).toBe(false);
    expect(checks).toContain('credential passed');
    expect(checks).not.toContain('management passed');
    projects.open();
    expect(await test).toMatchObject({ ok: true });
    expect(checks).toContain('management passed');
  });

  it('a test that its page cancels ends at the vendor too', async () => {
    const { scenario, adapter } = await openConsole('mara');
    const asked = gate();
    const left = gate();
    scenario.holdBack((call) => {
      call.signal.addEventListener('abort', () => left.open());
      asked.open();
      return new Promise(() => {});
    });
    const page = new AbortController();
    const test = adapter
      .testCredential(input, { signal: page.signal, onCheck: () => {} })
      .catch((thrown: unknown) => thrown);
    await asked.passed;
    page.abort();
    expect(await test).toMatchObject({ failure: { code: 'aborted' } });
    await left.passed;
  });

  it('changes by one administrator and by the import reach the page of another one', async () => {
    const { scenario, adapter, origin } = await openConsole('mara');
    const theirs = httpAdapter({
      url: `${origin}/api/kit`,
      headers: await signIn((request) => fetch(request), 'tomas', origin),
    });
    const received: AccountEvent[] = [];
    const done = gate();
    const stop = theirs.subscribe?.(
      (event) => {
        received.push(event);
        if (event.type === 'upsert' && isDone(event.account)) done.open();
      },
      () => {},
    );
    await streamOpened(scenario);
    const account = await connectKey(adapter, 'works');
    scenario.console.start();
    await accountWhere(scenario, account.id, isDone);
    await done.passed;
    stop?.();
    const versions = received.map((event) => (event.type === 'upsert' ? event.account.version : 0));
    expect(versions).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });
});

/** The server logs a stream of changes once it is open. */
async function streamOpened({ logs }: Scenario): Promise<void> {
  while (!logs.some(({ route }) => route === '/api/kit/events')) await new Promise((resolve) => setImmediate(resolve));
}
