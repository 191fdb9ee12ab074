import type { Messages } from '../text/messages.ts';
import { useStrings } from './context.ts';

/** The words of one section; see `Strings.section`. @throws {UsageError} Outside a provider. */
export function useText<Section extends keyof Messages, Part extends Partial<Messages[Section]> = Messages[Section]>(
  section: Section,
  english: Part,
): Part {
  return useStrings(`The text of "${section}"`).section(section, english);
}
