import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccess, parseSummaries } from '../../src/adapter/parse.ts';
import { fastParseAccess, fastParseSummaries } from '../../src/adapter/fast-parse.ts';

const throwing = {
  get visible(): boolean {
    throw new Error('broken');
  },
};
const odd = fc.oneof(fc.anything(), fc.constantFrom(true, false, 0, 3, -1, 1.5, '', 'openai', {}, []));
const nearlySummary = fc.record({ integrationId: odd, accounts: odd, statuses: odd }, { requiredKeys: [] });
const goodSummary = fc.record({
  integrationId: fc.string({ minLength: 1, maxLength: 20 }),
  accounts: fc.nat(),
  statuses: fc.dictionary(fc.constantFrom('connected', 'paused', 'party', '__proto__'), odd),
});
const nearlyAccess = fc.record(
  {
    visible: fc.oneof(fc.boolean(), odd),
    can: fc.oneof(
      odd,
      fc.dictionary(
        fc.constantFrom('connect', 'rotate', 'party'),
        fc.oneof(fc.constant(true), fc.constant({ reason: 'No.' }), odd),
      ),
    ),
  },
  { requiredKeys: [] },
);

describe('an answer that is read without the parsers', () => {
  it('an answer that is read without the parsers says what the parser would, or leaves it to the parser', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.array(fc.oneof(goodSummary, nearlySummary))), (answer) => {
        const plain = fastParseSummaries(answer);
        if (plain !== null) expect(parseSummaries(answer)).toEqual({ ok: true, value: plain });
      }),
    );
    fc.assert(
      fc.property(fc.oneof(odd, nearlyAccess), (answer) => {
        const plain = fastParseAccess(answer);
        if (plain !== null) expect(parseAccess(answer)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it('an answer that is read without the parsers is the usual one: counts, and a yes to everything', () => {
    const summaries = [{ integrationId: 'openai', accounts: 2, statuses: { connected: 1, party: 9, paused: -1 } }];
    expect(fastParseSummaries(summaries)).toEqual([
      { integrationId: 'openai', accounts: 2, statuses: { connected: 1 } },
    ]);
    expect(fastParseAccess({ visible: true, can: { connect: true, party: 7 } })).toEqual({
      visible: true,
      can: { connect: true },
    });
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53, '2', null])(
    'an answer that is read without the parsers is none that counts %s accounts',
    (accounts) => {
      expect(fastParseSummaries([{ integrationId: 'openai', accounts, statuses: {} }])).toBeNull();
    },
  );

  it.each(['', 'x'.repeat(513), 7])(
    'an answer that is read without the parsers is none of an id that cannot be one',
    (integrationId) => {
      expect(fastParseSummaries([{ integrationId, accounts: 1, statuses: {} }])).toBeNull();
    },
  );

  it('an answer that is read without the parsers holds no text from outside: a reason is left to the parser', () => {
    expect(fastParseAccess({ visible: true, can: { connect: { reason: 'Ask Ada.' } } })).toBeNull();
  });

  it('an answer that is read without the parsers does not break on one that cannot be looked at', () => {
    expect([fastParseAccess(throwing), fastParseSummaries([throwing]), fastParseSummaries(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
