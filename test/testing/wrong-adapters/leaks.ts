import type { Check } from '../../../src/adapter/test.ts';
import type { Account } from '../../../src/definition/account.ts';
import type { Failure } from '../../../src/definition/failure.ts';
import { keyIn, remembering } from './remembered.ts';
import { around, aroundMutations, passOff, reshape, reshapeEvents, reshapeList, wrong } from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const KEY = 'AccountCredential: never the credential, at most its last four characters';
const VALUES = 'TestInput.values: the only place a secret travels';
const FAILURE = 'Failure: holds no secret; vendor.text is redacted by the host';

/** A host whose accounts reveal a part of the stored key, in every answer. */
function inAccounts(name: string, leak: (account: Account, key: string) => Account): WrongAdapter {
  return {
    name,
    breaks: KEY,
    wrap: (right) =>
      remembering(right, (adapter, { stored }) =>
        reshape(adapter, (account) => {
          const test = stored.get(account.id);
          return test === undefined ? account : leak(account, keyIn(test));
        }),
      ),
  };
}

/** A host whose refusal of typed values reveals a part of the key. */
function inRefusals(name: string, leak: (failure: Failure, key: string) => Failure): WrongAdapter {
  return wrong(name, FAILURE, (adapter) =>
    around(adapter, 'testCredential', async (input, ask) => {
      const result = await ask();
      return result.ok ? result : { ...result, failure: leak(result.failure, keyIn(input)) };
    }),
  );
}

const vendorText = (failure: Failure, text: string): Failure => ({ ...failure, vendor: { ...failure.vendor, text } });
const hex = (text: string): string => Buffer.from(text).toString('hex');

/** Hosts that hand out the key or a part of it. */
export const leakDefects = {
  lastSix: inAccounts('The hint holds the last six characters of the key.', (account, key) => ({
    ...account,
    credential: { ...account.credential, lastFour: key.slice(-6) },
  })),
  firstFour: inAccounts('The hint holds the first four characters of the key.', (account, key) => ({
    ...account,
    credential: { ...account.credential, lastFour: key.slice(0, 4) },
  })),
  namePrefix: inAccounts('The credential is named by the first twenty characters of the key.', (account, key) => ({
    ...account,
    credential: { ...account.credential, name: `${key.slice(0, 20)}…` },
  })),
  nameEnd: inAccounts('The credential is named by the last eight characters of the key.', (account, key) => ({
    ...account,
    credential: { ...account.credential, name: `Key ending in ${key.slice(-8)}` },
  })),
  attributeName: inAccounts('The key is the name of an attribute.', (account, key) => ({
    ...account,
    attributes: { ...account.attributes, [key]: 'in use' },
  })),
  attributeEncoded: inAccounts('An attribute holds the key in base64.', (account, key) => ({
    ...account,
    attributes: { ...account.attributes, reference: btoa(`user:${key}`) },
  })),
  address: inAccounts('The address of the data holds the key.', (account, key) => ({
    ...account,
    href: `/costs?key=${encodeURIComponent(key)}`,
  })),
  labelFromKey: inAccounts('An account without a label is labelled with the end of its key.', (account, key) =>
    account.label === undefined ? { ...account, label: `Key …${key.slice(-12)}` } : account,
  ),
  wholeRow: {
    name: 'A row of the list is the whole record of the database, with the key.',
    breaks: KEY,
    wrap: (right) =>
      remembering(right, (adapter, { stored }) =>
        reshapeList(adapter, (account) => passOff({ ...account, apiKey: keyIn(stored.get(account.id)) })),
      ),
  },
  toViewer: {
    name: 'The list of a person who may only look names the credential by the key.',
    breaks: KEY,
    wrap: (right) =>
      remembering(right, (adapter, { stored }, person) =>
        person !== 'viewer'
          ? {}
          : reshapeList(adapter, (account) => {
              const test = stored.get(account.id);
              const { credential } = account;
              return test === undefined ? account : { ...account, credential: { ...credential, name: keyIn(test) } };
            }),
      ),
  },
  eventRecord: {
    name: 'An event carries the record as it was written, with the key.',
    breaks: KEY,
    wrap: (right) =>
      remembering(right, (adapter, { tests, stored }) =>
        reshapeEvents(adapter, (account) => {
          // The first event of an account comes before the answer to its connection.
          const test = stored.get(account.id) ?? [...tests.values()].at(-1)?.input;
          return passOff({ ...account, credential: { ...account.credential, secret: keyIn(test) } });
        }),
      ),
  },
  previewNamesKey: {
    name: 'The preview of a disconnection names the key.',
    breaks: 'AccountCredential: never the credential; affects: what stops working',
    wrap: (right) =>
      remembering(right, (adapter, { stored }) =>
        around(adapter, 'previewDisconnect', async ({ accountId }, ask) => {
          const preview = await ask();
          return { ...preview, affects: [...preview.affects, `The key ${keyIn(stored.get(accountId))} is deleted`] };
        }),
      ),
  },
  retestNamesKey: {
    name: 'A test of the stored key names it by its first sixteen characters.',
    breaks: KEY,
    wrap: (right) =>
      remembering(right, (adapter, { stored }) =>
        around(adapter, 'retestAccount', async ({ accountId }, ask) => {
          const test = stored.get(accountId);
          const result = await ask();
          return test === undefined ? result : { ...result, credentialName: keyIn(test).slice(0, 16) };
        }),
      ),
  },
  draftHoldsKey: {
    name: 'The id of a draft is the draft itself, encoded and not encrypted.',
    breaks: 'Draft: a result stored on the server; TestInput.values: the only place a secret travels',
    wrap: (right) => {
      const idOf = new Map<string, string>();
      return remembering(right, (adapter) => ({
        ...around(adapter, 'testCredential', async (input, ask) => {
          const result = await ask();
          if (!result.ok || result.draft === 'resend') return result;
          const text = JSON.stringify({ id: result.draft.id, values: input.values });
          const id = Buffer.from(text).toString('base64url');
          idOf.set(id, result.draft.id);
          return { ...result, draft: { ...result.draft, id } };
        }),
        ...aroundMutations(
          adapter,
          (input, ask) => {
            if (!('draft' in input) || input.draft === 'resend') return ask();
            const { draft } = input;
            return ask({ ...input, draft: { ...draft, id: idOf.get(draft.id) ?? draft.id } });
          },
          ['connectAccount', 'rotateCredential'],
        ),
      }));
    },
  },
  vendorWords: inRefusals("The vendor's words repeat the key.", (failure, key) =>
    vendorText(failure, `Incorrect API key provided: ${key}. You can find your API key in your settings.`),
  ),
  badlyMasked: inRefusals("The vendor's words repeat the key with its last three characters masked.", (failure, key) =>
    vendorText(failure, `Incorrect API key provided: ${key.slice(0, -3)}***.`),
  ),
  basicHeader: inRefusals('The refusal repeats the authorization header in base64.', (failure, key) =>
    vendorText(failure, `401 for Authorization: Basic ${btoa(`${key}:`)}`),
  ),
  upperCase: inRefusals("The vendor's code repeats the key in upper case.", (failure, key) => ({
    ...failure,
    vendor: { ...failure.vendor, code: `INVALID_KEY_${key.toUpperCase()}` },
  })),
  hexadecimal: inRefusals('The id of the request is made of the bytes of the key.', (failure, key) => ({
    ...failure,
    vendor: { ...failure.vendor, requestId: `req_${hex(key)}` },
  })),
  wrapped: inRefusals("The vendor's words repeat the key, broken over two lines.", (failure, key) =>
    vendorText(failure, `Not accepted:\n${key.slice(0, 14)}\n${key.slice(14)}`),
  ),
  fieldIsValue: inRefusals('The failure names the value of the field instead of its name.', (failure, key) => ({
    ...failure,
    field: key,
  })),
  correlation: inRefusals('The id of the attempt begins with a piece of the key.', (failure, key) => ({
    ...failure,
    correlationId: `${key.slice(0, 18)}-1`,
  })),
  reportedCheck: wrong('A reported check repeats the key; the report does not.', FAILURE, (adapter) =>
    around(adapter, 'testCredential', (input, ask, call) =>
      ask(input, { ...call, onCheck: (check) => call.onCheck(failing(check, keyIn(input))) }),
    ),
  ),
  checkInReport: wrong('A check in the report repeats the key; its failure does not.', FAILURE, (adapter) =>
    around(adapter, 'testCredential', async (input, ask) => {
      const result = await ask();
      return { ...result, checks: result.checks.map((check) => failing(check, keyIn(input))) };
    }),
  ),
  hiddenMember: wrong('A test carries what was sent to the vendor.', VALUES, (adapter) =>
    around(adapter, 'testCredential', async (input, ask) =>
      Object.assign({}, await ask(), { request: { headers: { authorization: `Bearer ${keyIn(input)}` } } }),
    ),
  ),
  abortMessage: rejecting('The error of an aborted test repeats the request in its message.', (key) =>
    named(new Error(`Aborted: GET /v1/organization, Authorization: Bearer ${key}`)),
  ),
  abortConfig: rejecting('The error of an aborted test carries the request with its headers.', (key) =>
    Object.assign(named(new Error('canceled')), {
      config: { method: 'get', headers: { Authorization: `Bearer ${key}` } },
    }),
  ),
  abortCause: rejecting('The cause of the error of an aborted test repeats the key.', (key) =>
    named(new Error('The test was aborted.', { cause: new Error(`fetch failed for ${key}`) })),
  ),
} satisfies Record<string, WrongAdapter>;

/** A host that rejects an aborted test with an error of its own. */
function rejecting(name: string, errorFor: (key: string) => Error): WrongAdapter {
  return wrong(name, VALUES, (adapter) =>
    around(adapter, 'testCredential', async (input, ask, { signal }) => {
      try {
        return await ask();
      } catch (thrown) {
        throw signal.aborted ? errorFor(keyIn(input)) : thrown;
      }
    }),
  );
}

function named(error: Error): Error {
  error.name = 'AbortError';
  return error;
}

function failing(check: Check, key: string): Check {
  return check.failure === undefined ? check : { ...check, failure: vendorText(check.failure, `No such key: ${key}`) };
}
