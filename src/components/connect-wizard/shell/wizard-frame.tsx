import { type ReactElement, type ReactNode, type Ref, useCallback, useId } from 'react';
import { useKit, useStrings } from '../../../hooks/context.ts';
import { englishCommon } from '../../../text/common.ts';
import { Announcer } from '../../../ui/announcer.tsx';
import type { Elements } from '../../../ui/content.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { keepFromForeignForm } from '../../../ui/event-boundary.ts';
import type { RootProps } from '../../../ui/root-props.ts';
import { setRef } from '../../../ui/set-ref.ts';

interface WizardFrameProps {
  readonly presentation: 'dialog' | 'inline';
  readonly headingLevel: 2 | 3 | 4;
  /** The host's attributes for the root. */
  readonly root?: RootProps | undefined;
  readonly rootRef?: Ref<HTMLElement> | undefined;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly footer: ReactNode;
  /** What has focus when a dialog opens. @default the title */
  readonly initialFocus?: (() => HTMLElement | null) | undefined;
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
  /** What it was opened from. @default what focus returns to */
  readonly openers?: (() => readonly (HTMLElement | null | undefined)[]) | undefined;
  readonly onDismiss: (reason: 'escape' | 'outside' | 'close-button') => void;
  readonly children: Elements;
}

/** The wizard's root: a modal dialog, or a section of the host's page. Contains its own live regions. */
export function WizardFrame(props: WizardFrameProps): ReactElement {
  const { presentation, headingLevel, root, rootRef, title, description, footer, children } = props;
  const { dir, portalContainer } = useKit('<ConnectWizard>');
  const common = useStrings().section('common', englishCommon);
  const setRootRef = useCallback((node: HTMLElement | null) => setRef(rootRef, node), [rootRef]);
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const content = (
    <Announcer>
      <div data-slot="ik-wizard" data-presentation={presentation}>
        {children}
      </div>
    </Announcer>
  );
  if (presentation === 'dialog')
    return (
      <Dialog
        open
        root={root}
        onRoot={setRootRef}
        size="large"
        title={title}
        description={description}
        headingLevel={headingLevel}
        closeLabel={common.close}
        initialFocus={props.initialFocus}
        returnFocus={props.returnFocus}
        openers={props.openers}
        onDismiss={props.onDismiss}
        portalContainer={portalContainer}
        dir={dir}
        footer={footer}
      >
        {content}
      </Dialog>
    );
  return (
    <section
      {...root}
      ref={setRootRef}
      data-slot="ik-wizard-inline"
      data-ik-root=""
      dir={dir}
      aria-labelledby={titleId}
      onKeyDown={keepFromForeignForm}
    >
      <header data-slot="ik-wizard-inline-header">
        <Heading data-slot="ik-dialog-title" id={titleId}>
          {title}
        </Heading>
        {description ? <div data-slot="ik-dialog-description">{description}</div> : null}
      </header>
      {content}
      <footer data-slot="ik-wizard-inline-footer">{footer}</footer>
    </section>
  );
}
