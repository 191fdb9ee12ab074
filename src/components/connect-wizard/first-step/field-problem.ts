import type { Field } from '../../../definition/field.ts';
import { longestSecretOf } from '../../../definition/input-limits.ts';
import { isSecretField } from '../../../definition/method-fields.ts';
import type { UseConnectFlowResult, PlainFieldBinding } from '../../../hooks/connect-flow-result.ts';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** What is wrong with a field that is not secret, in words; null when nothing is. */
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
 * What is wrong with a field, in words; null when nothing is.
 *
 * @param tried Next was tried: an empty secret counts from then on.
 */
export function fieldProblem(
  field: Field,
  binding: UseConnectFlowResult,
  words: WizardStrings,
  tried: boolean,
): string | null {
  const label = words.say(field.label);
  if (!isSecretField(field)) return plainProblem(binding.plain(field.name).problem, label, words);
  const { content, refusal } = binding.secret(field.name).status;
  if (content === 'held') return null;
  if (refusal?.code === 'not_sendable') return words.wizard.refusedNotSendable;
  if (refusal?.code === 'too_long') return words.wizard.refusedTooLong({ kilobytes: longestSecretOf(field) / 1_024 });
  const empty = content === 'empty' || refusal?.code === 'empty';
  return tried && empty && field.optional !== true ? words.wizard.problemRequired({ field: label }) : null;
}
