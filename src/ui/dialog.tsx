import { Close, Description, Root, Title } from '@radix-ui/react-dialog';
import { type ReactElement, type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import { bringIntoView } from './bring-into-view.ts';
import { IconButton } from './button.tsx';
import { focusFirst } from './focus-first.ts';
import { hideBehind, isBehind } from './hide-behind.ts';
import { keepFocus } from './keep-focus.ts';
import { Layer } from './layer.tsx';
import type { PlacedLayer } from './mount-layer.ts';
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
  /** What it was opened from, when that is not what focus returns to: it takes its look and its place from there. */
  readonly openers?: (() => readonly (HTMLElement | null | undefined)[]) | undefined;
  /** Where it is mounted, unless it was opened in a layer of the host. @default the document's body */
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
 * A modal dialog. Focus goes in on opening, stays in, and goes back on closing; the rest of the page is hidden from
 * assistive technology meanwhile. Nothing of the page is made inert, so that a password manager's overlay can be used.
 *
 * Root, title, description and close button are Radix's. Radix's `Content` is left out: the layer has what it does, and
 * it adds 3.7 KiB to the first opening of the wizard.
 */
export function Dialog({ open, ...props }: DialogProps): ReactElement | null {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: Omit<DialogProps, 'open'>): ReactElement {
  const { onDismiss, role = 'dialog', size = 'small', headingLevel = 2, description, onRoot } = props;
  const content = useRef<HTMLDivElement | null>(null);
  const title = useRef<HTMLHeadingElement | null>(null);
  const layer = useRef<PlacedLayer | null>(null);
  const showPage = useRef(() => {});
  const latest = useRef(props);
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => lockScroll(content.current?.ownerDocument ?? document), []);

  useEffect(() => {
    const node = content.current;
    const placed = layer.current;
    if (node === null || placed === null) return;
    const first = latest.current.initialFocus?.() ?? title.current;
    const release = keepFocus(placed.element, node, first, () => layer.current?.moveBeside());
    return () => {
      release();
      showPage.current();
      showPage.current = () => {};
      // After the owner has drawn what the dialog has changed; not when effects are only repeated.
      setTimeout(() => {
        const candidates = latest.current.returnFocus();
        if (!placed.element.isConnected && !isInAnotherDialog(candidates)) focusFirst(candidates);
      });
    };
  }, []);

  const setContent = useCallback(
    (node: HTMLDivElement | null) => {
      content.current = node;
      onRoot?.(node);
    },
    [onRoot],
  );
  return (
    <Root open modal={false} onOpenChange={(next) => (next ? undefined : onDismiss('close-button'))}>
      <Layer
        kind="dialog"
        openers={() => [activeElement(), ...(props.openers ?? props.returnFocus)()]}
        container={props.portalContainer}
        dir={props.dir}
        onEscape={() => onDismiss('escape')}
        claims={isPage}
        onPlaced={(placed) => {
          layer.current = placed;
          showPage.current();
          showPage.current = hideBehind(placed.element, placed.opener);
        }}
      >
        <div
          role="presentation"
          data-slot="ik-backdrop"
          data-ik-root=""
          // The press is no wish to take focus out of the dialog.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onDismiss('outside')}
        />
        <div
          {...props.root}
          ref={setContent}
          data-slot={props.slot ?? 'ik-dialog'}
          data-ik-root=""
          data-size={size}
          dir={props.dir}
          role={role}
          tabIndex={-1}
          aria-modal="true"
          aria-labelledby={`${id}-title`}
          aria-describedby={description ? `${id}-description` : undefined}
          onFocus={({ target }) => {
            // Tab that goes round does not scroll by itself.
            if (target.tabIndex >= 0 && target.matches(':focus-visible')) bringIntoView(target);
          }}
        >
          <header data-slot="ik-dialog-header">
            <Title asChild id={`${id}-title`}>
              <Heading data-slot="ik-dialog-title" ref={title} tabIndex={-1}>
                {props.title}
              </Heading>
            </Title>
            {description ? (
              <Description asChild id={`${id}-description`}>
                <div data-slot="ik-dialog-description">{description}</div>
              </Description>
            ) : null}
          </header>
          <div data-slot="ik-dialog-body">{props.children}</div>
          {props.footer ? <footer data-slot="ik-dialog-footer">{props.footer}</footer> : null}
          <Close asChild>
            <IconButton icon="cross" label={props.closeLabel} data-slot="ik-dialog-close" />
          </Close>
        </div>
      </Layer>
    </Root>
  );
}

/** Whether focus is in a dialog that has taken this one's place, and does not return to anything inside that dialog. */
function isInAnotherDialog(candidates: readonly (HTMLElement | null | undefined)[]): boolean {
  const dialog = document.activeElement?.closest('[data-ik-root][aria-modal="true"]');
  return dialog != null && !candidates.some((candidate) => dialog.contains(candidate ?? null));
}

/** What has focus, unless it is only the page. A browser that focuses no pressed button leaves that. */
function activeElement(): Element | null {
  const { activeElement: active, body } = document;
  return active === body ? null : active;
}

/** The page behind the dialog, or the page as such, which has the keys when nothing has focus. */
function isPage(target: Node): boolean {
  return /^(?:#document|HTML|BODY)$/i.test(target.nodeName) || isBehind(target);
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
