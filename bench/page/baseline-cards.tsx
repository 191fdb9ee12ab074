import type { IntegrationAdapter } from 'integration-kit/core';
import { memo, type ReactElement, useEffect, useId, useState } from 'react';
import { manyDefinitions } from './harness.ts';

type CardDefinition = ReturnType<typeof manyDefinitions>[number];

interface Answers {
  readonly accounts: ReadonlyMap<string, number>;
  readonly allowed: ReadonlyMap<string, boolean>;
}

/**
 * The page of cards as written by hand: the same texts, icons, roles and styles, with the same two calls to the same
 * host. It validates no response, receives no events, repeats no failed call, has one language and no wizard.
 */
export function BaselineCards(props: { readonly count: number; readonly adapter: IntegrationAdapter }): ReactElement {
  const { count, adapter } = props;
  const [definitions] = useState(() => manyDefinitions(count));
  const [answers, setAnswers] = useState<Answers | null>(null);
  useEffect(() => {
    const owner = new AbortController();
    void read(adapter, definitions, owner.signal).then((next) => owner.signal.aborted || setAnswers(next));
    return () => owner.abort();
  }, [adapter, definitions]);
  return (
    <>
      {definitions.map((definition) => (
        <PlainCard
          key={definition.id}
          definition={definition}
          accounts={answers?.accounts.get(definition.id)}
          allowed={answers?.allowed.get(definition.id) === true}
        />
      ))}
    </>
  );
}

async function read(adapter: IntegrationAdapter, definitions: readonly CardDefinition[], signal: AbortSignal) {
  const [summaries, access] = await Promise.all([
    adapter.summarizeIntegrations?.({ integrationIds: definitions.map(({ id }) => id) }, { signal }) ?? [],
    Promise.all(
      definitions.map(async ({ id }) => [id, await adapter.getAccess?.({ integrationId: id }, { signal })] as const),
    ),
  ]);
  return {
    accounts: new Map(summaries.map(({ integrationId, accounts }) => [integrationId, accounts])),
    allowed: new Map(access.map(([id, answer]) => [id, answer?.can.connect === true])),
  };
}

interface PlainCardProps {
  readonly definition: CardDefinition;
  readonly accounts: number | undefined;
  readonly allowed: boolean;
}

const PlainCard = memo(function PlainCard({ definition, accounts, allowed }: PlainCardProps): ReactElement {
  const { name, description, docsHref } = definition;
  const id = useId();
  return (
    <article data-slot="ik-card" data-ik-root="" aria-labelledby={id} aria-busy={accounts === undefined || undefined}>
      <div data-slot="ik-card-header">
        <span data-slot="ik-logo" aria-hidden="true">
          {name.slice(0, 2).toUpperCase()}
        </span>
        <h3 data-slot="ik-card-title" id={id}>
          {name}
        </h3>
      </div>
      {description === undefined ? null : <p data-slot="ik-card-description">{textOf(description)}</p>}
      <div data-slot="ik-card-footer">
        <div data-slot="ik-card-summary">
          {accounts === undefined ? (
            <span data-slot="ik-skeleton" aria-hidden="true">
              <span data-slot="ik-skeleton-line" />
            </span>
          ) : (
            <span data-slot="ik-badge" data-tone="neutral">
              <PlainIcon path="M8 7.9v.2" />
              <span>{accounts === 0 ? 'Not connected' : `Connected · ${accounts}`}</span>
            </span>
          )}
          <div data-slot="ik-live" role="status" aria-live="polite" />
        </div>
        <button
          type="button"
          data-slot="ik-button"
          data-tone="primary"
          data-size="normal"
          aria-label={`Connect ${name}`}
          aria-disabled={accounts === undefined || !allowed || undefined}
        >
          Connect
          <PlainIcon path="M8 3.5v9M3.5 8h9" />
        </button>
        {docsHref === undefined ? null : (
          <p data-slot="ik-card-note">
            <a data-slot="ik-link" href={docsHref} target="_blank" rel="noopener noreferrer">
              Guide for {name}
              <PlainIcon path="M6.5 4H4v8h8V9.5M9 4h3v3M12 4L7.5 8.5" />
              <span data-slot="ik-visually-hidden"> (opens in a new tab)</span>
            </a>
          </p>
        )}
      </div>
    </article>
  );
});

function PlainIcon({ path }: { readonly path: string }): ReactElement {
  return (
    <svg data-slot="ik-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

function textOf(text: NonNullable<CardDefinition['description']>): string {
  return typeof text === 'string' ? text : text.default;
}
