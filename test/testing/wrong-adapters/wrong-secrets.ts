import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { Account } from '../../../src/definition/account.ts';
import { type CaughtAdapter, everybody, type People } from './wrong-adapter.ts';

const keyIn = (input: { readonly values?: Readonly<Record<string, string | boolean>> | undefined }): string =>
  String(input.values?.['adminKey'] ?? '');

const IN_TESTS = 'no answer or report of a test holds a part of a credential';
const ELSEWHERE = 'no other answer holds a part of a credential';

/** Remembers the last key that was tested, and puts it into accounts. */
function spelling(
  spell: (key: string) => string,
  put: (account: Account, text: string) => Account,
): (right: People) => People {
  return (people) => {
    const keys = new Map<string, string>();
    let last = '';
    return everybody((right) => ({
      testCredential(input, call) {
        last = keyIn(input);
        return right.testCredential(input, call);
      },
      async connectAccount(input, call) {
        const result = await right.connectAccount(input, call);
        if (result.ok && result.account !== null) keys.set(result.account.id, last);
        return result;
      },
      async listAccounts(query, call) {
        const page = await right.listAccounts(query, call);
        const items = page.items.map((account) => {
          const key = keys.get(account.id);
          return key === undefined ? account : put(account, spell(key));
        });
        return { ...page, items };
      },
    }))(people);
  };
}

/** Echoes the key in a refusal. */
function echoing(spell: (key: string) => string): (right: People) => People {
  return everybody((right) => ({
    async testCredential(input, call) {
      const result = await right.testCredential(input, call);
      return result.ok ? result : { ...result, failure: { ...result.failure, vendor: { text: spell(keyIn(input)) } } };
    },
  }));
}

const BODY = 9;
const asName = (account: Account, text: string): Account => ({
  ...account,
  credential: { ...account.credential, name: text },
});
const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const hex = (text: string): string =>
  bytes(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Defects of secrecy. */
export const wrongSecrets: readonly CaughtAdapter[] = [
  {
    name: 'repeats the refused key in the text of the vendor',
    breaks: 'Holds no secret: `vendor.text` is redacted by the host.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) => `Incorrect API key provided: ${key}.`),
  },
  {
    name: 'repeats six characters of the refused key',
    breaks: '`vendor.text` is redacted by the host.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) => `No such key: …${key.slice(BODY + 2, BODY + 8)}…`),
  },
  {
    name: 'repeats the key in base64',
    breaks: 'Holds no secret.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) => btoa(`user:${key}`)),
  },
  { name: 'repeats the key in hex', breaks: 'Holds no secret.', caughtBy: IN_TESTS, wrap: echoing(hex) },
  {
    name: 'repeats the key percent-encoded',
    breaks: 'Holds no secret.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) => `?key=${hex(key).replace(/../gu, '%$&')}`),
  },
  {
    name: 'repeats the key in JSON escapes',
    breaks: 'Holds no secret.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) =>
      Array.from(key)
        .map((letter) => `\\u00${hex(letter)}`)
        .join(''),
    ),
  },
  {
    name: 'repeats the key in upper case',
    breaks: 'Holds no secret.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) => key.toUpperCase()),
  },
  {
    name: 'repeats the key split by invisible characters',
    breaks: 'Holds no secret.',
    caughtBy: IN_TESTS,
    wrap: echoing((key) => Array.from(key).join('\u200B')),
  },
  {
    name: 'reports the key in a check',
    breaks: 'Holds no secret.',
    caughtBy: IN_TESTS,
    wrap: everybody((right) => ({
      testCredential(input, call) {
        call.onCheck({ id: keyIn(input), required: false, status: 'passed' });
        return right.testCredential(input, call);
      },
    })),
  },
  {
    name: 'lists the key as the name of the credential',
    breaks: 'Never the credential: at most its last four characters.',
    caughtBy: ELSEWHERE,
    wrap: spelling((key) => key, asName),
  },
  {
    name: 'lists the key backwards',
    breaks: 'Never the credential.',
    caughtBy: ELSEWHERE,
    wrap: spelling((key) => Array.from(key).toReversed().join(''), asName),
  },
  {
    name: 'lists the last ten characters',
    breaks: 'Last four characters, for recognising the key.',
    caughtBy: ELSEWHERE,
    wrap: spelling(
      (key) => key.slice(-10),
      (account, text) => ({ ...account, attributes: { key: text } }),
    ),
  },
  {
    name: 'lists the key as the name of an attribute',
    breaks: 'Further non-secret facts.',
    caughtBy: ELSEWHERE,
    wrap: spelling(
      (key) => key,
      (account, text) => ({ ...account, attributes: { [text]: 'key' } }),
    ),
  },
  {
    name: 'says the key in an event only',
    breaks: 'Never the credential.',
    caughtBy: 'no event holds a part of a credential',
    wrap: (people) => {
      let last = '';
      return everybody((right) => ({
        testCredential(input, call) {
          last = keyIn(input);
          return right.testCredential(input, call);
        },
        subscribe: (listener, onFailure) =>
          right.subscribe(
            (event) => listener(event.type === 'upsert' ? { ...event, account: asName(event.account, last) } : event),
            onFailure,
          ),
      }))(people);
    },
  },
  {
    name: 'rejects an aborted test with the key in the stack',
    breaks: 'Nothing in the message, and there is no `cause`.',
    caughtBy: 'no rejection holds a part of a credential, in its message, its stack or its failure',
    wrap: everybody((right) => ({
      testCredential: (input, call) =>
        right.testCredential(input, call).catch((thrown: unknown) => {
          throw Object.assign(new DOMException('Aborted.', 'AbortError'), { cause: { request: input, thrown } });
        }),
    })),
  },
  {
    name: 'rejects a used draft with the key in a failure',
    breaks: 'Holds no secret.',
    caughtBy: 'no rejection holds a part of a credential, in its message, its stack or its failure',
    wrap: everybody((right) => ({
      async connectAccount(input, call) {
        if (input.values !== undefined) throw new AdapterError({ code: 'invalid_input', correlationId: keyIn(input) });
        return right.connectAccount(input, call);
      },
    })),
  },
  {
    name: 'shows four characters of a short key',
    breaks: 'Absent for keys shorter than 16 characters.',
    caughtBy: 'credential.lastFour shows the end of the stored credential, and nothing of a short one',
    wrap: spelling(
      (key) => key.slice(-4),
      (account, text) => ({ ...account, credential: { ...account.credential, lastFour: text } }),
    ),
  },
  {
    name: 'lists a short key',
    breaks: 'Never the credential.',
    caughtBy: 'no answer or event holds a part of a short credential',
    wrap: spelling((key) => (key.length < 12 ? key : 'Console'), asName),
  },
];
