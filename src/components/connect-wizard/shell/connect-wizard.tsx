import { type ReactElement, useCallback, useRef, useState } from 'react';
import { useIntegration } from '../../../hooks/context.ts';
import { loadDefinitionCheck } from '../../../hooks/definition-check.ts';
import { useIdleLoad } from '../../../hooks/use-idle-load.ts';
import type { LoadedWizardProps } from './connect-wizard-props.ts';
import { secondStep } from './lazy-second-step.tsx';
import { UnsupportedPanel } from './unsupported-panel.tsx';
import { WizardAttempt } from './wizard-attempt.tsx';

/** The wizard, with what it takes to say whether it can draw a definition. */
export async function loadWizard() {
  secondStep.prefetch();
  return { LoadedConnectWizard, isDrawable: await loadDefinitionCheck() };
}

/** The wizard itself. One attempt after another; a definition that cannot be drawn whole is not drawn at all. */
export function LoadedConnectWizard(props: LoadedWizardProps): ReactElement {
  const definition = useIntegration(props.integrationId, '<ConnectWizard>');
  const [attempt, setAttempt] = useState(1);
  const shown = useRef(false);
  useIdleLoad(secondStep.prefetch);
  const setShown = useCallback((now: boolean) => {
    shown.current = now;
  }, []);
  if (!props.isDrawable(definition)) return <UnsupportedPanel {...props} definition={definition} />;
  return (
    <WizardAttempt
      {...props}
      key={`${props.integrationId} ${props.accountId ?? ''} ${attempt}`}
      isShown={() => shown.current}
      onShown={setShown}
      onAgain={() => setAttempt(attempt + 1)}
    />
  );
}
