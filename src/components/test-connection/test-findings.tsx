import type { ReactElement, ReactNode } from 'react';
import { expiryOf } from '../../definition/expiry.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useKit } from '../../hooks/context.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { CapabilityFindings } from './capability-findings.tsx';
import { checkLabel } from './check-labels.ts';
import type { KitWords } from './kit-words.ts';
import type { Report } from './report-types.ts';

/** Props of {@link TestFindings}. */
export interface TestFindingsProps {
  readonly definition: IntegrationDefinition;
  readonly words: KitWords;
  readonly report: Report;
  /** Further things that nobody checked, in words. */
  readonly alsoNotVerified?: readonly string[] | undefined;
}

/** What a passed test found out, and what it could not. */
export function TestFindings({ definition, words, report, alsoNotVerified = [] }: TestFindingsProps): ReactElement {
  const { test, common } = words;
  const { identity, credentialName } = report;
  const unproven = [...report.notVerified.map((id) => checkLabel(id, definition, words)), ...alsoNotVerified];
  return (
    <div data-slot="ik-test-findings">
      <dl data-slot="ik-test-facts">
        {identity === undefined ? null : (
          <>
            {identity.name === undefined ? null : (
              <Fact label={test.organization}>
                <bdi>{identity.name}</bdi>
              </Fact>
            )}
            <Fact label={words.idNoun}>
              <code data-slot="ik-code" dir="ltr" translate="no">
                {identity.externalId}
              </code>
              <CopyButton
                look="icon"
                text={identity.externalId}
                label={test.copyId({ noun: words.idNoun })}
                outcome={{ copied: common.copied, failed: common.copyFailed }}
              />
              {identity.confidence === 'declared' ? <span data-slot="ik-hint">{test.declared}</span> : null}
            </Fact>
          </>
        )}
        {credentialName === undefined ? null : (
          <Fact label={test.credentialName}>
            <bdi>{credentialName}</bdi>
          </Fact>
        )}
        <ExpiryFact report={report} words={words} />
      </dl>
      <CapabilityFindings definition={definition} words={words} grants={report.capabilities} />
      {unproven.length === 0 ? null : (
        <div data-slot="ik-test-unproven">
          <p data-slot="ik-test-heading">{test.notVerified}</p>
          <ul data-slot="ik-test-list" aria-label={test.notVerified}>
            {unproven.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function ExpiryFact({ report, words }: { readonly report: Report; readonly words: KitWords }): ReactElement {
  const { now, warningDays } = useKit('<TestConnection>');
  const { test } = words;
  const expiry = expiryOf(report.expiresAt, now(), warningDays);
  return (
    <Fact label={test.expiry} tone={expiry.kind === 'soon' || expiry.kind === 'expired' ? 'caution' : undefined}>
      {expiryText(expiry, words)}
    </Fact>
  );
}

function expiryText(expiry: ReturnType<typeof expiryOf>, { test, locale }: KitWords): string {
  if (expiry.kind === 'never') return test.expiresNever;
  if (expiry.kind === 'unknown') return test.expiryUnknown;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(expiry.at);
  return test.expiresOn({ date, days: expiry.kind === 'expired' ? -1 : expiry.days });
}

function Fact(props: {
  readonly label: string;
  readonly tone?: 'caution' | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div data-slot="ik-test-fact" data-tone={props.tone}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
