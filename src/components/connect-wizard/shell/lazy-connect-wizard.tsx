import {
  forwardRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useKit } from '../../../hooks/context.ts';
import { useIdleLoad } from '../../../hooks/use-idle-load.ts';
import { rootAttributes, type WithRootRef } from '../../../ui/root-props.ts';
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
 * Loaded on demand; a press that comes before it is there shows the dialog's frame at once.
 *
 * @example <ConnectWizard integrationId="openai" open={open} onOpenChange={setOpen} />
 * @throws {UsageError} Outside a provider, or for an integration the provider does not have.
 */
export const ConnectWizard: (props: WithRootRef<ConnectWizardProps>) => ReactNode = /* @__PURE__ */ forwardRef<
  HTMLElement,
  ConnectWizardProps
>(function ConnectWizard(props, ref) {
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
      <WizardOfContext {...props} defaultOpen={defaultOpen} rootRef={ref} />
    </EntryBoundary>
  );
});

function WizardOfContext(props: ConnectWizardProps & { readonly rootRef: Ref<HTMLElement> }): ReactElement | null {
  const { presentation = 'dialog', headingLevel = 2, open: controlled, onOpenChange, onClose } = props;
  const [uncontrolled, setUncontrolled] = useState(props.defaultOpen ?? presentation === 'inline');
  const open = controlled ?? uncontrolled;
  const opener = useRef<Element | null>(null);
  useEarlyEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  useIdleLoad(prefetchConnectWizard);

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
