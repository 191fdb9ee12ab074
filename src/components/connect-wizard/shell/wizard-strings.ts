import type { Field } from '../../../definition/field.ts';
import { longestSecretOf } from '../../../definition/input-limits.ts';
import type { IntegrationDefinition } from '../../../definition/integration.ts';
import { isSecretField } from '../../../definition/method-fields.ts';
import type { PlainFieldBinding, Readiness, UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useStrings } from '../../../hooks/context.ts';
import { integrationStrings, type IntegrationStrings } from '../../../hooks/integration-strings.ts';
import type { Strings } from '../../../hooks/strings.ts';
import { englishTestEntry, type TestEntryMessages } from '../../../text/test-entry.ts';
import { englishWizardEntry, type WizardEntryMessages } from '../../../text/wizard-entry.ts';

/** Strings of the wizard for one integration, without those of a test. */
export interface WizardStrings extends IntegrationStrings {
  readonly test: TestEntryMessages;
  readonly wizard: WizardEntryMessages;
}

/** Made once per language and definition by `Strings.about`. */
export function wizardStrings(strings: Strings, definition: IntegrationDefinition): WizardStrings {
  return {
    ...strings.about(definition, integrationStrings),
    test: strings.section('test', englishTestEntry),
    wizard: strings.section('wizard', englishWizardEntry),
  };
}

/** Strings of a definition and of the wizard. Stable while language and definition are. */
export function useWizardStrings(definition: IntegrationDefinition): WizardStrings {
  return useStrings('<ConnectWizard>').about(definition, wizardStrings);
}

/** Name of the account whose credential is rotated; undefined while it is not known. */
export function targetName({ account, state }: UseConnectFlowResult): string | undefined {
  const { target } = state;
  const name = account?.label || account?.name || account?.externalId;
  return name ?? (target.mode === 'rotate' ? (target.name ?? target.externalId) : undefined);
}

/** The wizard's title. */
export function wizardTitle(binding: UseConnectFlowResult, { wizard, credential, integration }: WizardStrings): string {
  return binding.state.target.mode === 'rotate'
    ? wizard.rotateTitle({ credential, account: targetName(binding) })
    : wizard.title({ integration });
}

/** What the wizard is described by: while replacing, which account it is and which credential stays in use. */
export function wizardDescription(
  { state, account }: UseConnectFlowResult,
  strings: WizardStrings,
): string | undefined {
  const { wizard, credential, integration, idNoun } = strings;
  const { target } = state;
  if (state.at === 'done') return undefined;
  if (target.mode === 'connect') return wizard.description({ integration });
  return wizard.rotateDescription({
    idNoun,
    externalId: account?.externalId ?? target.externalId,
    credential,
    lastFour: account?.credential.lastFour,
  });
}

/** The reason why Next is disabled; null when it is enabled. */
export function nextReason(readiness: Readiness, strings: WizardStrings): string | null {
  return reasonOf(readiness, strings, strings.wizard.nextNeedsFields);
}

/** The reason why Finish is disabled; null when it is enabled. */
export function finishReason(readiness: Readiness, strings: WizardStrings): string | null {
  return reasonOf(readiness, strings, strings.wizard.finishNeedsFields);
}

/** The reason why no test can start; null when one can, or when `TestView` shows the reason. */
export function testReason(readiness: Readiness, strings: WizardStrings): string | null {
  if (!readiness.ready && (readiness.reason === 'testing' || readiness.reason === 'cooling_down')) return null;
  return nextReason(readiness, strings);
}

function reasonOf(readiness: Readiness, { wizard, credential }: WizardStrings, fields: string): string | null {
  if (readiness.ready) return null;
  switch (readiness.reason) {
    case 'not_in_this_state':
      return null;
    case 'credential_missing':
      return wizard.nextNeedsCredential({ credential });
    case 'credential_refused':
      return wizard.nextRefused({ credential });
    case 'field_problem':
      return fields;
    case 'account_loading':
      return wizard.accountLoading;
    case 'not_tested':
      return wizard.finishNotTested;
    case 'testing':
      return wizard.finishTesting;
    case 'test_failed':
      return wizard.finishTestFailed;
    case 'already_connected':
      return wizard.alreadyConnected({ account: '', self: true });
    case 'access':
    case 'cooling_down':
    case 'saving':
    case 'unconfirmed':
      return wizard.accessOff;
    default:
      return readiness.reason satisfies never;
  }
}

/** The problem of a field that is not secret, as a sentence; null when there is none. */
export function plainProblem(
  problem: PlainFieldBinding['problem'],
  label: string,
  { wizard }: WizardStrings,
): string | null {
  switch (problem) {
    case null:
      return null;
    case 'required':
      return wizard.problemRequired({ field: label });
    case 'not_an_option':
      return wizard.problemNotAnOption({ field: label });
    case 'not_a_date':
      return wizard.problemNotADate({ field: label });
    case 'in_the_past':
      return wizard.problemInThePast({ field: label });
    case 'too_long':
      return wizard.problemTooLong({ field: label });
  }
}

/**
 * The problem of a field, as a sentence; null when there is none.
 *
 * @param tried Whether Next was pressed; an empty secret counts as a problem only then.
 */
export function fieldProblem(
  field: Field,
  binding: UseConnectFlowResult,
  strings: WizardStrings,
  tried: boolean,
): string | null {
  const label = strings.t(field.label);
  if (!isSecretField(field)) return plainProblem(binding.plain(field.name).problem, label, strings);
  const { content, refusal } = binding.secret(field.name).status;
  if (content === 'tested') return null;
  if (refusal?.code === 'not_sendable') return strings.wizard.refusedNotSendable;
  if (refusal?.code === 'too_long') return strings.wizard.refusedTooLong({ kilobytes: longestSecretOf(field) / 1_024 });
  const empty = content === 'empty' || refusal?.code === 'empty';
  return tried && empty && field.optional !== true ? strings.wizard.problemRequired({ field: label }) : null;
}
