import { describe, expect, it } from 'vitest';
import { doneTitle } from '../../../src/components/connect-wizard/second-step/done-title.ts';
import { useOutcomeStrings } from '../../../src/components/connect-wizard/second-step/outcome-strings.ts';
import {
  targetName,
  wizardDescription,
  wizardTitle,
} from '../../../src/components/connect-wizard/shell/wizard-title.ts';
import { useWizardStrings } from '../../../src/components/connect-wizard/shell/wizard-strings.ts';
import type { Account } from '../../../src/definition/account.ts';
import type { ConnectEvent } from '../../../src/flow/connect-state.ts';
import {
  account,
  after,
  CONNECT,
  finish,
  passes,
  ROTATE,
  tested,
  toPassed,
  toTesting,
} from '../../flow/connect-samples.ts';
import { wordsOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';
import { bindingOf } from './binding-of.ts';

const words = () => wordsOf(() => useOutcomeStrings(useWizardStrings(DEFINITION)));
const connecting = after(CONNECT);
const rotating = after(ROTATE);
const nobody = { mode: 'rotate', accountId: 'acc-1', version: null } as const;
const saved = (stored: Account | null): ConnectEvent => ({
  type: 'saved',
  intent: 'i-1',
  result: { ok: true, account: stored, notices: [] },
});

describe('the wizard’s title', () => {
  it('names the integration when connecting, and the account whose key is replaced', () => {
    expect(wizardTitle(bindingOf(connecting), words())).toBe('Connect OpenAI');
    expect(wizardTitle(bindingOf(rotating), words())).toBe('Update Admin key of Alpha');
    expect(wizardTitle(bindingOf(after(nobody)), words())).toBe('Update Admin key');
  });

  it('calls the account as it is called here, then as the vendor calls it, then by its id', () => {
    const name = (more: Partial<Account>) => targetName(bindingOf(rotating, { account: { ...account, ...more } }));
    expect(name({ label: 'Ours' })).toBe('Ours');
    expect(name({ label: '' })).toBe('Alpha');
    expect(name({ label: '', name: '' })).toBe('org-A');
    expect(targetName(bindingOf(after({ ...nobody, externalId: 'org-B' })))).toBe('org-B');
  });
});

describe('what the wizard is described by', () => {
  it('is what to do when connecting', () => {
    expect(wizardDescription(bindingOf(connecting), words())).toMatch(/^Follow the guide at OpenAI/);
  });

  it('is which account it is and which key stays in use when replacing', () => {
    const credential = { state: 'active', lastFour: '3fQ9' } as const;
    const binding = bindingOf(rotating, { account: { ...account, externalId: 'org-Z', credential } });
    expect(wizardDescription(binding, words())).toBe(
      'Organization ID org-Z. Current Admin key ends 3fQ9. It stays in use until the new one works.',
    );
    expect(wizardDescription(bindingOf(rotating), words())).toBe(
      'Organization ID org-A. The current Admin key stays in use until the new one works.',
    );
  });

  it('is nothing at the end', () => {
    const done = after(CONNECT, ...toPassed, finish, saved(account));
    expect(wizardDescription(bindingOf(done), words())).toBeUndefined();
  });
});

describe('the title at the end', () => {
  const title = (stored: Account | null, ...path: readonly ConnectEvent[]) =>
    doneTitle(bindingOf(after(CONNECT, ...(path.length > 0 ? path : toPassed), finish, saved(stored))), words());

  it('names the account that was stored', () => {
    expect(title({ ...account, label: 'Ours' })).toBe('Connected Ours');
    expect(title(account)).toBe('Connected Alpha');
  });

  it('names what the test found when the host did not say what it stored, and nobody when it found nothing', () => {
    const found = (identity: typeof passes.identity) => [...toTesting, tested({ ...passes, identity })];
    expect(title(null, ...found({ externalId: 'org-F', name: 'Found', confidence: 'proven' }))).toBe('Connected Found');
    expect(title(null, ...found({ externalId: 'org-F', confidence: 'proven' }))).toBe('Connected org-F');
    expect(title(null, ...found(undefined))).toBe('Connected Unnamed account');
  });

  it('says whose key was replaced', () => {
    const done = after(ROTATE, ...toPassed, finish, saved(null));
    expect(doneTitle(bindingOf(done), words())).toBe('Admin key of Alpha updated');
  });
});
