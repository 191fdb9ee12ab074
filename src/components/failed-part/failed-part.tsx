import { Component, type ReactElement } from 'react';
import { UsageError } from '../../base/usage-error.ts';
import { type Kit, useKit } from '../../hooks/context.ts';
import { englishBasics } from '../../text/basics.ts';
import { Button } from '../../ui/button.tsx';
import { rootAttributes, type RootProps } from '../../ui/root-props.ts';

type Subject = Omit<Extract<Parameters<Kit['emit']>[0], { readonly type: 'component.failed' }>, 'type'>;

interface BoundaryProps {
  /** Shown instead of what failed. When it fails too, the boundary above catches that. */
  readonly renderFallback: (retry: () => void) => ReactElement | null;
  /** Called once for each error that was caught. */
  readonly onFailed?: (() => void) | undefined;
  readonly children: ReactElement | null;
}

interface BoundaryState {
  readonly failed: boolean;
  readonly usage?: UsageError | undefined;
}

/** Stores no error and logs nothing, because its words may hold anything. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: true, usage: error instanceof UsageError ? error : undefined };
  }

  override componentDidCatch(): void {
    if (this.state.usage === undefined) this.props.onFailed?.();
  }

  override render(): ReactElement | null {
    const { failed, usage } = this.state;
    if (usage !== undefined) throw usage;
    return failed ? this.props.renderFallback(() => this.setState({ failed: false })) : this.props.children;
  }
}

interface PartBoundaryProps extends BoundaryProps {
  /** Which component failed, for the event `component.failed`. */
  readonly subject: Subject;
}

/**
 * Keeps an error of rendering, of an effect or of an update of the page inside it from unmounting the host's page, and
 * reports to the host that there was one. A {@link UsageError} is the host's to see, and is passed on.
 */
export function PartBoundary({ subject, onFailed, ...rest }: PartBoundaryProps): ReactElement {
  const { emit } = useKit('A component');
  return (
    <Boundary
      {...rest}
      onFailed={() => {
        emit({ type: 'component.failed', ...subject });
        onFailed?.();
      }}
    />
  );
}

interface EntryBoundaryProps extends Pick<PartBoundaryProps, 'subject' | 'children'> {
  /** Slot of the component's root, so that the message is placed as the component is. */
  readonly slot: string;
  /** The component's own props, from which the host's attributes for its root are taken. */
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
