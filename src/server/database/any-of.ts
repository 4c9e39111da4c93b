import { type RawBuilder, sql } from 'kysely';

/** Right side of `column = any(…)`: one parameter however many values, and one plan for all of them. */
export function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...values]}::text[])`;
}

/** The same for whole numbers. */
export function anyNumberOf(values: readonly number[]): RawBuilder<number> {
  return sql<number>`any(${[...values]}::integer[])`;
}
