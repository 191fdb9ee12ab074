import type { SandboxKeysAnswer } from '../../server/web/answers.ts';
import { type ServerValue, useServerValue } from '../connection/use-server-value.ts';

/** The keys to try at the simulated vendor; absent when the console speaks to the real one. */
export function useSandboxKeys(): ServerValue<SandboxKeysAnswer> {
  return useServerValue<SandboxKeysAnswer>('/api/sandbox/keys');
}
