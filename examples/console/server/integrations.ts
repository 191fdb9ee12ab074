import type { IntegrationDefinition } from 'integration-kit/core';
import { openaiVerifier, type Verifier } from 'integration-kit/verify/openai';
import { DEFINITIONS } from '../definitions.ts';

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

const [OPENAI] = DEFINITIONS;

/** Every definition of this console with whoever asks its vendor. */
export const CONNECTIONS: readonly Connection[] = [
  {
    definition: OPENAI,
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
