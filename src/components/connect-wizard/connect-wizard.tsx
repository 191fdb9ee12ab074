import { type ReactElement, useCallback, useRef, useState } from 'react';
import { checkDefinition } from '../../definition/check-definition.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useIntegration } from '../../hooks/context.ts';
import type { LoadedWizardProps } from './connect-wizard-props.ts';
import { UnsupportedPanel } from './unsupported-panel.tsx';
import { WizardAttempt } from './wizard-attempt.tsx';

/** Definitions that were checked; each object once. */
const verdicts = new WeakMap<IntegrationDefinition, boolean>();

/** The wizard itself. One attempt after another; a definition that cannot be drawn whole is not drawn at all. */
export function LoadedConnectWizard(props: LoadedWizardProps): ReactElement {
  const definition = useIntegration(props.integrationId, '<ConnectWizard>');
  const [attempt, setAttempt] = useState(1);
  const shown = useRef(false);
  const setShown = useCallback((now: boolean) => {
    shown.current = now;
  }, []);
  if (!isDrawable(definition)) return <UnsupportedPanel {...props} definition={definition} />;
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

function isDrawable(definition: IntegrationDefinition): boolean {
  const known = verdicts.get(definition);
  if (known !== undefined) return known;
  const { ok } = checkDefinition(definition);
  verdicts.set(definition, ok);
  return ok;
}
