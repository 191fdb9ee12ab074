import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADAPTER_METHODS, METHOD_NAMES } from '../../src/adapter/adapter-methods.ts';
import type { AnsweringMethod } from '../../src/adapter/answer-schemas.ts';
import { checkAnswer } from '../../src/adapter/check-answer.ts';
import { ACTIONS } from '../../src/definition/account-action.ts';
import { exampleOf } from '../../src/http/answer-examples.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';

const METHODS = METHOD_NAMES.filter((name): name is AnsweringMethod => ADAPTER_METHODS[name].kind !== 'stream');
const report = { checks: [], capabilities: [], notVerified: [], checkedAt: '2026-03-02T09:00:00Z' };

/** Path, expectation and type of each fault, as one line. */
function linesOf(method: AnsweringMethod, answer: unknown): readonly string[] {
  return checkAnswer(method, answer).map(({ path, expected, received }) => `${path}: ${expected}, not ${received}`);
}

describe('checkAnswer()', () => {
  it.each(METHODS)('checkAnswer() finds nothing in a right answer of %s', (method) => {
    expect(checkAnswer(method, exampleOf(method))).toEqual([]);
  });

  it.each(METHODS)('checkAnswer() names an answer of %s that is missing or of another type', (method) => {
    for (const answer of [undefined, null, 7, 'done']) {
      expect(checkAnswer(method, answer)).toMatchObject([{ path: 'answer' }]);
    }
  });

  it.each<readonly [string, AnsweringMethod, unknown, string]>([
    ['a list under another name', 'listAccounts', { rows: [], applied: [] }, 'answer.items: an array, not undefined'],
    ['a promise that was not awaited', 'listAccounts', Promise.resolve(), 'answer.items: an array, not undefined'],
    [
      'a date as an object',
      'listAccounts',
      { items: [{ ...sampleAccount(), createdAt: new Date() }], applied: [] },
      'answer.items[0].createdAt: a date and time of ISO 8601 as a string, not Date',
    ],
    [
      'a status of another set',
      'listAccounts',
      { items: [{ ...sampleAccount(), sync: { phase: 'levitating' } }], applied: [] },
      "answer.items[0].sync.phase: one of 'queued', 'importing', 'up_to_date', 'delayed', 'failing', 'paused', 'waiting', 'none', 'unknown', not string",
    ],
    [
      'a member with a misspelt name',
      'summarizeIntegrations',
      [{ integrationId: 'openai', accounts: 1, statuses: {}, lable: 'x' }],
      'answer[0].lable: no member of this name; known are integrationId, accounts, statuses, not string',
    ],
    [
      'a word in place of a right',
      'getAccess',
      { visible: true, can: { connect: 'yes' } },
      'answer.can.connect: true, or an object, not string',
    ],
    [
      'a right of no action',
      'getAccess',
      { visible: true, can: { party: true } },
      `answer.can.party: a name that is one of ${ACTIONS.map((action) => `'${action}'`).join(', ')}, not another name`,
    ],
    [
      'a pass without its draft',
      'testCredential',
      { ...report, ok: true },
      "answer.draft: 'resend', or an object, not undefined",
    ],
    ['a refusal without its failure', 'renameAccount', { ok: false }, 'answer.failure: an object, not undefined'],
    [
      'neither yes nor no',
      'renameAccount',
      { done: true },
      'answer: an object with ok: true, or an object with ok: false, not object',
    ],
    [
      'a pass with a required check that failed',
      'retestAccount',
      { ...report, ok: true, checks: [{ id: 'credential', required: true, status: 'failed' }] },
      "answer.checks[0].status: 'passed' or 'warning', because the check is required and ok is true, not another status",
    ],
  ])('checkAnswer() names %s', (_, method, answer, line) => {
    expect(linesOf(method, answer)).toContain(line);
  });

  it('checkAnswer() repeats no value and no name that may be data', () => {
    const secret = 'sk-admin-CANARY-0123456789abcdef';
    const hostile = {
      [secret]: secret,
      items: [
        { ...sampleAccount(), [secret]: 1, id: [secret], attributes: { [secret]: 7 }, credential: { state: secret } },
      ],
      applied: [secret],
      nextCursor: { [secret]: secret },
    };
    const found = checkAnswer('listAccounts', hostile);
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(found)).not.toContain('CANARY');
  });

  it('checkAnswer() never throws and finds at most 20 faults', () => {
    fc.assert(
      fc.property(fc.constantFrom(...METHODS), fc.anything(), (method, answer) => {
        expect(checkAnswer(method, answer).length).toBeLessThanOrEqual(20);
      }),
    );
    const throwing = {
      get items(): unknown {
        throw new Error('broken');
      },
      applied: [],
    };
    expect(linesOf('listAccounts', throwing)).toEqual(['answer.items: an array, not a getter that throws']);
    expect(checkAnswer('listAccounts', { items: Array.from({ length: 500 }, () => ({})), applied: [] })).toHaveLength(
      20,
    );
  });
});
