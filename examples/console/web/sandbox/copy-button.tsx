import { type ReactElement, useEffect } from 'react';
import { Icon } from '../shell/icon.tsx';

const SHOWN_MS = 2_500;

/** Which key was copied last, or could not be. */
export interface Copied {
  readonly id: string;
  readonly done: boolean;
}

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  readonly id: string;
  readonly value: string;
  readonly copied: Copied | null;
  readonly onCopy: (copied: Copied | null) => void;
}

/** Copies a key, and says so on itself for two and a half seconds. */
export function CopyButton({ id, value, copied, onCopy }: CopyButtonProps): ReactElement {
  const own = copied?.id === id ? copied : null;
  useEffect(() => {
    if (own === null) return;
    const timer = setTimeout(() => onCopy(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [own, onCopy]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      onCopy({ id, done: true });
    } catch {
      // Browsers allow it on https and on this machine only.
      onCopy({ id, done: false });
    }
  };
  return (
    <button
      type="button"
      className="button small key-copy"
      data-state={own === null ? 'ready' : own.done ? 'copied' : 'refused'}
      aria-describedby={`key-${id}`}
      onClick={() => void copy()}
    >
      <Icon name={own?.done === true ? 'check' : 'copy'} />
      {own === null ? 'Copy key' : own.done ? 'Copied' : 'Not allowed'}
    </button>
  );
}
