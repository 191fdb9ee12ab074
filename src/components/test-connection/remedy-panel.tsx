import type { ReactElement } from 'react';
import type { Failure } from '../../definition/failure.ts';
import type { IntegrationDefinition, Remedy } from '../../definition/integration.ts';
import { remedyOf } from '../../definition/remedy.ts';
import { safeHref } from '../../definition/safe-url.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { TestStrings } from './test-strings.ts';

/** The numbered guide that a remedy may lead to. */
export interface GuideLink {
  /** Number of an item as drawn; null when it is not on the page. */
  numberOf(guideItem: string): number | null;
  /** Leads to the item and shows it. */
  goTo(guideItem: string): void;
}

/** Props of {@link RemedyPanel}. */
export interface RemedyPanelProps {
  readonly definition: IntegrationDefinition;
  readonly words: TestStrings;
  readonly failure: Failure;
  /** Absent where no guide is at hand. */
  readonly guide?: GuideLink | undefined;
}

/** What went wrong and, first of all, what to do about it and who can. */
export function RemedyPanel({ definition, words, failure, guide }: RemedyPanelProps): ReactElement {
  const { test, common } = words;
  if (failure.code === 'aborted') return <Callout tone="neutral" title={test.cancelled} />;
  const remedy = remedyOf(failure, definition);
  const facts = words.factsOf(failure);
  const title = words.failures[failure.code].title(facts);
  const number = remedy.guideItem === undefined ? null : (guide?.numberOf(remedy.guideItem) ?? null);
  const href = remedy.href === undefined ? null : safeHref(remedy.href);
  const { foundKind } = failure;
  return (
    <Callout
      tone={remedy.actor === 'wait' ? 'caution' : 'danger'}
      title={title}
      actions={
        number === null && href === null ? null : (
          <>
            {number === null ? null : (
              <Button tone="primary" onClick={() => guide?.goTo(remedy.guideItem ?? '')}>
                {test.goToItem({ number })}
              </Button>
            )}
            {href === null ? null : (
              <TextLink href={href} opensNewTab={common.opensNewTab}>
                {test.helpPage}
              </TextLink>
            )}
          </>
        )
      }
    >
      <p data-slot="ik-test-remedy">
        {remedy.body === undefined ? (
          words.failures[failure.code].remedy(facts)
        ) : (
          <RichText runs={words.runs(remedy.body)} opensNewTab={common.opensNewTab} />
        )}
      </p>
      {foundKind === undefined ? null : (
        <p data-slot="ik-test-remedy">{test.foundKind({ kind: kindWord(foundKind, words) })}</p>
      )}
      <FailureLists failure={failure} words={words} />
      <p data-slot="ik-test-actor">{actorWord(remedy.actor, words)}</p>
    </Callout>
  );
}

/** Names to add at the vendor, exactly as it spells them, and addresses to let in. */
function FailureLists({ failure, words }: { readonly failure: Failure; readonly words: TestStrings }): ReactElement {
  const { test, common } = words;
  const { missingScopes = [], egressIps = [] } = failure;
  return (
    <>
      {missingScopes.length === 0 ? null : <Codes label={test.scopesToAdd} codes={missingScopes} />}
      {egressIps.length === 0 ? null : (
        <>
          <Codes label={test.addressesToAllow} codes={egressIps} />
          <CopyButton
            text={egressIps.join('\n')}
            label={test.copyAddresses}
            outcome={{ copied: common.copied, failed: common.copyFailed }}
          />
        </>
      )}
    </>
  );
}

function Codes({ label, codes }: { readonly label: string; readonly codes: readonly string[] }): ReactElement {
  return (
    <div data-slot="ik-test-codes">
      <span data-slot="ik-test-codes-label">{label}</span>
      <ul data-slot="ik-test-codes-list" aria-label={label}>
        {codes.map((code) => (
          <li key={code}>
            <code data-slot="ik-code" dir="ltr" translate="no">
              {code}
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function kindWord(kind: string, { test }: TestStrings): string {
  return (Object.hasOwn(test.kinds, kind) ? test.kinds[kind] : undefined) ?? kind;
}

function actorWord(actor: Remedy['actor'], { test, integration }: TestStrings): string {
  switch (actor) {
    case 'you':
      return test.actorYou;
    case 'vendor_admin':
      return test.actorVendorAdmin({ vendor: integration });
    case 'host_admin':
      return test.actorHostAdmin;
    case 'wait':
      return test.actorWait;
  }
}
