import { IntegrationCard } from 'integration-kit';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../shell/icon.tsx';
import { Page } from '../shell/page.tsx';
import { CategoryTabs } from './category-tabs.tsx';
import { categoryOf, nameOf } from './definition-text.ts';
import { DEFINITIONS } from '../../definitions.ts';

const CATEGORIES = [...new Set(DEFINITIONS.flatMap((definition) => categoryOf(definition) ?? []))];

/** What can be connected. */
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
