import type { ReactElement, ReactNode } from 'react';
import { calendarDaysLeft, expiryOf } from '../../definition/expiry.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { useKit } from '../../hooks/context.ts';
import { createFormat, type Format } from '../../text/format.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { CapabilityFindings } from './capability-findings.tsx';
import { checkLabel } from './check-labels.ts';
import type { TestStrings } from './test-strings.ts';
import type { Report } from './report-types.ts';

/** Props of {@link TestFindings}. */
export interface TestFindingsProps {
  readonly definition: IntegrationDefinition;
  readonly words: TestStrings;
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

function ExpiryFact({ report, words }: { readonly report: Report; readonly words: TestStrings }): ReactElement {
  const kit = useKit('<TestConnection>');
  const { test } = words;
  const format = kit.strings.once(createFormat);
  const now = kit.now();
  const expiry = expiryOf(report.expiresAt, now, kit.warningDays);
  return (
    <Fact label={test.expiry} tone={expiry.kind === 'soon' || expiry.kind === 'expired' ? 'caution' : undefined}>
      {expiryText(report.expiresAt, now, test, format)}
    </Fact>
  );
}

function expiryText(expiresAt: Report['expiresAt'], now: number, test: TestStrings['test'], format: Format): string {
  if (expiresAt === null) return test.expiresNever;
  const end = format.expiry(expiresAt, { precision: 'day', now });
  if (end === null) return test.expiryUnknown;
  return test.expiresOn({ date: end.date, days: end.at <= now ? -1 : (calendarDaysLeft(expiresAt, now) ?? 0) });
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
