import { type ReactElement, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { keepFromForeignForm } from '../../../ui/event-boundary.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';

/** Props of {@link AccountsSearch}. */
export interface AccountsSearchProps {
  /** What is searched for now. */
  readonly search: string;
  readonly words: AccountStrings;
  readonly onSearch: (search: string) => void;
}

/** Finds accounts by name, label or vendor id while a person types; typing never waits for the list. */
export function AccountsSearch({ search, words, onSearch }: AccountsSearchProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(search);
  const deferred = useDeferredValue(typed);
  const asked = useRef(search);

  useEffect(() => {
    if (asked.current === deferred) return;
    asked.current = deferred;
    onSearch(deferred);
  }, [deferred, onSearch]);
  useEffect(() => {
    if (asked.current === search) return;
    asked.current = search;
    setTyped(search);
  }, [search]);

  return (
    <div data-slot="ik-accounts-search">
      <label htmlFor={id}>
        <VisuallyHidden>{words.table.search({ other: words.other })}</VisuallyHidden>
        <Icon name="search" />
      </label>
      <TextInput
        id={id}
        type="search"
        value={typed}
        placeholder={words.table.searchHint({ idNoun: words.idNoun })}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={keepFromForeignForm}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
