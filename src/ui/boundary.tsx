import { Component, type ReactElement } from 'react';
import { UsageError } from '../base/usage-error.ts';

interface BoundaryProps {
  /** Shown instead of what failed. What it shows may fail too: the next boundary catches that. */
  readonly renderFallback: (retry: () => void) => ReactElement | null;
  /** Called once for each error that was caught, without the error, whose words may hold anything. */
  readonly onFailed?: (() => void) | undefined;
  readonly children: ReactElement | null;
}

interface BoundaryState {
  readonly failed: boolean;
  readonly usage: UsageError | null;
}

/**
 * Keeps an error of rendering, of an effect or of an update of the page inside it from unmounting the host's page. Stores
 * no error and logs nothing. A {@link UsageError} is the host's to see, and is passed on.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, usage: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: true, usage: error instanceof UsageError ? error : null };
  }

  override componentDidCatch(error: unknown): void {
    if (!(error instanceof UsageError)) this.props.onFailed?.();
  }

  override render(): ReactElement | null {
    const { failed, usage } = this.state;
    if (usage !== null) throw usage;
    if (!failed) return this.props.children;
    return this.props.renderFallback(() => this.setState({ failed: false }));
  }
}
