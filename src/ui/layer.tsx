import {
  type ReactElement,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { EVENT_BOUNDARY, MENU_BOUNDARY, stopAtLayer } from './event-boundary.ts';
import { type LayerOptions, mountLayer } from './mount-layer.ts';

/** Props of {@link Layer}. */
export interface LayerProps extends LayerOptions {
  readonly children: ReactNode;
}

const never = (): (() => void) => () => {};

/**
 * What lies over the page, in an element of its own: mounted where the host's layers and traps let it be used, with the
 * look of the place it was opened from, closed by Escape before anything of the host, and heard by nobody outside.
 */
export function Layer(props: LayerProps): ReactElement | null {
  // A portal must not be there while React takes over a page from the server.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return inBrowser ? <BrowserLayer {...props} /> : null;
}

function BrowserLayer(props: LayerProps): ReactElement {
  const [element] = useState(() => {
    const created = document.createElement('div');
    stopAtLayer(created);
    return created;
  });
  return (
    <>
      <Mount {...props} element={element} />
      {createPortal(<div {...(props.kind === 'menu' ? MENU_BOUNDARY : EVENT_BOUNDARY)}>{props.children}</div>, element)}
    </>
  );
}

/** Puts the layer on the page before what is in it measures or focuses anything: effects of earlier siblings run first. */
function Mount(props: LayerProps & { readonly element: HTMLElement }): ReactElement {
  const { element } = props;
  const marker = useRef<HTMLSpanElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => mountLayer(element, marker.current as Element, () => latest.current), [element]);
  return <span ref={marker} hidden />;
}
