import { createContext } from 'react';
import { PERSON_HEADER } from '../../server/web/person-header.ts';

/** Id of the person for whom the page is drawn; null outside of what is drawn for one. */
export const PersonContext = createContext<string | null>(null);

/** The headers that say for whom a request is made: the server refuses it when somebody else is signed in by now. */
export function headersFor(personId: string | null): Readonly<Record<string, string>> {
  return personId === null ? {} : { [PERSON_HEADER]: personId };
}
