import { forwardRef, type ReactElement, type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKit } from '../../../hooks/context.ts';
import { usePagePrefetch } from '../../../hooks/use-page-prefetch.ts';
import { usePrefetch } from '../../../hooks/use-prefetch.ts';
import { rootAttributes, type RootComponent } from '../../../ui/root-props.ts';
import { EntryBoundary } from '../../failed-part/failed-part.tsx';
import type { ConnectWizardProps } from './connect-wizard-props.ts';
import { OpenWizard, prefetchConnectWizard } from './open-wizard.tsx';

export type { ConnectWizardProps } from './connect-wizard-props.ts';
export { prefetchConnectWizard };

/** A server has no layout, and an older React warns of it there. */
const useEarlyEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Connects an account or replaces its credential, from the guide to Finish. Renders a modal dialog, or with
 * `presentation="inline"` a section in place; nothing while it is closed.
 *
 * Loaded on demand: when pointer, touch or focus reaches any control of the page, since the button that opens it is the
 * host's. A press before it has loaded shows the dialog's frame at once.
 *
 * @example <ConnectWizard integrationId="openai" open={open} onOpenChange={setOpen} />
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export const ConnectWizard: RootComponent<ConnectWizardProps> = /* @__PURE__ */ forwardRef<
  HTMLElement,
  ConnectWizardProps
>(function ConnectWizard(props, ref) {
  usePagePrefetch(prefetchConnectWizard);
  return <WizardOfProvider {...props} rootRef={ref} />;
}) as RootComponent<ConnectWizardProps>;

/** `ConnectWizard`, for a component that has its own button and loads the wizard when that is reached. */
export function WizardOfProvider(props: ConnectWizardProps & { readonly rootRef?: Ref<HTMLElement> }): ReactElement {
  const { integrationId, accountId, open, onOpenChange, onClose, presentation } = props;
  const { contextKey } = useKit('<ConnectWizard>');
  const [first] = useState(contextKey);
  const before = useRef(first);

  useEffect(() => {
    if (before.current === contextKey) return;
    before.current = contextKey;
    if (open !== true) return;
    onOpenChange?.(false);
    onClose?.({ reason: 'context' });
  }, [contextKey, open, onOpenChange, onClose]);

  // Another tenant or person gets nothing of an attempt but a fresh one in place.
  const defaultOpen = contextKey === first ? props.defaultOpen : presentation === 'inline';
  return (
    <EntryBoundary
      key={contextKey}
      subject={{ component: 'ConnectWizard', integrationId, accountId }}
      slot="ik-wizard-inline"
      root={props}
    >
      <WizardOfContext {...props} defaultOpen={defaultOpen} />
    </EntryBoundary>
  );
}

function WizardOfContext(props: ConnectWizardProps & { readonly rootRef?: Ref<HTMLElement> }): ReactElement | null {
  const { presentation = 'dialog', headingLevel = 2, open: controlled, onOpenChange, onClose } = props;
  const [uncontrolled, setUncontrolled] = useState(props.defaultOpen ?? presentation === 'inline');
  const open = controlled ?? uncontrolled;
  const opener = useRef<Element | null>(null);
  useEarlyEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  usePrefetch(prefetchConnectWizard);

  if (!open) return null;
  return (
    <OpenWizard
      {...props}
      root={rootAttributes(props)}
      presentation={presentation}
      headingLevel={headingLevel}
      returnFocus={() => props.returnFocus?.() ?? [opener.current instanceof HTMLElement ? opener.current : null]}
      onLeave={(reason) => {
        setUncontrolled(false);
        onOpenChange?.(false);
        onClose?.({ reason });
      }}
    />
  );
}
