import { type ReactElement, useEffect, useId, useRef } from 'react';
import { resolveText } from '../../definition/resolve-text.ts';
import { useIntegration, useKit } from '../../hooks/context.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishCommon } from '../../text/common.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirst } from '../../ui/focus-first.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { keepTabInside } from '../../ui/keep-tab-inside.ts';
import { Spinner } from '../../ui/spinner.tsx';
import type { WizardCloseReason } from './connect-wizard-props.ts';

/** Props of {@link WizardShell}. */
export interface WizardShellProps {
  readonly integrationId: string;
  readonly presentation: 'dialog' | 'inline';
  readonly headingLevel: 2 | 3 | 4;
  readonly status: 'loading' | 'failed';
  readonly onRetry: () => void;
  readonly onClose: (reason: WizardCloseReason) => void;
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
}

/** The wizard's frame while the wizard itself is on its way. Light: it stands in the first chunk. */
export function WizardShell(props: WizardShellProps): ReactElement {
  const { presentation, headingLevel, status, onClose, returnFocus } = props;
  const { dir, messages } = useKit('<ConnectWizard>');
  const definition = useIntegration(props.integrationId, '<ConnectWizard>');
  const common = useText('common', englishCommon);
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const modal = presentation === 'dialog';

  useEffect(() => {
    if (modal) root.current?.focus();
  }, [modal]);

  function leave(reason: WizardCloseReason): void {
    onClose(reason);
    focusFirst(returnFocus());
  }

  const frame = {
    ref: root,
    'aria-labelledby': titleId,
    'aria-busy': status === 'loading',
    tabIndex: -1,
    'data-size': 'large',
    'data-ik-root': '',
    dir,
  };
  const content = (
    <>
      <header data-slot="ik-dialog-header">
        <Heading data-slot="ik-dialog-title" id={titleId}>
          {resolveText(definition.name, messages?.definitions)}
        </Heading>
      </header>
      <div data-slot="ik-dialog-body">
        {status === 'loading' ? (
          <p data-slot="ik-wizard-waiting">
            <Spinner />
            <span>{common.loading}</span>
          </p>
        ) : (
          <div data-slot="ik-wizard-waiting">
            <p role="alert">{common.broken}</p>
            <Button onClick={props.onRetry}>{common.tryAgain}</Button>
          </div>
        )}
      </div>
    </>
  );
  if (!modal)
    return (
      <div {...frame} role="region" data-slot="ik-wizard">
        {content}
      </div>
    );
  return (
    <>
      <div data-slot="ik-backdrop" data-ik-root="" />
      <div
        {...frame}
        role="dialog"
        aria-modal
        data-slot="ik-dialog"
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave('escape');
          if (event.key === 'Tab') keepTabInside(event, root.current);
        }}
      >
        {content}
        <IconButton
          icon="cross"
          label={common.close}
          data-slot="ik-dialog-close"
          onClick={() => leave('close-button')}
        />
      </div>
    </>
  );
}
