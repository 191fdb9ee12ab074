import type { Readiness } from '../../../hooks/connect-flow-result.ts';
import type { WizardStrings } from './wizard-strings.ts';

/** Why Next is off, in words; null when it works. */
export function nextReason(readiness: Readiness, words: WizardStrings): string | null {
  return reasonOf(readiness, words, words.wizard.nextNeedsFields);
}

/** Why Finish is off, in words; null when it works. */
export function finishReason(readiness: Readiness, words: WizardStrings): string | null {
  return reasonOf(readiness, words, words.wizard.finishNeedsFields);
}

/** Why no test can be made, in words; null when one can, or when the view says it itself. */
export function testReason(readiness: Readiness, words: WizardStrings): string | null {
  if (!readiness.ready && (readiness.reason === 'testing' || readiness.reason === 'cooling_down')) return null;
  return nextReason(readiness, words);
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
