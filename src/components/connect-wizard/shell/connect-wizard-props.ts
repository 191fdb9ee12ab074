import type { ReactElement, Ref } from 'react';
import type { AccountOutcome, CloseOutcome, CloseReason, StepChange, TestOutcome } from '../../../hooks/callbacks.ts';
import type { ReadGiven } from '../../../hooks/definition-check.ts';
import type { RootProps } from '../../../ui/root-props.ts';

/**
 * Which integration or account the host connects, and how the wizard opens. `id`, `className`, `style` and `data-*` go to
 * its root: the dialog, or the section in place.
 */
export interface ConnectWizardProps extends RootProps {
  /** Id of one of the provider's integrations. */
  readonly integrationId: string;
  /** The account whose credential is replaced. Absent to connect a new one. */
  readonly accountId?: string | undefined;
  /** Whether it is shown; the host then follows `onOpenChange`. */
  readonly open?: boolean | undefined;
  /** Whether it is shown at first, when `open` is left out. @default false for a dialog, true inline */
  readonly defaultOpen?: boolean | undefined;
  /** The wizard requests to be opened or closed. With `false`, after the key was wiped from the page. For controlling `open`. */
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** It was closed, and how. Once per closing, after `onOpenChange(false)`. */
  readonly onClose?: ((outcome: CloseOutcome) => void) | undefined;
  /** Another step came on screen. Not called for the first one. */
  readonly onStepChange?: ((change: StepChange) => void) | undefined;
  /** A test ended: it passed, failed or was cancelled. Once per test. */
  readonly onTested?: ((outcome: TestOutcome) => void) | undefined;
  /** A new account was stored. Once per account, while the wizard still shows it. */
  readonly onConnected?: ((outcome: AccountOutcome) => void) | undefined;
  /** The credential of an account was replaced. Once per account, while the wizard still shows it. */
  readonly onRotated?: ((outcome: AccountOutcome) => void) | undefined;
  /** `inline` puts it into the host's page, without a close button. @default 'dialog' */
  readonly presentation?: 'dialog' | 'inline' | undefined;
  /** Start the test on entering the second step, without a press. @default the `auto` of the definition's test block, else false */
  readonly autoTest?: boolean | undefined;
  /** Where focus goes when the dialog has closed: the first of these that is on the page. @default what had focus before */
  readonly returnFocus?: (() => readonly (HTMLElement | null | undefined)[]) | undefined;
  /** Level of the wizard's heading; steps come one below. @default 2 */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

/** The content of a wizard, and what its error boundary uses. */
export interface GuardedWizard {
  readonly content: ReactElement;
  /** The message after a failed rendering: that the wizard failed, and what happened to the entered values. */
  readonly message: () => string;
  /** Called when it failed. */
  readonly onFailed: () => void;
  /** Called when it is tried again. */
  readonly onRetry: () => void;
}

/** What the part that is loaded on demand gets: the same, with what the light part has settled. */
export interface LoadedWizardProps
  extends Pick<
    ConnectWizardProps,
    'integrationId' | 'accountId' | 'autoTest' | 'onStepChange' | 'onTested' | 'onConnected' | 'onRotated'
  > {
  readonly presentation: 'dialog' | 'inline';
  readonly headingLevel: 2 | 3 | 4;
  readonly readGiven: ReadGiven;
  /** Draws the wizard inside a boundary. A function, because the part that is loaded on demand shares no file with the entry. */
  readonly renderGuarded: (wizard: GuardedWizard) => ReactElement;
  /** The host's attributes for the root. */
  readonly root?: RootProps | undefined;
  readonly rootRef?: Ref<HTMLElement> | undefined;
  /** The person left. */
  readonly onLeave: (reason: CloseReason) => void;
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
}
