import type { ReactElement } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { PersonContext } from './connection/use-server-value.ts';
import { useSession } from './connection/use-session.ts';
import { CostsPage } from './costs/costs-page.tsx';
import { AccountsPage, CataloguePage } from './integrations/integration-pages.tsx';
import { IntegrationsHost } from './integrations/integrations-host.tsx';
import { SandboxPage, useSandboxKeys } from './sandbox/sandbox-page.tsx';
import { useInternalLinks } from './shell/navigation.tsx';
import { NotFoundPage, Page, PageBoundary } from './shell/page.tsx';
import { Shell, StartScreen } from './shell/shell.tsx';

/** The reference console: a host of `integration-kit`. Renders the page of the current URL. */
export function Console(): ReactElement {
  const { session, status, newUser, switchTo } = useSession();
  const sandbox = useSandboxKeys(session?.hasSandbox === true);
  const [path] = useLocation();
  useInternalLinks();
  if (session === null) return <StartScreen failed={status === 'failed'} />;
  return (
    <PersonContext value={session.current.id}>
      <Shell session={session} newUser={newUser} onSwitch={switchTo} showsSandbox={sandbox.value !== null}>
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

/** The target of "Open an expert inquiry". A real host shows its own form here. */
function SupportPage(): ReactElement {
  return (
    <Page
      title="Expert inquiries"
      lead="In a real console this is where you would write to its experts. Nobody is at the other end of this one."
    >
      <div className="prose">
        <p>
          The failed test that led you here offers <b>Copy report for support</b>: what was tried, when, and how it
          failed, with a number to find it by in the server’s log. The key is not in it. Paste it into your inquiry.
        </p>
      </div>
    </Page>
  );
}
