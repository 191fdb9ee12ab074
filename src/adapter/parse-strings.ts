import * as z from 'zod/mini';
import { LONGEST_ID } from './plain-answers.ts';
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

/** A moment that the clock knows. */
export const moment = z.string().check(
  z.maxLength(64),
  hidesNothing,
  z.refine((value) => !Number.isNaN(Date.parse(value))),
);
