import * as z from 'zod/mini';
import { LONGEST_ID } from './fast-parse.ts';
import { isPlainText, plainText } from '../definition/sanitise-text.ts';

/** A string from outside, sanitised and clamped. */
export const plain = (longest?: number) =>
  z.pipe(
    z.string(),
    z.transform((value: string) => plainText(value, longest)),
  );

/** {@link plain} with something to see in it. */
export const named = plain().check(z.minLength(1));

const hidesNothing = z.refine<string>((value) => isPlainText(value));

/** An opaque id: kept to the letter, refused when it could not be one, or when it would not be safe to show. */
export const opaqueId = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID), hidesNothing);

/** Where a list goes on: sent back to the letter. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(4_096), hidesNothing);

/** A host name or one label of it (https://www.rfc-editor.org/rfc/rfc1123#section-2.1), at most 253 characters. */
const HOST_NAME = /^(?!.{254})[a-z\d]+((-+|\.)[a-z\d]+)*$/i;

/** Whether a text can be a host name, or one label of it such as a region: no port, no path, no scheme. */
export const isHostName = (text: string): boolean => HOST_NAME.test(text);

/** A host name or a region, kept to the letter. */
export const hostName = z.string().check(z.refine(isHostName));

/** A moment that the clock knows. A day of the calendar is one too; `expiryOf` decides when a credential ends on it. */
export const moment = z.string().check(
  z.maxLength(64),
  hidesNothing,
  z.refine((value) => !Number.isNaN(Date.parse(value))),
);
