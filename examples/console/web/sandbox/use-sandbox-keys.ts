import type { SandboxKeysAnswer } from '../../server/web/answers.ts';
import { type ServerValue, useServerValue } from '../connection/use-server-value.ts';

/** The keys to try at the simulated vendor; absent, and not asked for, when the console speaks to the real one. */
export function useSandboxKeys(hasSandbox: boolean): ServerValue<SandboxKeysAnswer> {
  return useServerValue<SandboxKeysAnswer>(hasSandbox ? '/api/sandbox/keys' : null);
}
