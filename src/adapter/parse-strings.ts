import * as z from 'zod/mini';
import { LONGEST_ID } from './fast-parse.ts';
import { isPlainText, plainText } from '../definition/sanitise-text.ts';
import { prepared } from './safe-parse.ts';

/**
 * A string from outside, sanitised and clamped.
 *
 * @param longest In UTF-16 units; see `plainText`.
 * @param schema What is asked of it afterwards.
 */
export const plain = (longest?: number, schema = z.string()) =>
  prepared((value) => (typeof value === 'string' ? plainText(value, longest) : value), schema);

/** {@link plain} with something to see in it. */
export const named = plain(undefined, z.string().check(z.minLength(1)));

const hidesNothing = z.refine<string>((value) => isPlainText(value));

/** An opaque id: kept unchanged, refused when it could not be one, or when it would not be safe to show. */
export const opaqueId = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID), hidesNothing);

/** The cursor of the next page: sent back unchanged. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(4_096), hidesNothing);

/** A host name or one label of it (https://www.rfc-editor.org/rfc/rfc1123#section-2.1), at most 253 characters. */
const HOST_NAME = /^(?!.{254})[a-z\d]+((-+|\.)[a-z\d]+)*$/i;

/** Whether a text can be a host name, or one label of it such as a region: no port, no path, no scheme. */
export const isHostName = (text: string): boolean => HOST_NAME.test(text);

/** A host name or a region, kept unchanged. */
export const hostName = z.string().check(z.refine(isHostName));

const date = () =>
  z.string().check(
    z.maxLength(64),
    hidesNothing,
    z.refine((value) => !Number.isNaN(Date.parse(value))),
  );

/** A valid moment. A calendar day is accepted as well. */
export const moment = date();

/** The end of a credential: a day of the calendar or a moment; `expiryOf` decides when the credential ends on that day. */
export const dayOrMoment = date();
