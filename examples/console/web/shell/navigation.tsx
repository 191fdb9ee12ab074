import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from './icon.tsx';

interface Place {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
}

const COSTS: Place = { href: '/costs', label: 'Costs and usage', icon: 'costs' };
const INTEGRATIONS: Place = { href: '/integrations', label: 'Integrations', icon: 'integrations' };
const SANDBOX: Place = { href: '/sandbox', label: 'Sandbox keys', icon: 'key' };

/** The console's places, grouped. */
export function Navigation({ showsSandbox }: { readonly showsSandbox: boolean }): ReactElement {
  return (
    <nav className="navigation" aria-label="Console">
      <Group title="Cost analytics" places={[COSTS]} />
      <Group title="Data ingestion and integrations" places={[INTEGRATIONS]} />
      {showsSandbox ? <Group title="Simulated vendor" places={[SANDBOX]} /> : null}
    </nav>
  );
}

function Group({ title, places }: { readonly title: string; readonly places: readonly Place[] }): ReactElement {
  const [path] = useLocation();
  return (
    <div className="navigation-group">
      <p className="navigation-title">{title}</p>
      <ul className="navigation-places">
        {places.map(({ href, label, icon }) => (
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

function currentAt(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}
