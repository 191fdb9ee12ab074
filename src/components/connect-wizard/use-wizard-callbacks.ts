import { useEffect, useRef } from 'react';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { useLatest } from '../../hooks/use-latest.ts';
import type { ConnectWizardProps } from './connect-wizard-props.ts';
import type { WizardScreen } from './wizard-progress.tsx';

/** Calls the host when something was stored, a test ended or another step came on screen: each once. */
export function useWizardCallbacks(
  state: ConnectBinding['state'],
  step: WizardScreen,
  props: Pick<ConnectWizardProps, 'integrationId' | 'onStepChange' | 'onTested' | 'onConnected' | 'onRotated'>,
): void {
  const latest = useLatest(props);
  const shown = useRef(step);
  const before = useRef(state);

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    latest.current.onStepChange?.({ step });
  }, [step, latest]);
  useEffect(() => {
    const { integrationId, onTested, onConnected, onRotated } = latest.current;
    const { at: was } = before.current;
    before.current = state;
    const { target } = state;
    const accountId = target.mode === 'rotate' ? target.accountId : undefined;
    if (was === 'testing' && state.at !== 'testing') onTested?.({ integrationId, accountId, ...outcomeOf(state) });
    if (was === 'done' || state.at !== 'done') return;
    const { account } = state;
    const outcome = { integrationId, accountId: account?.id ?? accountId, account };
    if (target.mode === 'rotate') onRotated?.(outcome);
    else onConnected?.(outcome);
  }, [state, latest]);
}

/** How the test ended that led to this state. One that was left by an edit or by Back counts as cancelled. */
function outcomeOf(state: ConnectBinding['state']) {
  if (state.at === 'passed') return { outcome: 'passed' } as const;
  if (state.at !== 'failed' || state.failure.code === 'aborted') return { outcome: 'cancelled' } as const;
  return { outcome: 'failed', code: state.failure.code } as const;
}
