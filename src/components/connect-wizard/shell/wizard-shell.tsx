import { type KeyboardEvent, type ReactElement, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { CloseReason } from '../../../hooks/callbacks.ts';
import { useIntegration, useKit } from '../../../hooks/context.ts';
import { englishBasics } from '../../../text/basics.ts';
import { Button } from '../../../ui/button.tsx';
import { focusFirst } from '../../../ui/focus-first.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { keepTabInside } from '../../../ui/keep-tab-inside.ts';
import { Spinner } from '../../../ui/spinner.tsx';
import type { RootProps } from '../../../ui/root-props.ts';

/** Props of {@link WizardShell}. */
export interface WizardShellProps {
  readonly integrationId: string;
  readonly presentation: 'dialog' | 'inline';
  readonly headingLevel: 2 | 3 | 4;
  /** The wizard did not come. */
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly onLeave: (reason: CloseReason) => void;
  /** The host's attributes for the root. */
  readonly root?: RootProps | undefined;
  readonly rootRef?: Ref<HTMLElement> | undefined;
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
}

/** The wizard's frame while the wizard itself is on its way. Light: it stands in the first chunk. */
export function WizardShell(props: WizardShellProps): ReactElement {
  const { presentation, headingLevel, failed, onLeave, returnFocus, rootRef } = props;
  const { dir, strings } = useKit('<ConnectWizard>');
  const definition = useIntegration(props.integrationId, '<ConnectWizard>');
  const common = strings.section('common', englishBasics);
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(rootRef, () => root.current as HTMLElement);
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const modal = presentation === 'dialog';

  useEffect(() => {
    if (modal) root.current?.focus();
  }, [modal]);

  function leave(reason: CloseReason): void {
    onLeave(reason);
    focusFirst(returnFocus());
  }

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
            <p role={failed ? 'alert' : undefined}>{failed ? common.broken : common.loading}</p>
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
