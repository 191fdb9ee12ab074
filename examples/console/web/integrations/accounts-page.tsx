import { AccountsTable } from 'integration-kit';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Page } from '../shell/page.tsx';
import { nameOf } from './definition-text.ts';
import { DEFINITIONS } from '../../definitions.ts';

/** The accounts of one integration. */
export function AccountsPage({ integrationId }: { readonly integrationId: string }): ReactElement {
  const definition = DEFINITIONS.find(({ id }) => id === integrationId);
  if (definition === undefined) return <NotFoundPage />;
  return (
    <Page
      title={nameOf(definition)}
      above={[{ href: '/integrations', label: 'Integrations' }]}
      actions={
        <Link className="button" href="/costs">
          See costs
        </Link>
      }
    >
      <AccountsTable integrationId={integrationId} heading="Connected accounts" />
    </Page>
  );
}
