import * as RadixDialog from '@radix-ui/react-dialog';
import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/** What a host puts around our components. `onClosed` hears that the host's own layer was closed by the person. */
export interface HostProps {
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** No layer at all. */
export function Plain({ children }: HostProps): ReactElement {
  return <div>{children}</div>;
}

/** A modal dialog of Radix, moved by a transform and cut at its edges, as most themes draw it. */
export function RadixModal({ onClosed, children }: HostProps): ReactElement {
  const [open, setOpen] = useState(true);
  return (
    <RadixDialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) onClosed();
      }}
    >
      <RadixDialog.Portal>
        <RadixDialog.Content aria-describedby={undefined} style={{ ...CENTRED, transform: 'translate(-50%, -50%)' }}>
          <RadixDialog.Title>Host</RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

interface TrapOptions {
  /** Whether the layer says that it is a modal dialog. */
  readonly named: boolean;
  /** Whether the page beside it is hidden from assistive technology. */
  readonly hides: boolean;
  /** Listens for focus in the capture phase, where nobody can keep it from hearing. */
  readonly capture: boolean;
}

/** A modal layer of a host that takes focus back at once and twenty times a second, as the one of MUI does. */
function Trap({ onClosed, children, named, hides, capture }: HostProps & TrapOptions): ReactElement | null {
  const [open, setOpen] = useState(true);
  const paper = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!hides || !open) return;
    const others = [...document.body.children].filter((other) => other !== root.current);
    for (const other of others) other.setAttribute('aria-hidden', 'true');
    return () => {
      for (const other of others) other.removeAttribute('aria-hidden');
    };
  }, [hides, open]);
  useEffect(() => {
    if (!open) return;
    paper.current?.focus();
    const contain = (): void => {
      if (paper.current?.contains(document.activeElement) === false) paper.current.focus();
    };
    document.addEventListener('focusin', contain, capture);
    const timer = setInterval(contain, 50);
    return () => {
      document.removeEventListener('focusin', contain, capture);
      clearInterval(timer);
    };
  }, [open, capture]);
  if (!open) return null;
  return createPortal(
    <div
      ref={root}
      role="presentation"
      style={{ position: 'fixed', inset: 0, zIndex: 1300 }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
        onClosed();
      }}
    >
      <div
        ref={paper}
        tabIndex={-1}
        {...(named ? { role: 'dialog', 'aria-modal': true, 'aria-label': 'Host' } : {})}
        style={{ overflow: 'auto', maxHeight: '70vh', background: 'Canvas', position: 'relative' }}
      >
        {children}
      </div>
    </div>,
    document.body,
  );
}

/** The dialog of MUI. */
export function NamedTrap(props: HostProps): ReactElement {
  return <Trap {...props} named hides capture={false} />;
}

/** The bare modal layer of MUI: no role says what it is. */
export function NamelessTrap(props: HostProps): ReactElement {
  return <Trap {...props} named={false} hides capture={false} />;
}

/** A trap that shows in nothing but in what it does. */
export function BareTrap(props: HostProps): ReactElement {
  return <Trap {...props} named={false} hides={false} capture />;
}

/** `<dialog>`, opened as modal by the host. */
export function NativeDialog({ onClosed, children }: HostProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (node?.open === false) node.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-label="Host" onClose={onClosed} style={{ transform: 'translateY(10px)' }}>
      {children}
    </dialog>
  );
}

/** An open popover that closes by a press outside and by Escape. */
export function Popover({ onClosed, children }: HostProps): ReactElement {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = popover.current;
    if (node === null) return;
    node.popover = 'auto';
    node.showPopover();
    const toggled = (event: Event): void => {
      if ((event as ToggleEvent).newState === 'closed') onClosed();
    };
    node.addEventListener('toggle', toggled);
    return () => node.removeEventListener('toggle', toggled);
  }, [onClosed]);
  return <div ref={popover}>{children}</div>;
}

/** A part of the page that the host shows on the whole screen. */
export function FullScreen({ children }: HostProps): ReactElement {
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part} style={{ background: 'Canvas', overflow: 'auto' }}>
      <button type="button" onClick={() => void part.current?.requestFullscreen()}>
        Whole screen
      </button>
      {children}
    </div>
  );
}

/** A part of the page that cuts off and moves what is in it. */
export function CutOff({ children }: HostProps): ReactElement {
  return (
    <div style={{ overflow: 'hidden', transform: 'translateX(20px)', contain: 'paint', maxHeight: 420 }}>
      {children}
    </div>
  );
}

const CENTRED = {
  position: 'fixed',
  top: '50%',
  left: '50%',
  width: '80vw',
  maxHeight: '80vh',
  overflow: 'hidden',
  background: 'Canvas',
} as const;
