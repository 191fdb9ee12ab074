import type { ReactElement } from 'react';
import { loadOnce } from '../../../base/load-once.ts';
import { prefetchDefinitionCheck } from '../../../hooks/definition-check.ts';
import { useOnDemand } from '../../../hooks/use-on-demand.ts';
import type { LoadedWizardProps } from './connect-wizard-props.ts';
import { WizardShell } from './wizard-shell.tsx';

const wizard = loadOnce(async () => {
  // The wizard draws nothing before its definition is checked: neither chunk waits for the other.
  prefetchDefinitionCheck();
  return (await import('./connect-wizard.tsx')).loadWizard();
});

/** Loads the wizard before it is needed: on pointer-enter, focus, or in idle time. Harmless when it fails. */
export const prefetchConnectWizard = wizard.prefetch;

/** A wizard that is open: its frame at once, itself when it is there. For a page of cards: lighter than `ConnectWizard`. */
export function OpenWizard(props: Omit<LoadedWizardProps, 'isDrawable'>): ReactElement {
  const { here, failed, retry } = useOnDemand(wizard, true);
  return here === null ? (
    <WizardShell {...props} failed={failed} onRetry={retry} />
  ) : (
    <here.LoadedConnectWizard {...props} isDrawable={here.isDrawable} />
  );
}
