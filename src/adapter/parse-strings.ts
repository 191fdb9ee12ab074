import * as z from 'zod/mini';
import { plainText } from '../definition/sanitise-text.ts';

/** A string from outside, sanitised and clamped. */
export const plain = (longest?: number) =>
  z.pipe(
    z.string(),
    z.transform((value: string) => plainText(value, longest)),
  );

/** {@link plain} with something to see in it. */
export const named = plain().check(z.minLength(1));

/** An opaque id: kept to the letter, refused when it could not be one. */
export const opaqueId = z.string().check(z.minLength(1), z.maxLength(512));

/** A moment that the clock knows. A day of the calendar is one too; `expiryOf` decides when a credential ends on it. */
export const moment = z.string().check(
  z.maxLength(64),
  z.refine((value) => !Number.isNaN(Date.parse(value))),
);
