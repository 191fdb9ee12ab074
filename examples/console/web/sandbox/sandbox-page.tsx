import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import type { SandboxKeysAnswer } from '../../server/web/answers.ts';
import type { ServerValue } from '../connection/use-server-value.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Page } from '../shell/page.tsx';
import { CopyButton, type Copied } from './copy-button.tsx';

const LEAD =
  'This console is connected to a simulated vendor on this machine, not to OpenAI. Copy a key, connect an account with it, and see what happens. The keys are made up and open nothing.';

/** The keys that can be tried, each with what it shows. */
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
