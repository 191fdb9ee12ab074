import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { ConnectInput, RotateInput } from '../../../src/adapter/mutation.ts';
import type { TestInput } from '../../../src/adapter/test.ts';
import { around, type Methods, override, everyone, type Person, quiet } from './wrapping.ts';
import type { People } from './wrong-adapter.ts';

/** What a careless host still knows of the values that it was sent. */
export interface Memory {
  /** The test behind a draft. */
  readonly tests: Map<string, { readonly input: TestInput; readonly person: Person }>;
  /** The test behind the stored credential of an account. */
  readonly stored: Map<string, TestInput>;
}

/** The adapters of all people, which note what they are sent, with something around them that may look at it. */
export function remembering(
  right: People,
  change: (adapter: IntegrationAdapter, memory: Memory, person: Person, right: People) => Methods,
): People {
  const memory: Memory = { tests: new Map(), stored: new Map() };
  return everyone(right, (adapter, person) => {
    const noting = override(adapter, notes(adapter, memory, person));
    const changed = change(noting, memory, person, right);
    return { ...notes(adapter, memory, person), ...changed };
  });
}

/** The test behind a draft, whoever made it. */
export function testBehind(memory: Memory, input: ConnectInput | RotateInput): TestInput | undefined {
  if (input.draft !== 'resend') return memory.tests.get(input.draft.id)?.input;
  const { values } = input;
  if (values === undefined) return undefined;
  const target = 'accountId' in input ? { accountId: input.accountId } : undefined;
  const asked = 'methodId' in input ? input : { integrationId: '', methodId: '', capabilities: [] };
  const { integrationId, methodId, capabilities } = asked;
  return { integrationId, methodId, capabilities, values, ...target };
}

/** The same call with the draft of another test; null when the vendor refuses the values. */
export async function withNewDraft<I extends ConnectInput | RotateInput>(
  adapter: IntegrationAdapter,
  input: I,
  test: TestInput,
): Promise<I | null> {
  const result = await adapter.testCredential(test, quiet());
  if (!result.ok) return null;
  return { ...input, draft: result.draft, ...(result.draft === 'resend' ? { values: test.values } : {}) };
}

/** The key among the values: the longest text. */
export function keyIn(input: { readonly values: TestInput['values'] } | undefined): string {
  const texts = Object.values(input?.values ?? {}).filter((value) => typeof value === 'string');
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

function notes(adapter: IntegrationAdapter, memory: Memory, person: Person): Methods {
  return {
    ...around(adapter, 'testCredential', async (input, ask) => {
      const result = await ask();
      if (result.ok && result.draft !== 'resend') memory.tests.set(result.draft.id, { input, person });
      return result;
    }),
    ...around(adapter, 'connectAccount', async (input, ask) => {
      const answer = await ask();
      const test = testBehind(memory, input);
      if (answer.ok && answer.account !== null && test !== undefined) memory.stored.set(answer.account.id, test);
      return answer;
    }),
    ...around(adapter, 'rotateCredential', async (input, ask) => {
      const answer = await ask();
      const test = testBehind(memory, input);
      if (answer.ok && test !== undefined) memory.stored.set(input.accountId, test);
      return answer;
    }),
  };
}
