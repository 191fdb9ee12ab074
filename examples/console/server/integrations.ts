import type { IntegrationDefinition } from 'integration-kit/core';
import { openai } from 'integration-kit/integrations/openai';
import { openaiVerifier, type Verifier } from 'integration-kit/verify/openai';

/** One thing that can be connected here: how it looks, and who asks its vendor whether a credential works. */
export interface Connection {
  readonly definition: IntegrationDefinition;
  /** What it is called where no translation reaches, in mails and data. */
  readonly name: string;
  readonly verifier: Verifier;
  /** Its one method and the field of it that holds the secret. */
  readonly methodId: string;
  readonly secretField: string;
}

/** Everything that can be connected, with what this company promises about it. */
export const CONNECTIONS: readonly Connection[] = [
  {
    definition: openai({
      permission: 'Billing Profiles Admin',
      support: { label: 'Open an expert inquiry', href: '/support' },
      history: 'P6M',
      firstData: 'PT4H',
      refresh: 'PT1H',
      email: true,
    }),
    name: 'OpenAI',
    verifier: openaiVerifier,
    methodId: 'admin_key',
    secretField: 'adminKey',
  },
];

/** The connection of a definition and one of its methods, or null. */
export function connectionOf(integrationId: string, methodId?: string): Connection | null {
  return (
    CONNECTIONS.find(
      (connection) =>
        connection.definition.id === integrationId && (methodId === undefined || connection.methodId === methodId),
    ) ?? null
  );
}
