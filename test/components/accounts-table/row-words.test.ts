import { describe, expect, it } from 'vitest';
import { accountStrings, conflictText } from '../../../src/components/account/account-strings.ts';
import { noticeText, type RowNotice } from '../../../src/components/accounts-table/notices/row-activity.tsx';
import type { IntegrationDefinition } from '../../../src/definition/integration.ts';
import { account } from '../../flow/connect-samples.ts';
import { stringsOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

const wordsFor = (definition: IntegrationDefinition) => stringsOf(accountStrings, definition);

describe('accountStrings', () => {
  it('accountStrings uses the nouns of the definition, else those of the catalogue', () => {
    const nouns = ({ one, other, credential, idNoun }: ReturnType<typeof wordsFor>) => [one, other, credential, idNoun];
    expect(nouns(wordsFor(DEFINITION))).toEqual(['OpenAI account', 'OpenAI accounts', 'Admin key', 'Organization ID']);
    const { id, name, methods } = DEFINITION;
    expect(nouns(wordsFor({ id, name, methods }))).toEqual(['account', 'accounts', 'key', 'ID']);
  });

  it('accountStrings states the expectations of the definition and nothing else', () => {
    expect(wordsFor(DEFINITION).expectations).toBe(
      'Last 6 months. Takes about 4 hours. You get an e-mail when it is done.',
    );
    expect(wordsFor({ ...DEFINITION, expectations: undefined }).expectations).toBe('');
  });

  it('accountStrings explains a failure by the definition before the catalogue, without markup or an unsafe link', () => {
    const remedy = { actor: 'you', body: 'Open **Keys** first.', href: 'javascript:alert(1)' } as const;
    const own = wordsFor({ ...DEFINITION, remedies: { rate_limited: remedy } }).explain({ code: 'rate_limited' });
    expect(own).toEqual({ title: 'Too many requests', remedy: 'Open Keys first.', href: null });
    const plain = wordsFor({ ...DEFINITION, remedies: {} });
    expect(plain.explain({ code: 'rate_limited', retryAfterMs: 20_000 }).remedy).toBe('Try again in 20 seconds.');
    expect(plain.explain({ code: 'rate_limited' }).remedy).toBe('Wait a little, then try again.');
  });
});

describe('noticeText', () => {
  const notice = (code: RowNotice['code']) => noticeText({ code }, wordsFor(DEFINITION));

  it('noticeText is one sentence for each notice and null for an unknown one', () => {
    expect(notice('data_kept')).toBe('Its data was kept.');
    expect(notice('data_deleted')).toBe('Its data is being deleted.');
    expect(notice('sync_restarts')).toBe('The import starts again from the beginning.');
    expect(notice('old_credential_still_active')).toBe('The Admin key still works at OpenAI. Delete it there.');
    expect(notice('unknown')).toBeNull();
  });
});

describe('conflictText', () => {
  const now = Date.UTC(2026, 2, 2, 9);
  const replaced = (minutesAgo: number, changedBy?: string) => {
    const changedAt = new Date(now - minutesAgo * 60_000).toISOString();
    return { ...account, credential: { ...account.credential, changedAt, changedBy } };
  };
  const text = (given: Parameters<typeof conflictText>[0]) => conflictText(given, wordsFor(DEFINITION), now);

  it('conflictText names who replaced the key just now', () => {
    expect(text(replaced(5, 'Kim'))).toContain('Kim replaced its key, 5 minutes ago');
  });

  it('conflictText names no one for an old change, one without a name, or a missing account', () => {
    for (const given of [replaced(61, 'Kim'), replaced(5), null]) {
      expect(text(given)).toMatch(/^It was changed in the meantime\. /);
    }
  });
});
