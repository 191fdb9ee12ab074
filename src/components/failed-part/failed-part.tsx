import type { ReactElement, Ref } from 'react';
import { useKit } from '../../hooks/context.ts';
import type { KitEvent } from '../../store/client/kit-event.ts';
import { englishBasics } from '../../text/basics.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { Button } from '../../ui/button.tsx';
import { rootAttributes, type RootProps } from '../../ui/root-props.ts';

type FailedComponent = Extract<KitEvent, { readonly type: 'component.failed' }>['component'];

interface PartBoundaryProps {
  /** Which component it is, for the host's `onEvent`. */
  readonly component: FailedComponent;
  readonly integrationId: string;
  readonly accountId?: string | undefined;
  readonly renderFallback: (retry: () => void) => ReactElement | null;
  readonly children: ReactElement | null;
}

/** Keeps a defect in a component from unmounting the host's page, and reports it to the host. */
export function PartBoundary(props: PartBoundaryProps): ReactElement {
  const { component, integrationId, accountId, renderFallback, children } = props;
  const { emit } = useKit(`<${component}>`);
  return (
    <Boundary
      renderFallback={renderFallback}
      onFailed={() =>
        emit({
          type: 'component.failed',
          component,
          integrationId,
          ...(accountId === undefined ? {} : { accountId }),
        })
      }
    >
      {children}
    </Boundary>
  );
}

interface EntryBoundaryProps extends Omit<PartBoundaryProps, 'renderFallback'> {
  /** Slot of the component's root, so that the message is placed as the component is. */
  readonly slot: string;
  /** Props of the component; the host's attributes for its root are taken from them. */
  readonly root: RootProps;
  readonly rootRef: Ref<HTMLElement> | undefined;
}

/** The boundary around a component that hosts render. When even its message fails, nothing is shown. */
export function EntryBoundary({ slot, root, rootRef, ...rest }: EntryBoundaryProps): ReactElement {
  return (
    <PartBoundary
      {...rest}
      renderFallback={(retry) => (
        <Boundary renderFallback={() => null}>
          <FailedPart slot={slot} root={root} rootRef={rootRef} onRetry={retry} />
        </Boundary>
      )}
    />
  );
}

function FailedPart(
  props: Pick<EntryBoundaryProps, 'slot' | 'root' | 'rootRef'> & { readonly onRetry: () => void },
): ReactElement {
  const { strings, dir } = useKit('A component');
  const { broken, tryAgain } = strings.section('common', englishBasics);
  return (
    <section {...rootAttributes(props.root)} ref={props.rootRef} data-slot={props.slot} data-ik-root="" dir={dir}>
      <p role="alert">{broken}</p>
      <Button onClick={props.onRetry}>{tryAgain}</Button>
    </section>
  );
}
