import type { UseConnectFlowResult } from '../../hooks/connect-flow-result.ts';
import type { ReactElement, ReactNode } from 'react';
import type { IntegrationDefinition, Capability } from '../../definition/integration.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { TestStrings } from './test-strings.ts';
import { plainText } from '../../definition/sanitise-text.ts';
import { calendarDaysLeft, expiryOf } from '../../definition/expiry.ts';
import { useKit } from '../../hooks/context.ts';
import { createFormat, type Format } from '../../text/format.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';

/** The report of a test. */
export type Report = NonNullable<UseConnectFlowResult['state']['lastReport']>;

/** One check of a test. */
export type Check = Report['checks'][number];

const ICONS: Readonly<Record<Exclude<Check['status'], 'running'>, IconName>> = {
  pending: 'dot',
  passed: 'check',
  warning: 'warning',
  failed: 'cross',
  skipped: 'minus',
};

interface CheckListProps {
  readonly definition: IntegrationDefinition;
  readonly strings: TestStrings;
  /** In the order of rendering. Source: library before a test, adapter during and after it. */
  readonly checks: readonly Check[];
}

/** Every check of a test with its status as text. Renders a `<ul>`. */
export function CheckList({ definition, strings, checks }: CheckListProps): ReactElement {
  const { test, common } = strings;
  return (
    <ul data-slot="ik-test-checks" aria-label={test.checks}>
      {checks.map((check) => (
        <li key={check.id} data-slot="ik-test-check" data-status={check.status}>
          <span data-slot="ik-test-check-icon">
            {check.status === 'running' ? <Spinner /> : <Icon name={ICONS[check.status]} />}
          </span>
          <span data-slot="ik-test-check-label">
            <span>{checkLabel(check.id, definition, strings)}</span>
            {check.capability === undefined ? null : (
              <span data-slot="ik-test-tag">{check.required ? test.required : common.optional}</span>
            )}
            {check.failure !== undefined && check.status === 'warning' ? (
              <span data-slot="ik-hint">
                {strings.failures[check.failure.code].title(strings.failureParams(check.failure))}
              </span>
            ) : null}
          </span>
          <span data-slot="ik-test-check-status">{statusText(check.status, strings)}</span>
        </li>
      ))}
    </ul>
  );
}

function statusText(status: Check['status'], { test }: TestStrings): string {
  switch (status) {
    case 'pending':
      return test.statusPending;
    case 'running':
      return test.statusRunning;
    case 'passed':
      return test.statusPassed;
    case 'warning':
      return test.statusWarning;
    case 'failed':
      return test.statusFailed;
    case 'skipped':
      return test.statusSkipped;
  }
}

/** The label of a check or capability by its id. An unknown id is its own label. */
export function checkLabel(id: string, definition: IntegrationDefinition, strings: TestStrings): string {
  const { test, credential, integration } = strings;
  if (id === 'credential') return test.checkCredential({ credential, vendor: integration });
  if (id === 'identity') return test.checkIdentity;
  if (id === 'duplicate') return test.checkDuplicate;
  const capability = definition.capabilities?.find((one) => one.id === id);
  return capability === undefined
    ? plainText(id, 64)
    : test.checkCapability({ capability: strings.t(capability.label) });
}

interface TestFindingsProps {
  readonly definition: IntegrationDefinition;
  readonly strings: TestStrings;
  readonly report: Report;
  /** Labels of further things that were not checked. */
  readonly alsoNotVerified?: readonly string[] | undefined;
}

/** The findings of a passed test, and what it could not verify. */
export function TestFindings({ definition, strings, report, alsoNotVerified = [] }: TestFindingsProps): ReactElement {
  const { test, common } = strings;
  const { identity, credentialName } = report;
  const unproven = [...report.notVerified.map((id) => checkLabel(id, definition, strings)), ...alsoNotVerified];
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
            <Fact label={strings.idNoun}>
              <code data-slot="ik-code" dir="ltr" translate="no">
                {identity.externalId}
              </code>
              <CopyButton
                look="icon"
                text={identity.externalId}
                label={test.copyId({ noun: strings.idNoun })}
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
        <ExpiryFact report={report} strings={strings} />
      </dl>
      <CapabilityFindings definition={definition} strings={strings} grants={report.capabilities} />
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

function ExpiryFact({ report, strings }: { readonly report: Report; readonly strings: TestStrings }): ReactElement {
  const kit = useKit('<TestConnection>');
  const { test } = strings;
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

type Grant = Report['capabilities'][number];

interface CapabilityFindingsProps {
  readonly definition: IntegrationDefinition;
  readonly strings: TestStrings;
  /** Source: adapter. */
  readonly grants: readonly Grant[];
}

/** The capabilities of the credential, required ones first. Renders nothing when the report has none. */
function CapabilityFindings({ definition, strings, grants }: CapabilityFindingsProps): ReactElement | null {
  const { test, common } = strings;
  const found = (definition.capabilities ?? []).flatMap((capability) => {
    const grant = grants.find(({ id }) => id === capability.id);
    return grant === undefined ? [] : [{ capability, grant }];
  });
  const ordered = [
    ...found.filter((one) => one.capability.required),
    ...found.filter((one) => !one.capability.required),
  ];
  if (ordered.length === 0) return null;
  return (
    <div data-slot="ik-test-capabilities">
      <p data-slot="ik-test-heading">{test.capabilities}</p>
      <ul data-slot="ik-test-list" data-look="plain" aria-label={test.capabilities}>
        {ordered.map(({ capability, grant }) => (
          <li key={capability.id} data-slot="ik-test-capability" data-state={grant.state}>
            <span data-slot="ik-test-capability-name">
              <span>{strings.t(capability.label)}</span>
              <span data-slot="ik-test-tag">{capability.required ? test.required : common.optional}</span>
            </span>
            <StatusBadge tone={toneOf(grant, capability)}>{stateText(grant.state, strings)}</StatusBadge>
            {grant.state === 'granted' ? null : <Consequence capability={capability} grant={grant} strings={strings} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Consequence(props: {
  readonly capability: Capability;
  readonly grant: Grant;
  readonly strings: TestStrings;
}): ReactElement {
  const { strings, capability, grant } = props;
  const scopes = grant.missingScopes ?? [];
  const { unlocks } = capability;
  const sentences = [
    ...(scopes.length === 0
      ? []
      : [strings.test.missingScopes({ scopes: strings.format.list(scopes), count: scopes.length })]),
    ...(unlocks === undefined ? [] : [strings.test.withoutIt({ unlocks: strings.t(unlocks) })]),
  ];
  return <span data-slot="ik-hint">{strings.common.sentences(sentences)}</span>;
}

function toneOf(grant: Grant, capability: Capability): Tone {
  if (grant.state === 'granted') return 'success';
  return grant.state === 'missing' && capability.required ? 'danger' : 'caution';
}

function stateText(state: Grant['state'], { test }: TestStrings): string {
  if (state === 'granted') return test.granted;
  return state === 'missing' ? test.missing : test.unknown;
}
