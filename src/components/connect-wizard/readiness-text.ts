import type { Readiness } from '../../hooks/connect-binding.ts';
import type { WizardWords } from './wizard-words.ts';

/** Why Next is off, in words; null when it works. */
export function nextReason(readiness: Readiness, { wizard, credential }: WizardWords): string | null {
  if (readiness.ready) return null;
  switch (readiness.reason) {
    case 'credential_missing':
      return wizard.nextNeedsCredential({ credential });
    case 'credential_refused':
      return wizard.nextRefused({ credential });
    case 'field_problem':
      return wizard.nextNeedsFields;
    case 'account_loading':
      return wizard.accountLoading;
    case 'not_in_this_state':
      return null;
    default:
      return wizard.accessOff;
  }
}

/** Why Finish is off, in words; null when it works. */
export function finishReason(readiness: Readiness, { wizard }: WizardWords): string | null {
  if (readiness.ready) return null;
  switch (readiness.reason) {
    case 'not_tested':
      return wizard.finishNotTested;
    case 'testing':
      return wizard.finishTesting;
    case 'test_failed':
      return wizard.finishTestFailed;
    case 'field_problem':
      return wizard.finishNeedsFields;
    case 'account_loading':
      return wizard.accountLoading;
    case 'already_connected':
      return wizard.alreadyConnected({ account: '', self: true });
    case 'not_in_this_state':
      return null;
    default:
      return wizard.accessOff;
  }
}

/** Why no test can be made, in words; null when one can, or when the view says it itself. */
export function testReason(readiness: Readiness, words: WizardWords): string | null {
  if (readiness.ready || readiness.reason === 'testing' || readiness.reason === 'cooling_down') return null;
  return nextReason(readiness, words);
}
