import * as z from 'zod/mini';
import type { IntegrationAdapter } from './adapter.ts';
import type { MethodOfKind } from './adapter-methods.ts';
import type { MutationResult } from './mutation.ts';
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

/** A method with an answer of its own; every other one answers with `MutationResult`. */
export type SpecialAnswer = {
  [M in AnsweringMethod]: SameShape<AnswerOf<M>, MutationResult> extends true ? never : M;
}[AnsweringMethod];

const SPECIAL_SCHEMAS = withSameAnswers({
  listAccounts: accountsPageSchema,
  testCredential: testResultSchema,
  summarizeIntegrations: summariesSchema,
  getAccess: accessSchema,
  retestAccount: retestResultSchema,
  previewDisconnect: previewSchema,
  openSession: sessionSchema,
  startAuthorization: z.object({ url: z.string().check(z.minLength(1)) }),
});

type Schemas = { readonly [M in SpecialAnswer]: z.ZodMiniType };

/** The schemas. Does not compile when one of them forgets a member of its answer, also an optional one. */
function withSameAnswers<S extends Schemas>(
  schemas: S,
  ..._proof: SameShape<{ [M in SpecialAnswer]: z.output<S[M]> }, { [M in SpecialAnswer]: AnswerOf<M> }> extends true
    ? []
    : [{ [M in SpecialAnswer]: AnswerOf<M> }]
): Schemas {
  return schemas;
}

/**
 * The schema of what a method answers: the one that the parsers read it with. The OpenAPI document and `checkAnswer`
 * derive from it.
 */
export function answerSchemaOf(method: AnsweringMethod): z.ZodMiniType {
  const special: Partial<Record<AnsweringMethod, z.ZodMiniType>> = SPECIAL_SCHEMAS;
  return special[method] ?? mutationResultSchema;
}
