import type { CSSProperties, ReactElement, Ref } from 'react';

/** What a host may set on the root element of a component. */
export interface RootProps {
  /** Id of the root element. */
  readonly id?: string | undefined;
  /** Classes of the root element. */
  readonly className?: string | undefined;
  /** Inline styles of the root element. */
  readonly style?: CSSProperties | undefined;
  /** Attributes of the host, for example `data-testid`. The library's own, such as `data-slot`, cannot be replaced. */
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

/** Props with a `ref` to the root element, as React 18 and 19 both pass it. */
export type WithRootRef<Props, Node extends Element = HTMLElement> = Props & {
  /** The root element; null while nothing is drawn. */
  readonly ref?: Ref<Node> | undefined;
};

/**
 * A component with a root, which renders an element or nothing. React's own type says `ReactNode`, which TypeScript before
 * 5.1 does not accept as a component.
 */
export type RootComponent<Props, Node extends Element = HTMLElement> = (
  props: WithRootRef<Props, Node>,
) => ReactElement | null;

/** The host's attributes for the root element. Spread it before the library's own attributes. */
export function rootAttributes(props: RootProps): RootProps {
  return Object.fromEntries(Object.entries(props).filter(([name]) => /^(?:id|className|style|data-.*)$/.test(name)));
}
