import * as z from 'zod/mini';

/**
 * Reads a value from outside with a schema; null when it does not fit, or cannot even be looked at, as with a getter
 * that throws.
 */
export function safeParse<S extends z.ZodMiniType>(schema: S, value: unknown): { readonly data: z.output<S> } | null {
  try {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? { data: parsed.data } : null;
  } catch {
    return null;
  }
}

const success = z.object({ ok: z.literal(true) });

/**
 * Whether an answer is a "yes", which decides the schema that reads it: a union would try both, and the other one may
 * not be able to look at the answer.
 */
export function isSuccess(value: unknown): boolean {
  return safeParse(success, value) !== null;
}

/** A member that is dropped when it is not what it should be. */
export const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);

/** A schema behind a function that prepares the value for it. Its JSON Schema is that of the schema. */
export const prepared = <S extends z.ZodMiniType>(prepare: (value: unknown) => unknown, schema: S) =>
  z.pipe<z.ZodMiniTransform, S>(z.transform(prepare), schema);

/** A part whose faults stay its own: one that cannot be read, or not even be looked at, becomes `otherwise`. */
export const contained = <S extends z.ZodMiniType>(schema: S, otherwise: z.output<S>) =>
  prepared((value) => (safeParse(schema, value) ?? { data: otherwise }).data, schema);

/** The first `most` entries of a list, without those that cannot be read. */
export const listOf = <S extends z.ZodMiniType>(item: S, most: number) =>
  prepared(
    (entries) =>
      Array.isArray(entries)
        ? entries.slice(0, most).flatMap((entry: unknown) => {
            const read = safeParse(item, entry);
            return read === null ? [] : [read.data];
          })
        : entries,
    z.array(item),
  );

/** A type whose optional members have to be written too, if only as `undefined`, so that code that builds a value omits none. */
export type Complete<T> = { [K in keyof Required<T>]: T[K] };

/** Every member required and writable, at every depth, so that an optional one that is missing makes a difference. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]-?: Plain<T[K]> } : T;

/** Whether two types have the same members with the same values, optional ones too. */
export type SameShape<A, B> = [Plain<A>, Plain<B>] extends [Plain<B>, Plain<A>] ? true : false;

/**
 * The schema of a documented type. Does not compile when the schema reads another member, leaves one out, also an
 * optional one, or reads other values than the type has.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodMiniType>(schema: S, ..._proof: SameShape<z.output<S>, T> extends true ? [] : [T]): S =>
    schema;
