import { Component, type ReactNode } from 'react';
import { Page } from './page.tsx';

/** Keeps the console usable when a page breaks. Shows nothing of the error: it may hold what somebody typed. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override readonly state = { broken: false };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title="This page broke" lead="Nothing you saved is lost. Show the page again, or go somewhere else.">
        <p>
          <button type="button" className="button" onClick={() => this.setState({ broken: false })}>
            Show again
          </button>
        </p>
      </Page>
    );
  }
}
