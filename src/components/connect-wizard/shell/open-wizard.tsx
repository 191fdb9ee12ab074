import { type KeyboardEvent, type ReactElement, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { loadOnce } from '../../../base/load-once.ts';
import type { CloseReason } from '../../../hooks/callbacks.ts';
import { useIntegration, useKit } from '../../../hooks/context.ts';
import { useOnDemand } from '../../../hooks/use-on-demand.ts';
import { englishBasics } from '../../../text/basics.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { focusFirst } from '../../../ui/focus-first.ts';
import type { RootProps } from '../../../ui/root-props.ts';
import { Spinner } from '../../../ui/spinner.tsx';
import { PartBoundary } from '../../failed-part/failed-part.tsx';
import type { LoadedWizardProps } from './connect-wizard-props.ts';

const wizard = loadOnce(async () => {
  // The wizard draws nothing before its definition is checked: neither chunk waits for the other.
  const [{ LoadedConnectWizard }, { readGiven }] = await Promise.all([
    import('./connect-wizard.tsx'),
    import('../../../hooks/definition-check.ts'),
  ]);
  return { LoadedConnectWizard, readGiven };
});

/** Loads the wizard before it is needed, see `usePrefetch`. Harmless when it fails. */
export const prefetchConnectWizard = wizard.prefetch;

/** An open wizard: its frame at once, its content when loaded. For a page of cards: lighter than `ConnectWizard`. */
export function OpenWizard(props: Omit<LoadedWizardProps, 'readGiven' | 'renderGuarded'>): ReactElement {
  const { here, failed, retry } = useOnDemand(wizard, true);
  return here === null ? (
    <WizardShell {...props} failed={failed} onRetry={retry} />
  ) : (
    <here.LoadedConnectWizard
      {...props}
      readGiven={here.readGiven}
      renderGuarded={({ content, message, onFailed, onRetry }) => (
        <PartBoundary
          subject={{ component: 'ConnectWizard', integrationId: props.integrationId, accountId: props.accountId }}
          onFailed={onFailed}
          renderFallback={(tryAgain) => (
            <WizardShell
              {...props}
              failed={message()}
              onRetry={() => {
                onRetry();
                tryAgain();
              }}
            />
          )}
        >
          {content}
        </PartBoundary>
      )}
    />
  );
}

interface WizardShellProps {
  readonly integrationId: string;
  readonly presentation: 'dialog' | 'inline';
  readonly headingLevel: 2 | 3 | 4;
  /** The wizard could not be loaded; or it failed, and this says so. */
  readonly failed: boolean | string;
  readonly onRetry: () => void;
  readonly onLeave: (reason: CloseReason) => void;
  /** The host's attributes for the root. */
  readonly root?: RootProps | undefined;
  readonly rootRef?: Ref<HTMLElement> | undefined;
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
}

/**
 * The wizard's frame while the wizard loads. It is in the first chunk of a page of cards, so it imports neither Radix nor
 * the form library.
 */
function WizardShell(props: WizardShellProps): ReactElement {
  const { presentation, headingLevel, failed, onLeave, returnFocus, rootRef } = props;
  const { dir, strings } = useKit('<ConnectWizard>');
  const definition = useIntegration(props.integrationId, '<ConnectWizard>');
  const common = strings.section('common', englishBasics);
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(rootRef, () => root.current as HTMLElement);
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const modal = presentation === 'dialog';

  function leave(reason: CloseReason): void {
    onLeave(reason);
    focusFirst(returnFocus());
  }

  useEffect(() => {
    if (modal) root.current?.focus();
  }, [modal]);
  const frame = modal
    ? {
        role: 'dialog',
        'aria-modal': true,
        'data-slot': 'ik-dialog',
        onKeyDown(event: KeyboardEvent) {
          if (event.key === 'Escape') leave('escape');
          if (event.key === 'Tab') keepTabInside(event);
        },
      }
    : { role: 'region', 'data-slot': 'ik-wizard' };
  return (
    <>
      {modal ? <div data-slot="ik-backdrop" data-ik-root="" /> : null}
      <div
        {...props.root}
        ref={root}
        {...frame}
        aria-labelledby={titleId}
        aria-busy={!failed}
        tabIndex={-1}
        data-size="large"
        data-ik-root=""
        dir={dir}
      >
        <header data-slot="ik-dialog-header">
          <Heading data-slot="ik-dialog-title" id={titleId}>
            {strings.text(definition.name)}
          </Heading>
        </header>
        <div data-slot="ik-dialog-body">
          <div data-slot="ik-wizard-waiting">
            {failed ? null : <Spinner />}
            <p role={failed ? 'alert' : undefined}>
              {failed ? (failed === true ? common.broken : failed) : common.loading}
            </p>
            {failed ? <Button onClick={props.onRetry}>{common.tryAgain}</Button> : null}
          </div>
        </div>
        {modal ? (
          <IconButton
            icon="cross"
            label={common.close}
            data-slot="ik-dialog-close"
            onClick={() => leave('close-button')}
          />
        ) : null}
      </div>
    </>
  );
}

/** Keeps Tab among the buttons of the loading frame, as the dialog does after it has loaded. */
export function keepTabInside(event: KeyboardEvent): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const from = buttons.findIndex((button) => button.matches(':focus'));
  event.preventDefault();
  buttons.at(event.shiftKey ? Math.max(from, 0) - 1 : (from + 1) % buttons.length)?.focus();
}
