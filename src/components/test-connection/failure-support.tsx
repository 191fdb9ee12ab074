import type { ReactElement } from 'react';
import type { Failure } from '../../definition/failure.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { safeHref } from '../../definition/safe-url.ts';
import { useKit } from '../../hooks/context.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SECRET_REGION } from '../../ui/secret-attributes.ts';
import { TextLink } from '../../ui/text-link.tsx';
import type { TestStrings } from './test-strings.ts';

/** Props of {@link FailureSupport}. */
export interface FailureSupportProps {
  readonly definition: IntegrationDefinition;
  readonly words: TestStrings;
  readonly failure: Failure;
  /** Makes the report for support when it is asked for. Redacted: no key, no typed value. */
  readonly supportBundle: () => string;
}

/** The last resort after the remedy: the host's support, a report to hand over, and the technical details. */
export function FailureSupport({
  definition,
  words,
  failure,
  supportBundle,
}: FailureSupportProps): ReactElement | null {
  const { support = definition.support } = useKit('<TestConnection>');
  const { test, common } = words;
  if (failure.code === 'aborted') return null;
  const href = support === undefined ? null : safeHref(support.href, { allowPath: true });
  return (
    <div data-slot="ik-test-support">
      <p data-slot="ik-test-support-title">{test.stillStuck}</p>
      <div data-slot="ik-actions">
        {support === undefined || href === null ? null : (
          <TextLink href={href} opensNewTab={common.opensNewTab}>
            {words.say(support.label)}
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
          {detailsOf(failure, words).map(([label, value]) => (
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
