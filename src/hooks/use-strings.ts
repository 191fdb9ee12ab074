import { useKit } from './context.ts';
import type { Strings } from './strings.ts';

/** What components say, in the language of the provider. The same object until `locale` or `messages` change. */
export function useStrings(caller = 'A component'): Strings {
  return useKit(caller).strings;
}
