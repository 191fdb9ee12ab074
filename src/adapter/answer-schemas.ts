import * as z from 'zod/mini';
import type { IntegrationAdapter } from './adapter.ts';
import type { MethodOfKind } from './adapter-methods.ts';
import { accountsPageSchema } from './parse-accounts-page.ts';
import { accessSchema, previewSchema, summariesSchema } from './parse-answers.ts';
import { mutationResultSchema } from './parse-mutation-result.ts';
import { moment, opaqueId } from './parse-strings.ts';
import { retestResultSchema, testResultSchema } from './parse-test-result.ts';
import { lenient, type SameShape, schemaOf } from './safe-parse.ts';
import type { Session } from './session.ts';

/** A method that answers once; `subscribe` reports events instead. */
export type AnsweringMethod = MethodOfKind<'read' | 'test' | 'mutation'>;

/** What a method answers. */
export type AnswerOf<M extends AnsweringMethod> = Awaited<ReturnType<NonNullable<IntegrationAdapter[M]>>>;

const sessionSchema = schemaOf<Session>()(
  z.object({
    id: opaqueId,
    outputs: z.record(z.string(), z.string()),
    expiresAt: moment,
    waiting: lenient(z.enum(['user', 'vendorApproval', 'done'])),
  }),
);

/**
 * The schema of what each method answers: the one that the parsers read it with. The OpenAPI document and `checkAnswer`
 * derive from it.
 */
export const ANSWER_SCHEMAS = withSameAnswers({
  listAccounts: accountsPageSchema,
  testCredential: testResultSchema,
  connectAccount: mutationResultSchema,
  rotateCredential: mutationResultSchema,
  summarizeIntegrations: summariesSchema,
  getAccess: accessSchema,
  retestAccount: retestResultSchema,
  renameAccount: mutationResultSchema,
  pauseAccount: mutationResultSchema,
  syncNow: mutationResultSchema,
  previewDisconnect: previewSchema,
  disconnectAccount: mutationResultSchema,
  openSession: sessionSchema,
  startAuthorization: z.object({ url: z.string().check(z.minLength(1)) }),
});

type Schemas = { readonly [M in AnsweringMethod]: z.ZodMiniType };

/** The schemas. Does not compile when one of them forgets a member of its answer, also an optional one. */
function withSameAnswers<S extends Schemas>(
  schemas: S,
  ..._proof: SameShape<{ [M in AnsweringMethod]: z.output<S[M]> }, { [M in AnsweringMethod]: AnswerOf<M> }> extends true
    ? []
    : [{ [M in AnsweringMethod]: AnswerOf<M> }]
): Schemas {
  return schemas;
}
