import { isoMoment } from '../definition/dates.ts';
import type { Failure } from '../definition/failure.ts';
import type { LoggedRun } from './test-log.ts';
import { VERSION } from './version.ts';

/** What a support bundle is made of. */
export interface SupportFacts {
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
  readonly runs: readonly LoggedRun[];
  /** The newest failure; null when there was none. */
  readonly failure: Failure | null;
  /** Present moment, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * What support needs to know of an attempt, a test or an account, as plain English text: ids, codes, timings and
 * versions. No key, no typed value, no vendor's sentence.
 */
export function supportBundle({ integrationId, methodId, runId, state, runs, failure, now }: SupportFacts): string {
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

function runLines({ run, startedAt, durationMs, outcome, code, checks }: LoggedRun): readonly string[] {
  const facts = [
    moment(startedAt),
    outcome,
    ...(code === null ? [] : [code]),
    ...(durationMs === null ? [] : [`${durationMs} ms`]),
  ];
  return [
    `test ${run}: ${facts.join(', ')}`,
    ...[...checks].map(([id, check]) => `  ${id}: ${check.status}, ${check.durationMs} ms`),
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
