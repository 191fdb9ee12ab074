import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './button.tsx';
import { pressedKey } from './pressed-key.ts';
import { SECRET_FIELD, SECRET_REGION } from './secret-attributes.ts';

/** Labels and callbacks from the owner. No value: the field is uncontrolled and its content never passes through React. */
export interface SecretInputProps {
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  /** @default true */
  readonly required?: boolean | undefined;
  /** Receives the node on mount and null on unmount; the owner fills and wipes it. Stable. */
  readonly attach: (node: HTMLInputElement | null) => void;
  /** After every change by the person. */
  readonly onInput: () => void;
  /** Text was pasted or dropped over the whole content; the owner puts it into the node. */
  readonly onPaste: (text: string) => void;
  /** Enter, not while a character is being composed. */
  readonly onEnter?: (() => void) | undefined;
  /** Called when the content becomes visible or hidden, for an announcement. */
  readonly onReveal?: ((state: 'shown' | 'hidden') => void) | undefined;
  /** Names of the button; each contains the field's name. */
  readonly labels: { readonly show: string; readonly hide: string };
  /** Whether password managers are asked to ignore the field. @default 'ignore' */
  readonly passwordManagers?: 'ignore' | 'allow' | undefined;
  /** False outside a secure context: nothing can be typed. @default true */
  readonly available?: boolean | undefined;
}

/** How long a shown secret stays shown, in milliseconds. */
const SHOWN_MS = 30_000;

/**
 * The field for a secret: masked by the browser, uncontrolled, without a name, hidden from session recorders.
 *
 * `type="password"` keeps the key out of the accessibility tree, which CSS masking does not; a controlled field would
 * write it into the `value` attribute.
 */
export function SecretInput(props: SecretInputProps): ReactElement {
  const {
    attach,
    onInput,
    onPaste,
    onEnter,
    labels,
    passwordManagers = 'ignore',
    available = true,
    required = true,
  } = props;
  const [shown, setShown] = useState(false);
  const node = useRef<HTMLInputElement | null>(null);
  const onReveal = useRef(props.onReveal);
  useEffect(() => {
    onReveal.current = props.onReveal;
  });

  const reveal = useCallback((next: boolean) => {
    setShown(next);
    onReveal.current?.(next ? 'shown' : 'hidden');
  }, []);

  useEffect(() => {
    if (!shown) return;
    const hide = (): void => reveal(false);
    const timer = setTimeout(hide, SHOWN_MS);
    window.addEventListener('blur', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
    };
  }, [shown, reveal]);

  const setNode = useCallback(
    (next: HTMLInputElement | null) => {
      node.current = next;
      attach(next);
    },
    [attach],
  );

  function take(event: ClipboardEvent | DragEvent, data: DataTransfer | null): void {
    const text = data?.getData('text') ?? '';
    const target = node.current;
    if (text === '' || target === null) return;
    const whole = target.value === '' || (target.selectionStart === 0 && target.selectionEnd === target.value.length);
    if (!whole) return;
    event.preventDefault();
    onPaste(text);
  }

  function pressed(event: KeyboardEvent): void {
    if (pressedKey(event) !== 'Enter') return;
    event.preventDefault();
    onEnter?.();
  }

  return (
    <div data-slot="ik-secret" {...SECRET_REGION} className={SECRET_REGION.className}>
      <input
        {...SECRET_FIELD}
        {...(passwordManagers === 'ignore' ? MANAGERS_IGNORE : {})}
        data-slot="ik-secret-input"
        id={props.id}
        ref={setNode}
        type={shown ? 'text' : 'password'}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        aria-required={required}
        disabled={!available}
        onInput={onInput}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
        onKeyDown={pressed}
      />
      <Button tone="quiet" size="small" onClick={() => reveal(!shown)} available={available}>
        {shown ? labels.hide : labels.show}
      </Button>
    </div>
  );
}

/** Documented or conventional marks of password managers; vendors change them. */
const MANAGERS_IGNORE = {
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
  'data-protonpass-ignore': 'true',
} as const;
