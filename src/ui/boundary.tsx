import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown in place of the children after an error. */
  readonly renderFallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps an error inside it from unmounting the host's page. Stores no error and logs nothing. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.renderFallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
