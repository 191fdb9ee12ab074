import type { ReactElement } from 'react';
import { Page } from '../shell/page.tsx';

/** Where "Open an expert inquiry" leads. A real host opens its own form here. */
export function SupportPage(): ReactElement {
  return (
    <Page
      title="Expert inquiries"
      lead="In a real console this is where you would write to its experts. Nobody is at the other end of this one."
    >
      <div className="prose">
        <p>
          The failed test that led you here offers <b>Copy report for support</b>: what was tried, when, and how it
          failed, with a number to find it by in the server’s log. The key is not in it. Paste it into your inquiry.
        </p>
      </div>
    </Page>
  );
}
