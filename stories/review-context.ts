import { createContext } from 'react';
import type { Messages } from '../src/index.ts';

/** What the toolbar chose and a story's host passes on to the provider. */
export interface Review {
  /** Words of the chosen language; undefined = English. */
  readonly messages: Messages | undefined;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** How many times faster than life the adapter answers; undefined = as the story says. */
  readonly speed: number | undefined;
  /** The clock stands still, so that every picture tells the same time. */
  readonly still: boolean;
}

/** The toolbar's choices. */
export const ReviewContext = createContext<Review>({
  messages: undefined,
  locale: 'en',
  speed: undefined,
  still: false,
});
