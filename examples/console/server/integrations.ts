import type { IntegrationDefinition } from 'integration-kit/core';
import { openaiVerifier, type Verifier } from 'integration-kit/verify/openai';
import { DEFINITIONS } from '../definitions.ts';

/** An integration of this console: its definition, and the verifier that tests a credential at the vendor. */
export interface Connection {
  readonly definition: IntegrationDefinition;
  /** Its name where there is no translation: in mails and data. */
  readonly name: string;
  readonly verifier: Verifier;
  /** Its one method and the field of it that holds the secret. */
  readonly methodId: string;
  readonly secretField: string;
}

/** One connection for each entry of a list. */
type OnePer<List extends readonly unknown[]> = { readonly [Index in keyof List]: Connection };

const [OPENAI] = DEFINITIONS;

/** Every definition of this console with its verifier, in the order of `DEFINITIONS`. A definition without one does not compile. */
export const CONNECTIONS: OnePer<typeof DEFINITIONS> = [
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
