import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import type { IsDrawable } from '../../hooks/definition-check.ts';

/** How the wizard came to be closed. `outside` only when nothing was entered. */
export type WizardCloseReason = 'escape' | 'outside' | 'close-button' | 'cancel' | 'done';

/** An account as the host sent it; see `Account`. */
export type WizardAccount = NonNullable<ConnectBinding['account']>;

/** Props of `ConnectWizard`. */
export interface ConnectWizardProps {
  /** Id of one of the provider's integrations. */
  readonly integrationId: string;
  /** The account whose credential is replaced. Absent to connect a new one. */
  readonly accountId?: string | undefined;
  /** Whether it is shown; the host then follows `onOpenChange`. */
  readonly open?: boolean | undefined;
  /** Whether it is shown at first, when `open` is left out. @default false for a dialog, true inline */
  readonly defaultOpen?: boolean | undefined;
  /** The person opened or left it. With `open: false`, after the key was wiped from the page. */
  readonly onOpenChange?: ((open: boolean, details: { readonly reason: WizardCloseReason }) => void) | undefined;
  /** `inline` puts it into the host's page, without a close button. @default 'dialog' */
  readonly presentation?: 'dialog' | 'inline' | undefined;
  /** Start the test on entering the second step, without a press. @default what the definition says, else false */
  readonly autoTest?: boolean | undefined;
  /**
   * Something was stored: once per account, while the wizard still shows it. `null`: the host stored it but did not
   * send a readable account.
   */
  readonly onDone?: ((account: WizardAccount | null) => void) | undefined;
  /** Where focus goes when the dialog has closed: the first of these that is on the page. @default what had focus before */
  readonly returnFocus?: (() => readonly (HTMLElement | null | undefined)[]) | undefined;
  /** Level of the wizard's heading; steps come one below. @default 2 */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Class of the wizard's root. */
  readonly className?: string | undefined;
}

/** What the part that is loaded on demand gets: the same, with what the light part has settled. */
export interface LoadedWizardProps
  extends Pick<ConnectWizardProps, 'integrationId' | 'accountId' | 'autoTest' | 'onDone' | 'className'> {
  readonly presentation: 'dialog' | 'inline';
  readonly headingLevel: 2 | 3 | 4;
  readonly isDrawable: IsDrawable;
  /** The person left. */
  readonly onClose: (reason: WizardCloseReason) => void;
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
}
