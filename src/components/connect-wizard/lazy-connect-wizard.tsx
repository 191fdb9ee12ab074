import { type ReactElement, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKit } from '../../hooks/context.ts';
import type { ConnectWizardProps, WizardCloseReason } from './connect-wizard-props.ts';
import { WizardShell } from './wizard-shell.tsx';

export type { ConnectWizardProps, WizardAccount, WizardCloseReason } from './connect-wizard-props.ts';

type LoadedModule = typeof import('./connect-wizard.tsx');

let loaded: LoadedModule | null = null;
let loading: Promise<LoadedModule> | null = null;

/** A server has no layout, and an older React warns of it there. */
const useEarlyEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

function load(): Promise<LoadedModule> {
  loading ??= import('./connect-wizard.tsx').then(
    (module) => {
      loaded = module;
      return module;
    },
    (cause: unknown) => {
      loading = null;
      throw cause;
    },
  );
  return loading;
}

/** Loads the wizard before it is needed: on pointer-enter, focus, or in idle time. Harmless when it fails. */
export function prefetchConnectWizard(): void {
  load().catch(() => {});
}

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
  const before = useRef(contextKey);

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
  const [module, setModule] = useState(loaded);
  const [failed, setFailed] = useState(false);
  const opener = useRef<Element | null>(null);

  useEarlyEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  useEffect(() => whenIdle(prefetchConnectWizard), []);
  useEffect(() => {
    if (!open || module !== null || failed) return;
    let wanted = true;
    load().then(
      (next) => {
        if (wanted) setModule(next);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [open, module, failed]);

  const { returnFocus } = props;
  const focusAfter = useCallback(
    () => returnFocus?.() ?? [opener.current instanceof HTMLElement ? opener.current : null],
    [returnFocus],
  );

  function close(reason: WizardCloseReason): void {
    setUncontrolled(false);
    onOpenChange?.(false, { reason });
  }

  if (!open) return null;
  const here = module ?? loaded;
  if (here === null)
    return (
      <WizardShell
        integrationId={props.integrationId}
        presentation={presentation}
        headingLevel={headingLevel}
        status={failed ? 'failed' : 'loading'}
        onRetry={() => setFailed(false)}
        onClose={close}
        returnFocus={focusAfter}
      />
    );
  return (
    <here.LoadedConnectWizard
      integrationId={props.integrationId}
      accountId={props.accountId}
      autoTest={props.autoTest}
      onDone={props.onDone}
      className={props.className}
      presentation={presentation}
      headingLevel={headingLevel}
      onClose={close}
      returnFocus={focusAfter}
    />
  );
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, 2_000);
  return () => clearTimeout(timer);
}
