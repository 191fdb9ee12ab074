import type { ReactElement } from 'react';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { checkLabel } from './check-labels.ts';
import type { TestStrings } from './test-strings.ts';
import type { Check } from './report-types.ts';

const ICONS: Readonly<Record<Exclude<Check['status'], 'running'>, IconName>> = {
  pending: 'dot',
  passed: 'check',
  warning: 'warning',
  failed: 'cross',
  skipped: 'minus',
};

/** Props of {@link CheckList}. */
export interface CheckListProps {
  readonly definition: IntegrationDefinition;
  readonly words: TestStrings;
  /** In the order they are drawn. Source: library before a test, adapter during and after it. */
  readonly checks: readonly Check[];
}

/** Every line of a test with its status in words. Renders a `<ul>`. */
export function CheckList({ definition, words, checks }: CheckListProps): ReactElement {
  const { test, common } = words;
  return (
    <ul data-slot="ik-test-checks" aria-label={test.checks}>
      {checks.map((check) => (
        <li key={check.id} data-slot="ik-test-check" data-status={check.status}>
          <span data-slot="ik-test-check-icon">
            {check.status === 'running' ? <Spinner /> : <Icon name={ICONS[check.status]} />}
          </span>
          <span data-slot="ik-test-check-label">
            {checkLabel(check.id, definition, words)}
            {check.capability === undefined ? null : (
              <span data-slot="ik-test-tag">{check.required ? test.required : common.optional}</span>
            )}
            {check.failure !== undefined && check.status === 'warning' ? (
              <span data-slot="ik-hint">{words.failures[check.failure.code].title(words.factsOf(check.failure))}</span>
            ) : null}
          </span>
          <span data-slot="ik-test-check-status">{statusWord(check.status, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function statusWord(status: Check['status'], { test }: TestStrings): string {
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
