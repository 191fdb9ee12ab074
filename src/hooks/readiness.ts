import { CONNECT_PRESSES, type ConnectPress, offReason } from '../flow/connect-enabled.ts';
import { contextOf, type PressContext } from '../store/connect/connect-context.ts';
import type { ConnectSnapshot } from '../store/connect/connect-snapshot.ts';
import type { Readiness } from './connect-flow-result.ts';

const READY: Readiness = { ready: true };

/** Whether each press would be carried out now, and if not, why. */
export function readinessOf(
  snapshot: Pick<ConnectSnapshot, 'state' | 'secrets' | 'coolDownUntil'>,
  facts: PressContext,
): Readonly<Record<ConnectPress, Readiness>> {
  const context = contextOf(snapshot, facts);
  const entries = CONNECT_PRESSES.map((press): [ConnectPress, Readiness] => {
    const reason = offReason(press, snapshot.state, context);
    return [press, reason === null ? READY : { ready: false, reason }];
  });
  // SAFETY: one entry for each press.
  return Object.fromEntries(entries) as Record<ConnectPress, Readiness>;
}
