import { describe, expect, it } from 'vitest';
import { englishAccount } from '../../src/text/account.ts';
import { englishCard } from '../../src/text/card.ts';
import { englishCommon } from '../../src/text/common.ts';
import { englishFailures } from '../../src/text/failures.ts';
import { englishTable } from '../../src/text/table.ts';
import { englishTest } from '../../src/text/test.ts';
import { englishWizard } from '../../src/text/wizard.ts';

const CATALOGUES = {
  account: englishAccount,
  failures: englishFailures,
  table: englishTable,
  test: englishTest,
  wizard: englishWizard,
} as const;

const FACTS: Readonly<Record<string, unknown>> = {
  ...{ count: 2, number: 2, seconds: 2, days: 2, characters: 51, longest: 256 },
  ...{ approximate: false, filtered: true, email: true, self: false, required: true },
  ...{ kinds: ['white_space'], prerequisites: ['A role'], steps: [{ body: 'Open the page', optional: true }] },
  ...{ capabilities: [{ label: 'Usage', required: true, scopes: 'api.usage.read' }] },
  ...{ one: 'account', other: 'accounts', credential: 'Admin key' },
};
/** Facts that may be missing wherever they are named. */
const OPTIONAL = [...['firstData', 'history', 'href', 'organization'], ...['relative', 'total', 'vendorName']];
const without = (names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

/** Every sentence of a catalogue, by its key; facts that are not named are "Acme". */
function sentencesOf(catalogue: unknown, facts: Readonly<Record<string, unknown>>, path = ''): [string, unknown][] {
  if (typeof catalogue === 'function') {
    const input: unknown = new Proxy({}, { get: (_, name) => (name in facts ? facts[String(name)] : 'Acme') });
    return [[path, (catalogue as (facts: unknown) => unknown)(input)]];
  }
  if (typeof catalogue !== 'object' || catalogue === null) return [[path, catalogue]];
  return Object.entries(catalogue).flatMap(([key, part]) => sentencesOf(part, facts, `${path}.${key}`));
}

const VARIANTS = [
  ['with every fact', FACTS],
  ['without what a host or vendor may leave out', { ...FACTS, ...without(OPTIONAL), prerequisites: [], steps: [] }],
  ['about one of a thing', { ...FACTS, count: 1, number: 1, seconds: 1, days: 1, characters: 1 }],
  ['about a credential with another article', { ...FACTS, credential: 'Personal token' }],
] as const;

describe.each(Object.entries(CATALOGUES))('the English texts of %s', (_name, catalogue) => {
  it.each(VARIANTS)('the English texts are complete sentences %s', (_variant, facts) => {
    for (const [key, text] of sentencesOf(catalogue, facts)) {
      expect(text, key).toEqual(expect.any(String));
      expect(text, key).toMatch(/\S/u);
      expect(text, key).not.toMatch(/undefined|null|NaN|\[object|function|\{|\}| {2}|^\s|\s$/u);
      expect(text, key).not.toMatch(/\ba [aeio]|\ban [^aeio]/iu);
      expect(text, key).not.toMatch(/\b1 (?:accounts|keys|days|seconds|characters|changes|steps)\b/u);
    }
  });
});

describe('the card’s English texts', () => {
  it('the card’s English texts use the right number', () => {
    expect([englishCard.connected(1, false), englishCard.connected(50, true)]).toEqual([
      'Connected · 1 account',
      'Connected · at least 50 accounts',
    ]);
    expect([0, 1, 6].map(englishCard.expires)).toEqual([
      'A key expires today.',
      'A key expires in 1 day.',
      'A key expires in 6 days.',
    ]);
  });

  it.each(['reconnect_needed', 'permission_missing', 'sync_failing', 'expiring', 'partial'] as const)(
    'say how many need attention for %s',
    (status) => {
      expect(englishCard.attention(status, 2)).toMatch(/^[A-Z].+ · 2 accounts$/u);
    },
  );
});

describe('the message for another administrator', () => {
  it('the message for another administrator names what is needed, asks not to send the key, and omits unknown facts', () => {
    const facts = { integration: 'OpenAI', credential: 'Admin key' };
    const bare = englishWizard.askAdminMessage({ ...facts, prerequisites: [], capabilities: [], steps: [] });
    expect(bare.split('\n')).toEqual([
      'We need this from OpenAI: Admin key.',
      '',
      'Please do not send the Admin key by e-mail or chat. Enter it in the console yourself, or use a password manager to share it.',
    ]);
    const capabilities = [{ label: 'Usage', required: false, scopes: 'api.usage.read' }];
    const steps = [
      { body: 'Open the page', optional: true },
      { body: 'Create the key', optional: false },
    ];
    const full = englishWizard.askAdminMessage({
      ...facts,
      prerequisites: ['Owner'],
      capabilities,
      steps,
      href: 'https://x.test/',
    });
    for (const line of [
      '- Owner',
      '- Usage (optional): api.usage.read',
      '1. Open the page (optional)',
      '2. Create the key',
      'Page: https://x.test/',
    ]) {
      expect(full.split('\n')).toContain(line);
    }
  });
});

describe('texts about a partly known account', () => {
  it('texts about a partly known account name what is known', () => {
    const { rotateTitle, rotateDescription, held, conflict } = englishWizard;
    expect(rotateTitle({ credential: 'Admin key' })).toBe('Update Admin key');
    expect(rotateDescription({ idNoun: 'Organization ID', credential: 'Admin key' })).toBe(
      'The current Admin key stays in use until the new one works.',
    );
    expect([held({ credential: 'Admin key' }), held({ credential: 'Admin key', lastFour: '3fQ9' })]).toEqual([
      'Admin key, tested',
      'Admin key ending 3fQ9, tested',
    ]);
    expect(conflict({})).toBe('This account was changed in the meantime.');
    expect(conflict({ person: 'Mara' })).toBe('Mara changed this account in the meantime.');
    expect(englishTable.conflict({ person: 'Mara' })).toContain(': Mara replaced its key.');
    expect(englishTable.conflict({ person: 'Mara', moment: '2 minutes ago' })).toContain('its key, 2 minutes ago.');
  });
});

describe('common English texts', () => {
  it('common English texts join names into a list', () => {
    expect([englishCommon.list(['a']), englishCommon.list(['a', 'b', 'c'])]).toEqual(['a', 'a, b, and c']);
  });
});
