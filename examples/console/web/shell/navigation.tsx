import { type ReactElement, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from './icon.tsx';

/** An entry of the navigation. */
interface Destination {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
}

const COSTS: Destination = { href: '/costs', label: 'Costs and usage', icon: 'costs' };
const INTEGRATIONS: Destination = { href: '/integrations', label: 'Integrations', icon: 'integrations' };
const SANDBOX: Destination = { href: '/sandbox', label: 'Sandbox keys', icon: 'key' };

/** The main navigation of the console, in groups. */
export function Navigation({ showsSandbox }: { readonly showsSandbox: boolean }): ReactElement {
  return (
    <nav className="navigation" aria-label="Console">
      <Group title="Cost analytics" destinations={[COSTS]} />
      <Group title="Data ingestion and integrations" destinations={[INTEGRATIONS]} />
      {showsSandbox ? <Group title="Simulated vendor" destinations={[SANDBOX]} /> : null}
    </nav>
  );
}

interface GroupProps {
  readonly title: string;
  readonly destinations: readonly Destination[];
}

function Group({ title, destinations }: GroupProps): ReactElement {
  const [path] = useLocation();
  return (
    <div className="navigation-group">
      <p className="navigation-title">{title}</p>
      <ul className="navigation-places">
        {destinations.map(({ href, label, icon }) => (
          <li key={href}>
            <Link className="place" href={href} aria-current={currentAt(path, href)}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The value of `aria-current` of a link: `true` on a page below it. */
function currentAt(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}

/**
 * Navigates with the router when a plain link into this console is followed. Components of the kit link to pages of the
 * host ("See data") and do not know its router.
 */
export function useInternalLinks(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.target !== '' || link.origin !== window.location.origin) return;
      if (link.hash !== '' && link.pathname === window.location.pathname) return;
      event.preventDefault();
      navigate(link.pathname + link.search);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
