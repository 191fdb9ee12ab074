import { forwardRef } from 'react';
import type { RootComponent } from '../../ui/root-props.ts';
import { StoredCredentialTest, type TestConnectionProps } from './stored-credential-test.tsx';

export type { TestConnectionProps } from './stored-credential-test.tsx';

/**
 * Tests the stored credential of one account when the button is pressed. Renders a `<section>` with the checks, the
 * result and the remedy. Needs the adapter's `retestAccount`; without it the button is disabled with the reason.
 *
 * @example <TestConnection integrationId="openai" accountId={account.id} />
 * @slot ik-test-connection
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export const TestConnection: RootComponent<TestConnectionProps> = /* @__PURE__ */ forwardRef<
  HTMLElement,
  TestConnectionProps
>(function TestConnection(props, ref) {
  return <StoredCredentialTest {...props} rootRef={ref} />;
}) as RootComponent<TestConnectionProps>;
