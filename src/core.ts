export { isUsageError, UsageError } from './base/usage-error.ts';
export type { Access, AccessQuery } from './adapter/access.ts';
export type {
  AccountEvent,
  AccountsPage,
  AccountsQuery,
  AccountsSortKey,
  DisconnectPreview,
  IntegrationSummary,
} from './adapter/accounts.ts';
export type { Call, IntegrationAdapter } from './adapter/adapter.ts';
export { ADAPTER_METHODS } from './adapter/adapter-methods.ts';
export { type AnswerFault, checkAnswer } from './adapter/check-answer.ts';
export type { AnsweringMethod } from './adapter/answer-schemas.ts';
export { AdapterError } from './adapter/adapter-error.ts';
export { isAdapterError } from './adapter/is-adapter-error.ts';
export type {
  AccountChange,
  ConnectInput,
  MutationResult,
  Notice,
  RotateInput,
  SyncInput,
} from './adapter/mutation.ts';
export type { AuthorizationInput, Session, SessionInput } from './adapter/session.ts';
export type { Check, Draft, RetestResult, TestCall, TestInput, TestReport, TestResult } from './adapter/test.ts';
export { DEFAULT_TIMEOUTS, type Timeouts } from './adapter/timeouts.ts';
export { ACTIONS, type Action, type ChangeAction, METHOD_OF_ACTION } from './definition/account-action.ts';
export {
  ACCOUNT_STATUSES,
  type Account,
  type AccountCredential,
  type AccountStatus,
  type AccountSync,
  type CapabilityGrant,
  type DataRange,
} from './definition/account.ts';
export { type Block, DRAWN_BLOCKS, type GuideItem } from './definition/block.ts';
export { checkDefinition, defineIntegration, type DefinitionVerdict } from './definition/check-definition.ts';
export { deriveStatus } from './definition/derive-status.ts';
export { EXPIRY_WARNING_DAYS, type Expiry, expiryOf } from './definition/expiry.ts';
export { FAILURE_CODES, type Failure, type FailureCode } from './definition/failure.ts';
export { credentialVerdict, type CredentialVerdict, type RetryAdvice } from './definition/failure-traits.ts';
export { type Field, type FormatHint, type FormatVerdict, recogniseFormat } from './definition/field.ts';
export { LONGEST_FILE_SECRET, LONGEST_SECRET, MOST_CAPABILITIES } from './definition/input-limits.ts';
export type {
  Capability,
  Condition,
  DefinitionStep,
  IntegrationDefinition,
  Method,
  Prerequisite,
  Remedy,
} from './definition/integration.ts';
export {
  correctSecret,
  type HiddenKind,
  type KeyNotice,
  type KeyRefusal,
  lastFour,
  type NormalisedSecret,
  normaliseSecret,
  type Wrapping,
} from './definition/normalise-secret.ts';
export type { Redactor } from './definition/redact-failure.ts';
export { createRedactor, redact, redactFailure } from './definition/redactor.ts';
export { remedyOf, retryAdvice } from './definition/remedy.ts';
export { hostOf, safeHref, safeImage } from './definition/safe-url.ts';
export { plainText, type SanitisedText, sanitiseText } from './definition/sanitise-text.ts';
export type { Iso8601DayOrMoment, IsoDuration, IsoDateTime, Text } from './definition/text.ts';
