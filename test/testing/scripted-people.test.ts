import { describe, expect, it } from 'vitest';
import { realClock } from '../../src/testing/clock.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { scriptedAdapter } from '../../src/testing/scripted-adapter.ts';

const quiet = () => ({ signal: new AbortController().signal, onCheck: () => {} });
const { id: accountId, version } = sampleAccount();
const rename = (label: string) => ({ accountId, version, label, idempotencyKey: 'press-1' });

describe('a scripted host as several people use it', () => {
  const hostWithOne = () => {
    const host = scriptedAdapter([], { clock: realClock({ speed: 0 }) });
    host.seed([sampleAccount()]);
    return host;
  };

  it('a scripted host as several people use it shows one tenant the same accounts, and another tenant none', async () => {
    const host = hostWithOne();
    expect((await host.as({ name: 'Tomás' }).listAccounts({ limit: 50 }, quiet())).items).toHaveLength(1);
    expect((await host.as({ name: 'Kim', tenant: 'other' }).listAccounts({ limit: 50 }, quiet())).items).toEqual([]);
  });

  it('a scripted host as several people use it refuses a person without the right, whatever they call', async () => {
    const viewer = hostWithOne().as({ name: 'Ines', access: { visible: true, can: {} } });
    expect(await viewer.renameAccount?.(rename('New'), quiet())).toEqual({
      ok: false,
      failure: { code: 'permission_denied' },
    });
  });

  it('a scripted host as several people use it keeps the idempotency keys of people apart, and refuses a key with another input', async () => {
    const host = hostWithOne();
    expect(await host.renameAccount?.(rename('New'), quiet())).toMatchObject({ ok: true });
    expect(await host.renameAccount?.(rename('Other'), quiet())).toMatchObject({ failure: { code: 'invalid_input' } });
    const tomas = host.as({ name: 'Tomás' });
    expect(await tomas.renameAccount?.({ ...rename('Other'), version: version + 1 }, quiet())).toMatchObject({
      ok: true,
    });
  });

  it('a scripted host as several people use it reports a change to everybody although one listener throws', async () => {
    const host = hostWithOne();
    const seen: string[] = [];
    host.subscribe?.(
      () => {
        throw new Error('A listener failed.');
      },
      () => {},
    );
    host.as({ name: 'Tomás' }).subscribe?.(
      (event) => seen.push(event.type),
      () => {},
    );
    expect(await host.renameAccount?.(rename('New'), quiet())).toMatchObject({ ok: true });
    expect(seen).toEqual(['upsert']);
  });
});
