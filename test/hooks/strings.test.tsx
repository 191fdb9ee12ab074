import { render, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStrings, mergeMessages } from '../../src/hooks/strings.ts';
import { AccountsTable, IntegrationsProvider, TestConnection } from '../../src/index.ts';
import { de } from '../../src/locales/de.ts';
import { manyAccounts } from '../../src/testing/sample-accounts.ts';
import { scenarios } from '../../src/testing.ts';
import { englishCard } from '../../src/text/card.ts';
import type { PartialMessages } from '../../src/text/messages.ts';
import { hostOf } from '../components/in-kit.tsx';
import { DEFINITION } from '../components/sample-host.ts';

/** A catalogue that counts how often a section is resolved, and a text of the definition looked up. */
function counting(): { readonly messages: PartialMessages; readonly times: Map<string, number> } {
  const times = new Map<string, number>();
  const count = (what: string): void => void times.set(what, (times.get(what) ?? 0) + 1);
  const watched = <T extends object>(section: string, words: T): T =>
    new Proxy(words, {
      ownKeys(target) {
        count(section);
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor(target, key) {
        if (section === 'definitions') count(String(key));
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  const sections = Object.entries(de).map(([name, words]) => [name, watched(name, words)]);
  return { messages: Object.fromEntries(sections) as PartialMessages, times };
}

describe('strings of components', () => {
  it('strings of components are resolved once for a table of 50 rows and 10 tests, however often they are drawn', async () => {
    const name = { key: 'acme.name', default: 'Acme' };
    const column = { attribute: 'plan', label: { key: 'acme.plan', default: 'Plan' } };
    const definition = { ...DEFINITION, name, columns: [column] };
    const accounts = manyAccounts(50);
    const { messages, times } = counting();
    const adapter = { ...hostOf(scenarios.empty), listAccounts: async () => ({ items: accounts, applied: [] }) };
    const page = (): ReactNode => (
      <IntegrationsProvider adapter={adapter} integrations={integrations} messages={messages} locale="de">
        <AccountsTable integrationId="openai" />
        {accounts.slice(0, 10).map(({ id }) => (
          <TestConnection key={id} integrationId="openai" accountId={id} />
        ))}
      </IntegrationsProvider>
    );
    const integrations = [definition];
    const { rerender } = render(page());
    await waitFor(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(50));
    rerender(page());
    for (const section of ['table', 'common', 'statuses', 'failures', 'test']) {
      expect([section, times.get(section)]).toEqual([section, 1]);
    }
    expect([times.get('acme.name'), times.get('acme.plan')]).toEqual([1, 1]);
  });

  it('strings of components are resolved again only for another catalogue or locale', () => {
    const make = vi.fn(() => ({}));
    const strings = createStrings('en', undefined);
    expect(strings.once(make)).toBe(strings.once(make));
    expect(strings.about(DEFINITION, make)).toBe(strings.about(DEFINITION, make));
    expect(strings.about({ ...DEFINITION }, make)).not.toBe(strings.about(DEFINITION, make));
    expect(make).toHaveBeenCalledTimes(3);
    expect(strings.section('card', englishCard)).toBe(englishCard);
    const german = createStrings('de', de);
    expect(german.section('card', englishCard).connect).toBe(de.card?.connect);
    expect(german.section('card', englishCard)).toBe(german.section('card', englishCard));
  });
});

const english = {
  title: 'Accounts',
  count: (accounts: number) => `${accounts} accounts`,
  status: { paused: 'Paused', connected: 'Connected' },
};

describe('a host’s messages', () => {
  it('a host’s messages replace what the host gave, at every depth, and nothing else', () => {
    const words = mergeMessages(english, {
      count: (accounts: number) => `${accounts} Konten`,
      status: { paused: 'Pausiert' },
    });
    expect([words.title, words.count(2), words.status]).toEqual([
      'Accounts',
      '2 Konten',
      { paused: 'Pausiert', connected: 'Connected' },
    ]);
  });

  it('a host’s messages may be a plain sentence where English counts, as in a catalogue that is data', () => {
    expect(mergeMessages(english, { count: 'Konten' }).count(2)).toBe('Konten');
  });

  it.each([
    ['of the wrong kind', { title: 7, count: {}, status: 'Pausiert' }],
    ['that throw', { count: () => JSON.parse('{') as string }],
    ['that give no text', { count: () => 7 }],
    ['that are undefined', { title: undefined, count: undefined, status: { paused: undefined } }],
    ['that are nothing', null],
    ['that are a text', 'Konten'],
  ])('a host’s messages %s leave English', (_, words) => {
    const shown = mergeMessages(english, words);
    expect([shown.title, shown.count(2), shown.status]).toEqual(['Accounts', '2 accounts', english.status]);
  });

  it('a host’s messages may add texts that English does not have, such as those of a definition, and nothing but texts', () => {
    const definitions: Readonly<Record<string, string>> = { a: 'A' };
    const words = mergeMessages(definitions, { 'meterwell.title': 'Titel', broken: {} });
    expect(words).toMatchObject({ a: 'A', 'meterwell.title': 'Titel' });
    expect(words['broken']).toBeUndefined();
  });

  it('a host’s messages take nothing from a prototype', () => {
    expect(mergeMessages(english, Object.create({ title: 'Evil' })).title).toBe('Accounts');
  });
});
