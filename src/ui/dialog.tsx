import * as RadixDialog from '@radix-ui/react-dialog';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { bringIntoView } from './bring-into-view.ts';
import { IconButton } from './button.tsx';
import { focusFirst } from './focus-first.ts';
import type { RootProps } from './root-props.ts';

/** How a person asked a dialog to close. The owner decides. */
type DismissReason = 'escape' | 'outside' | 'close-button';

/** Props of {@link Dialog}. */
export interface DialogProps {
  readonly open: boolean;
  /** The person asked to close it. */
  readonly onDismiss: (reason: DismissReason) => void;
  /** Names the dialog. */
  readonly title: ReactNode;
  /** Described by this, under the title. */
  readonly description?: ReactNode;
  /** Level of the title's heading. @default 2 */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** `alertdialog` for a decision that destroys something. @default 'dialog' */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** @default 'small' */
  readonly size?: 'small' | 'large' | undefined;
  /** Accessible name of the close button. */
  readonly closeLabel: string;
  /** What has focus when it opens. @default the title */
  readonly initialFocus?: (() => HTMLElement | null) | undefined;
  /** Where focus goes afterwards: the first of these that is still on the page. Never the body. */
  readonly returnFocus: () => readonly (HTMLElement | null | undefined)[];
  /** Where it is mounted. @default the document's body */
  readonly portalContainer?: HTMLElement | null | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** The host's attributes for the dialog's element. */
  readonly root?: RootProps | undefined;
  /** Called with the dialog's element on mount and with null on unmount. */
  readonly onRoot?: ((node: HTMLElement | null) => void) | undefined;
  /** Buttons at its end. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  /** Name of the component it belongs to, for `data-slot`. @default 'ik-dialog' */
  readonly slot?: string | undefined;
}

/**
 * A modal dialog over Radix without its Overlay, which would inject a style element that a strict policy blocks.
 * Focus goes in on opening and back on closing; the rest of the page is hidden from assistive technology meanwhile.
 */
export function Dialog(props: DialogProps): ReactElement {
  const { open, onDismiss, role = 'dialog', size = 'small', headingLevel = 2, returnFocus, onRoot } = props;
  const title = useRef<HTMLHeadingElement | null>(null);
  const Heading = `h${headingLevel}` as const;
  useEffect(() => (open ? lockScroll(document) : undefined), [open]);
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => (next ? undefined : onDismiss('close-button'))}>
      <RadixDialog.Portal container={props.portalContainer ?? null}>
        <div data-slot="ik-backdrop" data-ik-root="" />
        <RadixDialog.Content
          {...props.root}
          ref={onRoot}
          data-slot={props.slot ?? 'ik-dialog'}
          data-ik-root=""
          data-size={size}
          dir={props.dir}
          role={role}
          aria-modal="true"
          {...(props.description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (props.initialFocus?.() ?? title.current)?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusFirst(returnFocus());
          }}
          onFocus={({ target }) => {
            // Tab that goes round is Radix's own, and does not scroll.
            if (target.tabIndex >= 0 && target.matches(':focus-visible')) bringIntoView(target);
          }}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            onDismiss('escape');
          }}
          onInteractOutside={(event) => event.preventDefault()}
          onPointerDownOutside={(event) => {
            event.preventDefault();
            if (isBackdrop(event.target)) onDismiss('outside');
          }}
        >
          <header data-slot="ik-dialog-header">
            <RadixDialog.Title asChild>
              <Heading data-slot="ik-dialog-title" ref={title} tabIndex={-1}>
                {props.title}
              </Heading>
            </RadixDialog.Title>
            {props.description ? (
              <RadixDialog.Description asChild>
                <div data-slot="ik-dialog-description">{props.description}</div>
              </RadixDialog.Description>
            ) : null}
          </header>
          <div data-slot="ik-dialog-body">{props.children}</div>
          {props.footer ? <footer data-slot="ik-dialog-footer">{props.footer}</footer> : null}
          <IconButton
            icon="cross"
            label={props.closeLabel}
            data-slot="ik-dialog-close"
            onClick={() => onDismiss('close-button')}
          />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** Only our own backdrop counts: a password manager's overlay lies outside too and must not close anything. */
function isBackdrop(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('data-slot') === 'ik-backdrop';
}

/** How many open layers lock the page; the last one to close unlocks it. */
let lockCount = 0;

/**
 * Keeps the page behind a dialog from scrolling by one attribute that our stylesheet reads: no style is injected, so
 * `style-src 'self'` holds. Returns the function that unlocks it.
 */
export function lockScroll(document: Document): () => void {
  const root = document.documentElement;
  lockCount += 1;
  const gutter = (document.defaultView?.innerWidth ?? 0) > root.clientWidth;
  root.setAttribute('data-ik-scroll-lock', gutter ? 'gutter' : '');
  let locked = true;
  return () => {
    if (!locked) return;
    locked = false;
    lockCount -= 1;
    if (lockCount === 0) root.removeAttribute('data-ik-scroll-lock');
  };
}
