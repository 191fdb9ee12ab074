import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** What is copied, and the words for it. Source: the component around it. */
export interface CopyButtonProps {
  /** What is copied. Never a secret. May be made when the button is pressed. */
  readonly text: string | (() => string);
  /** Visible label, or, with `quiet`, the accessible name of an icon. */
  readonly label: string;
  /** Label and announcement of the two outcomes. */
  readonly outcome: { readonly copied: string; readonly failed: string };
  /** `icon` shows no label. @default 'label' */
  readonly look?: 'label' | 'icon' | undefined;
}

const SHOWN_MS = 2_000;

/** Copies a text and announces whether it worked, because a page may have no clipboard access. */
export function CopyButton({ text, label, outcome, look = 'label' }: CopyButtonProps): ReactElement {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useAnnounce();
  useEffect(() => () => clearTimeout(timer.current), []);

  function settle(next: 'copied' | 'failed'): void {
    setState(next);
    announce(outcome[next]);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), SHOWN_MS);
  }
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      settle('copied');
    } catch {
      settle('failed');
    }
  }
  const visible = state === 'idle' ? label : outcome[state];
  return (
    <Button
      tone={look === 'icon' ? 'quiet' : 'neutral'}
      size="small"
      data-shape={look === 'icon' ? 'square' : undefined}
      aria-label={look === 'icon' ? visible : undefined}
      onClick={() => void copy()}
    >
      <Icon name={state === 'copied' ? 'check' : state === 'failed' ? 'warning' : 'copy'} />
      {look === 'icon' ? null : <span>{visible}</span>}
    </Button>
  );
}
