import { AccountsTable, IntegrationCard, type IntegrationsProviderProps } from 'integration-kit';
import { type ReactElement, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { DEFINITIONS } from '../../definitions.ts';
import { Icon } from '../shell/icon.tsx';
import { NotFoundPage, Page } from '../shell/page.tsx';

const CATEGORIES = [...new Set(DEFINITIONS.flatMap((definition) => categoryOf(definition) ?? []))];

/** The cards of all integrations, with search and category. */
export function CataloguePage(): ReactElement {
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<string | null>(null);
  const needle = search.trim().toLowerCase();
  const found = DEFINITIONS.filter(
    (definition) =>
      (category === null || categoryOf(definition) === category) && nameOf(definition).toLowerCase().includes(needle),
  );
  return (
    <Page
      title="Integrations"
      lead="Connect the accounts whose costs and usage you want to see here. Keys are tested before they are stored, and nobody can read them afterwards."
    >
      <div className="catalogue-tools">
        <CategoryTabs categories={CATEGORIES} chosen={category} onChoose={setCategory} />
        <label className="search">
          <Icon name="search" />
          <span className="visually-hidden">Search integrations</span>
          <input
            type="search"
            className="input"
            placeholder="Search integrations"
            autoComplete="off"
            spellCheck={false}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      </div>
      <p className="visually-hidden" role="status" aria-live="polite">
        {needle === '' ? '' : `${found.length} ${found.length === 1 ? 'integration' : 'integrations'} found`}
      </p>
      {found.length === 0 ? (
        <div className="nothing">
          <p className="nothing-title">No integration matches “{search.trim()}”</p>
          <p>Only integrations that this console can really connect are listed.</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setSearch('');
              setCategory(null);
            }}
          >
            Show all
          </button>
        </div>
      ) : (
        <ul className="catalogue">
          {found.map(({ id }) => (
            <li key={id}>
              <IntegrationCard
                integrationId={id}
                headingLevel={2}
                className="catalogue-card"
                onManage={() => navigate(`/integrations/${id}`)}
                onConnected={() => navigate(`/integrations/${id}`)}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

interface CategoryTabsProps {
  readonly categories: readonly string[];
  /** null = all. */
  readonly chosen: string | null;
  readonly onChoose: (category: string | null) => void;
}

/** The category filter: radio buttons that look like tabs, because they filter one list. */
function CategoryTabs({ categories, chosen, onChoose }: CategoryTabsProps): ReactElement {
  return (
    <fieldset className="tabs" aria-label="Category">
      {[null, ...categories].map((category) => (
        <label key={category ?? ''} className="tab">
          <input
            type="radio"
            name="category"
            className="visually-hidden"
            checked={category === chosen}
            onChange={() => onChoose(category)}
          />
          {category ?? 'All'}
        </label>
      ))}
    </fieldset>
  );
}

/** The accounts table of one integration; a "not found" page for an unknown id. */
export function AccountsPage({ integrationId }: { readonly integrationId: string }): ReactElement {
  const definition = DEFINITIONS.find(({ id }) => id === integrationId);
  if (definition === undefined) return <NotFoundPage />;
  return (
    <Page
      title={nameOf(definition)}
      parents={[{ href: '/integrations', label: 'Integrations' }]}
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

type Definition = IntegrationsProviderProps['integrations'][number];

/** The name of a definition in English, the only language of this console. */
function nameOf({ name }: Definition): string {
  return typeof name === 'string' ? name : name.default;
}

/** The category of a definition in English; null when it has none. */
function categoryOf({ category }: Definition): string | null {
  return typeof category === 'object' ? category.default : (category ?? null);
}
