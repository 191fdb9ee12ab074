import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { BRAND } from '../brand.ts';
import { cameByHistory } from './history.ts';

/** Props of {@link Page}. */
export interface PageProps {
  /** The one `h1`, and the document's title. */
  readonly title: string;
  /** Pages above this one, outermost first. */
  readonly above?: readonly { readonly href: string; readonly label: string }[];
  readonly lead?: ReactNode;
  /** Controls of the whole page, beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let arrivedAt: string | null = null;

/** A page: names the document, and takes focus to its heading when a person came here from another page. */
export function Page({ title, above = [], lead, actions, children }: PageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · ${BRAND}`;
  }, [title]);
  useEffect(() => {
    const isFirst = arrivedAt === null;
    if (arrivedAt === path) return;
    arrivedAt = path;
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    if (!cameByHistory()) window.scrollTo(0, 0);
  }, [path]);
  return (
    <div className="page">
      <header className="page-header">
        {above.length === 0 ? null : (
          <nav aria-label="Breadcrumb">
            <ol className="breadcrumb">
              {above.map(({ href, label }) => (
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
