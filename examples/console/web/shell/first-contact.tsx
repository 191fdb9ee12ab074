import type { ReactElement } from 'react';
import { BrandMark } from './brand-mark.tsx';

/** What stands on screen until the server has said who is signed in. */
export function FirstContact({ failed }: { readonly failed: boolean }): ReactElement {
  return (
    <main className="first-contact">
      <h1>
        <BrandMark />
      </h1>
      <p role="status" aria-live="polite">
        {failed ? 'The console’s server does not answer. This page goes on by itself as soon as it does.' : ''}
      </p>
    </main>
  );
}
