import type { ConnectContext } from '../../flow/connect-enabled.ts';
import type { ConnectSnapshot } from './connect-snapshot.ts';

/** What decides about presses and is known outside the store: what is entered, and what the host allows. */
export interface PressContext extends Pick<ConnectContext, 'access' | 'fieldProblem' | 'finishProblem'> {
  /** Names of the visible secret fields that must be filled in. */
  readonly needed: readonly string[];
  /** Names of all visible secret fields. */
  readonly secrets: readonly string[];
}

/** Everything that decides about a press besides the state. */
export function contextOf(
  { secrets, coolDownUntil }: Pick<ConnectSnapshot, 'secrets' | 'coolDownUntil'>,
  facts: PressContext,
): ConnectContext {
  const { access, fieldProblem, finishProblem } = facts;
  const coolingDown = coolDownUntil !== null;
  return { access, fieldProblem, finishProblem, coolingDown, secrets: secretsOf(secrets, facts) };
}

/** An empty refusal is the same as nothing typed. */
function secretsOf(
  statuses: ConnectSnapshot['secrets'],
  { needed, secrets }: Pick<PressContext, 'needed' | 'secrets'>,
): ConnectContext['secrets'] {
  const refusals = secrets.map((name) => statuses[name]?.refusal?.code ?? 'empty');
  if (refusals.some((code) => code !== 'empty')) return 'refused';
  return needed.every((name) => statuses[name]?.content === 'typed') ? 'ready' : 'missing';
}
