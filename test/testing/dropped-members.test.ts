import { describe, expect, it } from 'vitest';
import { parseMutationResult } from '../../src/adapter/parse-mutation-result.ts';
import { droppedMembers } from '../../src/testing/contract/dropped-members.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';

const read = (account: object): readonly string[] => {
  const answer = { ok: true, account, notices: [] };
  const parsed = parseMutationResult(answer);
  return droppedMembers(answer, parsed.ok ? parsed.value : undefined);
};

describe('members that the library drops', () => {
  it('members that the library drops are none for an account as it should be', () => {
    expect(read(sampleAccount({ label: undefined }))).toEqual([]);
  });

  it.each([
    ['a misspelt member', { external_id: 'org-1' }, /external_id is dropped/u],
    ['null where a member may be absent', { label: null }, /label is dropped/u],
    ['a word outside a closed set', { sync: { phase: 'running' } }, /sync\.phase is a word/u],
    ['a date without a zone', { createdAt: '2026-03-02T09:00:00' }, /createdAt is no date/u],
    ['a day that does not exist', { createdAt: '2026-02-30T09:00:00Z' }, /createdAt is no date/u],
    ['a number out of range', { sync: { phase: 'importing', fraction: 42 } }, /sync\.fraction is dropped/u],
  ])('members that the library drops are named: %s', (_, member, expected) => {
    expect(read({ ...sampleAccount(), ...member })[0]).toMatch(expected);
  });
});
