import type { ReactElement } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { PersonContext } from './connection/person-context.ts';
import { useSession } from './connection/use-session.ts';
import { CostsPage } from './costs/costs-page.tsx';
import { AccountsPage } from './integrations/accounts-page.tsx';
import { CataloguePage } from './integrations/catalogue-page.tsx';
import { IntegrationsHost } from './integrations/integrations-host.tsx';
import { SandboxPage } from './sandbox/sandbox-page.tsx';
import { useSandboxKeys } from './sandbox/use-sandbox-keys.ts';
import { FirstContact } from './shell/first-contact.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PageBoundary } from './shell/page-boundary.tsx';
import { Shell } from './shell/shell.tsx';
import { useInternalLinks } from './shell/use-internal-links.ts';
import { SupportPage } from './support/support-page.tsx';

/** The reference console: a host of `integration-kit`. */
export function Console(): ReactElement {
  const { session, status, other, switchTo } = useSession();
  const sandbox = useSandboxKeys(session?.hasSandbox === true);
  const [path] = useLocation();
  useInternalLinks();
  if (session === null) return <FirstContact failed={status === 'failed'} />;
  return (
    <PersonContext value={session.current.id}>
      <Shell session={session} other={other} onSwitch={switchTo} showsSandbox={sandbox.value !== null}>
        <IntegrationsHost userId={session.current.id}>
          <PageBoundary key={path}>
            <Switch>
              <Route path="/">
                <Redirect to="/integrations" replace />
              </Route>
              <Route path="/integrations" component={CataloguePage} />
              <Route path="/integrations/:integrationId">
                {({ integrationId }) => <AccountsPage integrationId={integrationId} />}
              </Route>
              <Route path="/costs" component={CostsPage} />
              <Route path="/sandbox">
                <SandboxPage keys={sandbox} />
              </Route>
              <Route path="/support" component={SupportPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </PageBoundary>
        </IntegrationsHost>
      </Shell>
    </PersonContext>
  );
}
