import type { ReactElement } from 'react';
import { StoredCredentialTest, type TestConnectionProps } from './stored-credential-test.tsx';

export type { TestConnectionProps } from './stored-credential-test.tsx';

/**
 * Tests the stored credential of one account, by a press. Renders a `<section>` with the checks, the result and what to
 * do about it. Needs the adapter's `retestAccount`; without it the button says why it is off.
 *
 * @example <TestConnection integrationId="openai" accountId={account.id} />
 * @slot ik-test-connection
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function TestConnection(props: TestConnectionProps): ReactElement {
  return <StoredCredentialTest {...props} />;
}
