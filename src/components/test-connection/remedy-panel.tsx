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
import { useKit } from '../../hooks/context.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SECRET_REGION } from '../../ui/secret-attributes.ts';

/** The numbered guide that a remedy may link to. */
export interface GuideLink {
  /** Number of an item on screen; null when it is not on the page. */
  numberOf(guideItem: string): number | null;
  /** Navigates to the item and highlights it. */
  goTo(guideItem: string): void;
}

interface RemedyPanelProps {
  readonly definition: IntegrationDefinition;
  readonly strings: TestStrings;
  readonly failure: Failure;
  /** Absent where there is no guide. */
  readonly guide?: GuideLink | undefined;
}

/** The meaning of a failure, its remedy, and who can act. */
export function RemedyPanel({ definition, strings, failure, guide }: RemedyPanelProps): ReactElement {
  const { test, common } = strings;
  if (failure.code === 'aborted') return <Callout tone="neutral" title={test.cancelled} />;
  const remedy = remedyOf(failure, definition);
  const params = strings.failureParams(failure);
  const title = strings.failures[failure.code].title(params);
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
          strings.failures[failure.code].remedy(params)
        ) : (
          <RichText segments={strings.segments(remedy.body)} opensNewTab={common.opensNewTab} />
        )}
      </p>
      {foundKind === undefined ? null : (
        <p data-slot="ik-test-remedy">{test.foundKind({ kind: kindName(foundKind, strings) })}</p>
      )}
      <FailureLists failure={failure} strings={strings} />
      <p data-slot="ik-test-actor">{actorText(remedy.actor, strings)}</p>
    </Callout>
  );
}

/** Scopes to add at the vendor, spelled as the vendor does, and IP addresses to allow. */
function FailureLists({
  failure,
  strings,
}: {
  readonly failure: Failure;
  readonly strings: TestStrings;
}): ReactElement {
  const { test, common } = strings;
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

function kindName(kind: string, { test }: TestStrings): string {
  return (Object.hasOwn(test.kinds, kind) ? test.kinds[kind] : undefined) ?? kind;
}

function actorText(actor: Remedy['actor'], { test, integration }: TestStrings): string {
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

interface FailureSupportProps {
  readonly definition: IntegrationDefinition;
  readonly strings: TestStrings;
  readonly failure: Failure;
  /** Creates the report for support when it is copied. Redacted: no key, no typed value. */
  readonly supportBundle: () => string;
}

/** Help after the remedy: the host's support, a report to copy, and the technical details. */
export function FailureSupport({
  definition,
  strings,
  failure,
  supportBundle,
}: FailureSupportProps): ReactElement | null {
  const { support = definition.support } = useKit('<TestConnection>');
  const { test, common } = strings;
  if (failure.code === 'aborted') return null;
  const href = support === undefined ? null : safeHref(support.href, { allowPath: true });
  return (
    <div data-slot="ik-test-support">
      <p data-slot="ik-test-support-title">{test.stillStuck}</p>
      <div data-slot="ik-actions">
        {support === undefined || href === null ? null : (
          <TextLink href={href} opensNewTab={common.opensNewTab}>
            {strings.t(support.label)}
          </TextLink>
        )}
        <CopyButton
          text={supportBundle}
          label={test.copyBundle}
          outcome={{ copied: common.copied, failed: common.copyFailed }}
        />
      </div>
      <p data-slot="ik-hint">{test.bundleNote}</p>
      <Disclosure summary={test.details}>
        <dl data-slot="ik-test-details" {...SECRET_REGION}>
          {detailsOf(failure, strings).map(([label, value]) => (
            <div key={label} data-slot="ik-test-detail">
              <dt>{label}</dt>
              <dd dir="auto" translate="no">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

function detailsOf(
  { code, correlationId, vendor }: Failure,
  { test }: TestStrings,
): readonly (readonly [label: string, value: string])[] {
  const details: readonly (readonly [string, string | number | undefined])[] = [
    [test.detailCode, code],
    [test.detailStatus, vendor?.status],
    [test.detailVendorCode, vendor?.code],
    [test.detailRequestId, vendor?.requestId],
    [test.detailCorrelationId, correlationId],
    [test.detailText, vendor?.text],
  ];
  return details.flatMap(([label, value]) => (value === undefined ? [] : [[label, String(value)] as const]));
}
