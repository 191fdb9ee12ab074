import { useEffect, useRef } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useLatest } from '../../../hooks/use-latest.ts';
import type { ConnectWizardProps } from './connect-wizard-props.ts';
import type { WizardScreen } from './wizard-progress.tsx';

/** Calls the host when something was stored, a test ended or another step came on screen: each once. */
export function useWizardCallbacks(
  state: UseConnectFlowResult['state'],
  step: WizardScreen,
  props: Pick<ConnectWizardProps, 'integrationId' | 'onStepChange' | 'onTested' | 'onConnected' | 'onRotated'>,
): void {
  const latest = useLatest(props);
  const before = useRef({ at: state.at, step });

  useEffect(() => {
    const { integrationId, onStepChange, onTested, onConnected, onRotated } = latest.current;
    const was = before.current;
    before.current = { at: state.at, step };
    const rotates = state.target.mode === 'rotate';
    const accountId = state.target.mode === 'rotate' ? state.target.accountId : undefined;
    if (was.step !== step) onStepChange?.({ step });
    // A test that was left by an edit or by Back counts as cancelled.
    if (was.at === 'testing' && state.at !== 'testing') {
      const code = state.at === 'failed' ? state.failure.code : 'aborted';
      const outcome = state.at === 'passed' ? 'passed' : code === 'aborted' ? 'cancelled' : 'failed';
      onTested?.({ integrationId, accountId, outcome, code: outcome === 'failed' ? code : undefined });
    }
    if (was.at === 'done' || state.at !== 'done') return;
    const { account } = state;
    (rotates ? onRotated : onConnected)?.({ integrationId, accountId: account?.id ?? accountId, account });
  }, [state, step, latest]);
}
