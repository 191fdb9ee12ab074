import { isoMoment } from '../../definition/dates.ts';
import type { Failure } from '../../definition/failure.ts';
import type { LoggedRun } from '../connect/connect-log.ts';

/** Version of this package, as in its `package.json`; part of support bundles. */
const VERSION = '0.1.0';

/** One test, as it went. */
export interface ReportedRun extends Omit<LoggedRun, 'checks'> {
  /** Checks that ended, by id, with the time from the start of the test when that was noted, in milliseconds. */
  readonly checks: Iterable<readonly [string, { readonly status: string; readonly durationMs?: number | undefined }]>;
}

/** What a support bundle is made of. */
export interface SupportContext {
  readonly integrationId: string;
  /** The method in use, for an attempt to connect or rotate. */
  readonly methodId?: string | undefined;
  /** Number of that attempt. */
  readonly runId?: string | undefined;
  /** Where the attempt, the test or the work on an account is. */
  readonly state: {
    readonly at: string;
    readonly target?: { readonly mode: string } | undefined;
    readonly removed?: string | null | undefined;
    readonly intent?: string | undefined;
  };
  readonly runs: readonly ReportedRun[];
  /** The newest failure; null when there was none. */
  readonly failure: Failure | null;
  /** Present moment, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * The facts that support needs about an attempt, a test or an account, as plain English text: ids, codes, timings and
 * versions. No key, no typed value, no vendor's sentence.
 */
export function supportBundle({ integrationId, methodId, runId, state, runs, failure, now }: SupportContext): string {
  const { at, target, removed = null, intent } = state;
  return [
    `integration-kit ${VERSION}`,
    `written: ${moment(now)}`,
    [
      `integration: ${integrationId}`,
      ...(methodId === undefined ? [] : [`method ${methodId}`]),
      ...(target === undefined ? [] : [target.mode]),
    ].join(', '),
    ...(runId === undefined ? [] : [`attempt: ${runId}`]),
    `state: ${at}${removed === null ? '' : `, credential removed: ${removed}`}`,
    ...(intent === undefined ? [] : [`request: ${intent}`]),
    ...runs.flatMap(runLines),
    ...(failure === null ? [] : [`failure: ${failureFacts(failure).join(', ')}`]),
  ].join('\n');
}

function runLines({ run, startedAt, durationMs, outcome, code, checks }: ReportedRun): readonly string[] {
  const facts = [
    moment(startedAt),
    outcome,
    ...(code === null ? [] : [code]),
    ...(durationMs === null ? [] : [`${durationMs} ms`]),
  ];
  return [
    `test ${run}: ${facts.join(', ')}`,
    ...Array.from(
      checks,
      ([id, { status, durationMs: ms }]) => `  ${id}: ${status}${ms === undefined ? '' : `, ${ms} ms`}`,
    ),
  ];
}

function failureFacts({ code, field, correlationId, vendor }: Failure): readonly string[] {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['field', field],
    ['correlation id', correlationId],
    ['vendor status', vendor?.status],
    ['vendor code', vendor?.code],
    ['vendor request', vendor?.requestId],
  ];
  return [code, ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))];
}

/** A host's clock may be anything, and a date that cannot be written must not keep the bundle from being written. */
function moment(ms: number): string {
  return isoMoment(ms) ?? 'unknown time';
}
