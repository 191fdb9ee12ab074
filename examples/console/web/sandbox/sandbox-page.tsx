import { type ReactElement, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { SandboxKeysAnswer } from '../../server/web/answers.ts';
import { type ServerValue, useServerValue } from '../connection/use-server-value.ts';
import { Icon } from '../shell/icon.tsx';
import { NotFoundPage, Page } from '../shell/page.tsx';

/** The keys of the simulated vendor. Absent, without a request, when the console uses the real vendor. */
export function useSandboxKeys(hasSandbox: boolean): ServerValue<SandboxKeysAnswer> {
  return useServerValue<SandboxKeysAnswer>(hasSandbox ? '/api/sandbox/keys' : null);
}

const LEAD =
  'This console is connected to a simulated vendor on this machine, not to OpenAI. Copy a key, connect an account with it, and see what happens. The keys are made up and open nothing.';

/** The keys of the simulated vendor, each with what it demonstrates. */
export function SandboxPage({ keys }: { readonly keys: ServerValue<SandboxKeysAnswer> }): ReactElement {
  const [copied, setCopied] = useState<Copied | null>(null);
  if (keys.status === 'absent') return <NotFoundPage />;
  return (
    <Page
      title="Sandbox keys"
      lead={LEAD}
      actions={
        <Link className="button" href="/integrations">
          Go to Integrations
        </Link>
      }
    >
      {keys.value === null ? (
        <p className="waiting">{keys.status === 'failed' ? 'The keys could not be read.' : 'Reading the keys…'}</p>
      ) : (
        <ul className="keys">
          {keys.value.keys.map(({ id, value, description }) => (
            <li key={id} className="key">
              <p className="key-description" id={`key-${id}`}>
                {description}
              </p>
              <code className="key-value" dir="ltr">
                {value}
              </code>
              <CopyButton id={id} value={value} copied={copied} onCopy={setCopied} />
            </li>
          ))}
        </ul>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {copied === null ? '' : copied.done ? 'Key copied.' : 'Copying was not allowed. Select the key and copy it.'}
      </p>
    </Page>
  );
}

/** How long the button shows the outcome, in milliseconds. */
const SHOWN_MS = 2_500;

/** The newest attempt to copy a key. */
interface Copied {
  readonly id: string;
  /** False when the browser refused. */
  readonly done: boolean;
}

interface CopyButtonProps {
  readonly id: string;
  readonly value: string;
  readonly copied: Copied | null;
  readonly onCopy: (copied: Copied | null) => void;
}

/** Copies a key and shows the outcome as its label for a moment. */
function CopyButton({ id, value, copied, onCopy }: CopyButtonProps): ReactElement {
  const outcome = copied?.id === id ? copied : null;
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => onCopy(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome, onCopy]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      onCopy({ id, done: true });
    } catch {
      // Browsers allow this only on https and on localhost.
      onCopy({ id, done: false });
    }
  };
  return (
    <button
      type="button"
      className="button small key-copy"
      data-state={outcome === null ? 'ready' : outcome.done ? 'copied' : 'refused'}
      aria-describedby={`key-${id}`}
      onClick={() => void copy()}
    >
      <Icon name={outcome?.done === true ? 'check' : 'copy'} />
      {outcome === null ? 'Copy key' : outcome.done ? 'Copied' : 'Not allowed'}
    </button>
  );
}
