import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountsSortKey } from '../../../src/adapter/accounts.ts';
import { parseAccount } from '../../../src/adapter/parse-account.ts';
import { searchTextOf, sortKeyOf, statusOf } from '../../../src/store/client/account-selectors.ts';
import { createListedAccounts } from '../../../src/store/list/listed-accounts.ts';
import { manyAccounts } from '../../../src/testing/sample-accounts.ts';
import { START } from '../open-host.ts';

const SORT_KEYS = ['name', 'externalId', 'status', 'expiresAt', 'lastSync', 'createdAt'] satisfies AccountsSortKey[];
const clock = { now: START, warningDays: [30, 14, 7, 1] };

/** All that searching, sorting and filtering see of an item. */
function seen(item: unknown, accountOf: (item: unknown) => ReturnType<typeof parseAccount>): unknown {
  const reading = { ...clock, accountOf };
  return [searchTextOf(item, reading), statusOf(item, reading), SORT_KEYS.map((key) => sortKeyOf(item, key, reading))];
}

const text = fc.oneof(
  fc.constantFrom('Acme', ' Acme', 'Ac\u200Bme', 'é'.repeat(300), 'x'.repeat(256), 'x'.repeat(257), 'a\nb', '\u202E'),
  fc.constantFrom('', null, 7, {}, []),
);
const moment = fc.constantFrom(
  ...[
    '2026-03-04',
    '2026-03-04T09:00:00Z',
    'soon',
    '',
    ' 2026-03-04',
    '2026-03-04\u200B',
    `2026-03-04${' '.repeat(80)}`,
  ],
  ...[null, undefined, 7],
);
const id = fc.constantFrom('a', 'b', '', 'x'.repeat(513), 'a\u200B', 7);
const word = (...words: string[]) => fc.constantFrom(...words, 'levitating', '', 7, null, undefined);
const grant = fc.record({ id, state: word('granted', 'missing', 'unknown') });
const item = fc.record(
  {
    id: fc.constantFrom('a', 'a', 'a', 'b\u200B'),
    integrationId: fc.constantFrom('openai', 'openai', ''),
    version: fc.constantFrom(1, 1, 1, 1.5),
    createdAt: fc.oneof(fc.constant('2026-01-01T00:00:00Z'), moment),
    name: text,
    label: text,
    externalId: text,
    credential: fc.oneof(
      fc.record({ state: word('active', 'expired', 'missing_scope'), expiresAt: moment }, { requiredKeys: [] }),
      fc.constantFrom(null, [], 'active'),
    ),
    sync: fc.oneof(
      fc.record({ phase: word('up_to_date', 'failing', 'none'), lastSuccessAt: moment }, { requiredKeys: [] }),
      fc.constantFrom(null, [], 'none'),
    ),
    capabilities: fc.oneof(fc.array(grant, { maxLength: 3 }), fc.array(grant, { minLength: 65, maxLength: 70 }), text),
  },
  { requiredKeys: ['id', 'integrationId', 'version'] },
);

describe('createListedAccounts()', () => {
  it('createListedAccounts() shows searching, sorting and filtering what the parser reads', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(item, (raw) => {
        expect(seen(raw, createListedAccounts(parseAccount))).toEqual(seen(raw, parseAccount));
      }),
      { numRuns: 300 },
    );
  });

  it('a reader that takes every item for an account would be caught', () => {
    const raw = { ...manyAccounts(1)[0], name: 'Ac\u200Bme' };
    expect(seen(raw, (any) => any as ReturnType<typeof parseAccount>)).not.toEqual(seen(raw, parseAccount));
  });

  it('createListedAccounts() parses no row of the usual shape, and any other row once', () => {
    let parses = 0;
    const accountOf = createListedAccounts((value) => {
      parses += 1;
      return parseAccount(value);
    });
    for (const account of manyAccounts(1_000)) accountOf(account);
    expect(parses).toBe(0);
    const odd = { ...manyAccounts(1)[0], name: 'Ac\u200Bme' };
    expect([accountOf(odd)?.name, accountOf(odd)?.name]).toEqual(['Acme', 'Acme']);
    expect(parses).toBe(1);
  });

  it('createListedAccounts() reads nothing of what is no object or throws when it is looked at', () => {
    const accountOf = createListedAccounts(parseAccount);
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
      },
    );
    expect([null, undefined, 7, 'a', trap].map(accountOf)).toEqual([null, null, null, null, null]);
  });
});
