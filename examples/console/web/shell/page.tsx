import { Component, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { BRAND } from './brand.tsx';

interface PageProps {
  /** Text of the `h1` and of the document's title. */
  readonly title: string;
  /** Parent pages for the breadcrumb, outermost first. */
  readonly parents?: readonly { readonly href: string; readonly label: string }[];
  readonly lead?: ReactNode;
  /** Controls beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let isHistoryNavigation = false;

// The router does not distinguish a link from the browser's Back, which restores the scroll position itself.
window.addEventListener('popstate', () => {
  isHistoryNavigation = true;
});
window.addEventListener('pushState', () => {
  isHistoryNavigation = false;
});

/** Path of the page that was shown last; null before the first. */
let lastPath: string | null = null;

/** Layout of a page. Sets the document's title, and moves focus to the heading after a navigation. */
export function Page({ title, parents = [], lead, actions, children }: PageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · ${BRAND}`;
  }, [title]);
  useEffect(() => {
    const isFirst = lastPath === null;
    if (lastPath === path) return;
    lastPath = path;
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    if (!isHistoryNavigation) window.scrollTo(0, 0);
  }, [path]);
  return (
    <div className="page">
      <header className="page-header">
        {parents.length === 0 ? null : (
          <nav aria-label="Breadcrumb">
            <ol className="breadcrumb">
              {parents.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
        )}
        <div className="page-heading">
          <div className="page-title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead === undefined ? null : <p className="lead">{lead}</p>}
          </div>
          {actions === undefined ? null : <div className="page-actions">{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}

/** Error boundary of a page. Shows nothing of the error, whose message may contain what the person typed. */
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

/** The page for an unknown URL. */
export function NotFoundPage(): ReactElement {
  return (
    <Page title="Page not found" lead="There is no page at this address.">
      <p>
        <Link href="/integrations">Go to Integrations</Link>
      </p>
    </Page>
  );
}
