import { Component, type ContextType, type ReactElement } from 'react';
import { UsageError } from '../../base/usage-error.ts';
import { type Kit, KitContext, useKit } from '../../hooks/context.ts';
import { englishBasics } from '../../text/basics.ts';
import { Button } from '../../ui/button.tsx';
import { rootAttributes, type RootProps } from '../../ui/root-props.ts';

type Subject = Omit<Extract<Parameters<Kit['emit']>[0], { readonly type: 'component.failed' }>, 'type'>;

interface PartBoundaryProps {
  /** What the host is told that failed. */
  readonly subject: Subject;
  /** Shown instead of what failed. When it fails too, the boundary above catches that. */
  readonly renderFallback: (retry: () => void) => ReactElement | null;
  /** Called once for each error that was caught. */
  readonly onFailed?: (() => void) | undefined;
  readonly children: ReactElement | null;
}

interface PartBoundaryState {
  readonly failed: boolean;
  readonly usage: UsageError | undefined;
}

/**
 * Keeps an error of rendering, of an effect or of an update of the page inside it from unmounting the host's page, and
 * reports to the host that there was one. Stores no error and logs nothing, because its words may hold anything. A
 * {@link UsageError} is the host's to see, and is passed on.
 */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  static override contextType = KitContext;
  declare context: ContextType<typeof KitContext>;
  override state: PartBoundaryState = { failed: false, usage: undefined };

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    return { failed: true, usage: error instanceof UsageError ? error : undefined };
  }

  override componentDidCatch(): void {
    if (this.state.usage !== undefined) return;
    this.context?.emit({ type: 'component.failed', ...this.props.subject });
    this.props.onFailed?.();
  }

  override render(): ReactElement | null {
    const { failed, usage } = this.state;
    if (usage !== undefined) throw usage;
    return failed ? this.props.renderFallback(() => this.setState({ failed: false })) : this.props.children;
  }
}

interface EntryBoundaryProps extends Pick<PartBoundaryProps, 'subject' | 'children'> {
  /** Slot of the component's root, so that the message is placed as the component is. */
  readonly slot: string;
  /** Props of the component; the host's attributes for its root are taken from them. */
  readonly root: RootProps;
}

/** The boundary around a component that hosts render. */
export function EntryBoundary({ slot, root, subject, children }: EntryBoundaryProps): ReactElement {
  return (
    <PartBoundary subject={subject} renderFallback={(retry) => <FailedPart slot={slot} root={root} onRetry={retry} />}>
      {children}
    </PartBoundary>
  );
}

function FailedPart(props: Pick<EntryBoundaryProps, 'slot' | 'root'> & { readonly onRetry: () => void }): ReactElement {
  const { strings, dir } = useKit('A component');
  const { broken, tryAgain } = strings.section('common', englishBasics);
  return (
    <section {...rootAttributes(props.root)} data-slot={props.slot} data-ik-root="" dir={dir}>
      <p role="alert">{broken}</p>
      <Button onClick={props.onRetry}>{tryAgain}</Button>
    </section>
  );
}
