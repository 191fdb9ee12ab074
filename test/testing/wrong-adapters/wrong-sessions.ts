import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { Session } from '../../../src/adapter/session.ts';
import { type CaughtAdapter, everybody, type People } from './wrong-adapter.ts';

const SHAPES = 'all other answers can be read without dropping anything';
const RIGHT: Session = {
  id: 'session_1',
  outputs: { externalId: '4f1c0c9e' },
  expiresAt: '2030-01-01T00:00:00Z',
  waiting: 'user',
};

/** A host that opens sessions. @param spell Makes the answer of the session and of the key that was tested last. */
function opening(spell: (session: Session, key: string) => object): (right: People) => People {
  return (people) => {
    let last = '';
    return everybody(
      (right): Partial<IntegrationAdapter> => ({
        testCredential(input, call) {
          last = String(input.values['adminKey'] ?? '');
          return right.testCredential(input, call);
        },
        // SAFETY: answering another type than promised is the defect that is shown.
        openSession: async () => spell(RIGHT, last) as Session,
      }),
    )(people);
  };
}

/** Hosts whose sessions are wrong. */
export const wrongSessions: readonly CaughtAdapter[] = [
  {
    name: 'opens sessions without an id',
    breaks: 'Session.id: opaque id, sent with the test',
    caughtBy: SHAPES,
    wrap: opening(({ outputs, expiresAt }) => ({ outputs, expiresAt })),
  },
  {
    name: 'says in milliseconds when a session ends',
    breaks: 'Session.expiresAt: ISO 8601 in UTC',
    caughtBy: SHAPES,
    wrap: opening((session) => ({ ...session, expiresAt: 1_893_456_000_000 })),
  },
  {
    name: 'hands out a number to be copied',
    breaks: 'Session.outputs: values by the name of their output block, as texts',
    caughtBy: SHAPES,
    wrap: opening((session) => ({ ...session, outputs: { externalId: 4_711 } })),
  },
  {
    name: 'waits for something of a name of its own',
    breaks: 'Session.waiting: user, vendorApproval or done',
    caughtBy: SHAPES,
    wrap: opening((session) => ({ ...session, waiting: 'admin' })),
  },
  {
    name: 'puts the key that was tested last into a session',
    breaks: 'TestInput.values: the only place a secret travels',
    caughtBy: 'no other answer holds a part of a credential',
    wrap: opening((session, key) => ({ ...session, outputs: { externalId: key } })),
  },
];
