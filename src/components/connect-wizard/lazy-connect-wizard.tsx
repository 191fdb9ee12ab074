import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { loadOnce } from '../../base/load-once.ts';
import { useKit } from '../../hooks/context.ts';
import { prefetchDefinitionCheck } from '../../hooks/definition-check.ts';
import { useIdleLoad } from '../../hooks/use-idle-load.ts';
import { useOnDemand } from '../../hooks/use-on-demand.ts';
import type { ConnectWizardProps, WizardCloseReason } from './connect-wizard-props.ts';
import { WizardShell } from './wizard-shell.tsx';

export type { ConnectWizardProps, WizardAccount, WizardCloseReason } from './connect-wizard-props.ts';

const wizard = loadOnce(async () => {
  // The wizard draws nothing before its definition is checked: neither chunk waits for the other.
  prefetchDefinitionCheck();
  return (await import('./connect-wizard.tsx')).loadWizard();
});

/** Loads the wizard before it is needed: on pointer-enter, focus, or in idle time. Harmless when it fails. */
export const prefetchConnectWizard = wizard.prefetch;

/** A server has no layout, and an older React warns of it there. */
const useEarlyEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Connects an account or replaces its credential, from the guide to Finish. Renders a modal dialog, or with
 * `presentation="inline"` a section in place; nothing while it is closed.
 *
 * Loaded on demand; a press that comes before it is there shows the dialog's frame at once.
 *
 * @example <ConnectWizard integrationId="openai" open={open} onOpenChange={setOpen} />
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export function ConnectWizard(props: ConnectWizardProps): ReactElement | null {
  const { open, onOpenChange, presentation } = props;
  const { contextKey } = useKit('<ConnectWizard>');
  const [first] = useState(contextKey);
  const before = useRef(first);

  useEffect(() => {
    if (before.current === contextKey) return;
    before.current = contextKey;
    if (open === true) onOpenChange?.(false, { reason: 'cancel' });
  }, [contextKey, open, onOpenChange]);

  // Another tenant or person gets nothing of an attempt but a fresh one in place.
  const defaultOpen = contextKey === first ? props.defaultOpen : presentation === 'inline';
  return <WizardOfContext key={contextKey} {...props} defaultOpen={defaultOpen} />;
}

function WizardOfContext(props: ConnectWizardProps): ReactElement | null {
  const { presentation = 'dialog', headingLevel = 2, open: controlled, onOpenChange } = props;
  const [uncontrolled, setUncontrolled] = useState(props.defaultOpen ?? presentation === 'inline');
  const open = controlled ?? uncontrolled;
  const { here, failed, retry } = useOnDemand(wizard, open);
  const opener = useRef<Element | null>(null);
  useEarlyEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  useIdleLoad(wizard.prefetch);

  if (!open) return null;
  const settled = {
    ...props,
    presentation,
    headingLevel,
    returnFocus: () => props.returnFocus?.() ?? [opener.current instanceof HTMLElement ? opener.current : null],
    onClose(reason: WizardCloseReason) {
      setUncontrolled(false);
      onOpenChange?.(false, { reason });
    },
  };
  return here === null ? (
    <WizardShell {...settled} failed={failed} onRetry={retry} />
  ) : (
    <here.LoadedConnectWizard {...settled} isDrawable={here.isDrawable} />
  );
}
