import { describe, expect, it } from 'vitest';
import { defects, independentWrongAdapters } from './independent.ts';
import { changeProofs } from './proofs/changes.ts';
import { eventProofs } from './proofs/events.ts';
import { formProofs } from './proofs/forms.ts';
import { pagingProofs, queryProofs } from './proofs/lists.ts';
import { idempotencyProofs, rotationProofs, versionProofs } from './proofs/mutations.ts';
import { accessProofs, tenantProofs } from './proofs/people.ts';
import { reportProofs } from './proofs/reports.ts';
import { rightPeople } from './proofs/right-people.ts';
import { draftProofs, leakProofs } from './proofs/secrets.ts';
import type { Proof } from './proofs/steps.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const proofs: Readonly<Record<keyof typeof defects, Readonly<Record<string, Proof>>>> = {
  paging: pagingProofs,
  queries: queryProofs,
  leaks: leakProofs,
  drafts: draftProofs,
  idempotency: idempotencyProofs,
  versions: versionProofs,
  rotation: rotationProofs,
  access: accessProofs,
  tenants: tenantProofs,
  events: eventProofs,
  reports: reportProofs,
  changes: changeProofs,
  forms: formProofs,
};

const cases = Object.entries<Readonly<Record<string, WrongAdapter>>>(defects).flatMap(([subject, ofSubject]) =>
  Object.entries(ofSubject).map(([short, wrong]) => ({ subject, short, wrong })),
);

describe('wrong adapters', () => {
  it.each(cases)('$subject: $wrong.name', async ({ subject, short, wrong }) => {
    const proof = Object.entries(proofs).find(([name]) => name === subject)?.[1][short];
    expect(proof).toBeDefined();
    expect(await proof?.(await rightPeople())).toBe(true);
    expect(await proof?.(wrong.wrap(await rightPeople()))).toBe(false);
  });

  it('wrong adapters have unique names', () => {
    expect(new Set(independentWrongAdapters.map(({ name }) => name)).size).toBe(independentWrongAdapters.length);
  });

  it('wrong adapters leave a method absent that the right adapter lacks', async () => {
    for (const { wrap } of independentWrongAdapters) {
      const { administrator, ...others } = await rightPeople();
      const four = without(administrator);
      const people = wrap({ administrator: four, ...others, colleague: four, viewer: four, stranger: four });
      for (const person of Object.values(people)) expect(Reflect.get(person, 'renameAccount')).toBeUndefined();
      for (const person of Object.values(people)) expect(Reflect.get(person, 'subscribe')).toBeUndefined();
    }
  });
});

/** The adapter with its four required methods only. */
function without({
  listAccounts,
  testCredential,
  connectAccount,
  rotateCredential,
}: Awaited<ReturnType<typeof rightPeople>>['administrator']) {
  return { listAccounts, testCredential, connectAccount, rotateCredential };
}
