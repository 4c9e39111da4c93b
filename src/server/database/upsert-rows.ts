import { sql } from 'kysely';
import * as z from 'zod';
import type { DB } from './generated/rows.ts';
import type { WriteTransaction } from './transaction.ts';

/** Types in which values travel; `json` and `texts` (a list of texts) travel as JSON. */
type ColumnType = 'text' | 'date' | 'integer' | 'numeric' | 'boolean' | 'json' | 'texts';

/** The columns of a table that an upsert fills, and the key by which it knows a row again. */
export interface RowShape<T extends keyof DB> {
  table: T;
  key: readonly (keyof DB[T] & string)[];
  columns: { readonly [C in keyof DB[T] & string]?: ColumnType };
}

/** What became of the rows given: the rest was there already, word for word. */
export interface UpsertCount {
  added: number;
  changed: number;
}

type Value = string | number | boolean | null;
/** Values by column; lists and objects stand for themselves. */
export type PlainRow = Readonly<Record<string, Value | readonly string[] | object>>;

const rowsAtOnce = 5_000;

/**
 * Adds the rows whose key is new and changes those that differ, in the order given. Rows that are the same are not
 * touched, so that doing it twice does nothing the second time.
 *
 * @param onRows told how many rows are done, after each block
 */
export async function upsertRows<T extends keyof DB>(
  tx: WriteTransaction,
  shape: RowShape<T>,
  rows: readonly PlainRow[],
  onRows: (done: number) => void = () => undefined,
): Promise<UpsertCount> {
  const count = { added: 0, changed: 0 };
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const block = rows.slice(at, at + rowsAtOnce);
    const { rows: touched } = await statementFor(shape, block).execute(tx);
    for (const { is_added: isAdded } of z.array(Touched).parse(touched)) {
      if (isAdded) count.added += 1;
      else count.changed += 1;
    }
    onRows(at + block.length);
  }
  return count;
}

const Touched = z.object({ is_added: z.boolean() });

function statementFor<T extends keyof DB>(
  { table, key, columns }: RowShape<T>,
  rows: readonly PlainRow[],
): ReturnType<typeof sql> {
  const names = Object.keys(columns);
  const typeOf = (name: string): ColumnType =>
    Object.entries<ColumnType | undefined>(columns).find(([one]) => one === name)?.[1] ?? 'text';
  const rest = names.filter((name) => !key.some((one) => one === name));
  const arrays = names.map((name) => arrayOf(name, typeOf(name), rows));
  const list = (of: readonly string[], from?: string): ReturnType<typeof sql> =>
    sql.join(of.map((name) => sql.ref(from === undefined ? name : `${from}.${name}`)));
  const change =
    rest.length === 0
      ? sql`DO NOTHING`
      : sql`DO UPDATE SET ${sql.join(rest.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}
          WHERE (${list(rest, table)}) IS DISTINCT FROM (${list(rest, 'excluded')})`;
  // A row that was just added has never been locked or replaced: its xmax is 0.
  return sql`
    INSERT INTO ${sql.table(table)} (${list(names)})
    SELECT ${sql.join(names.map((name) => fromGiven(name, typeOf(name))))}
    FROM unnest(${sql.join(arrays)}) WITH ORDINALITY AS given (${list(names)}, row_number)
    ORDER BY given.row_number
    ON CONFLICT (${list(key)}) ${change}
    RETURNING ${sql.ref(`${table}.xmax`)} = 0 AS is_added`;
}

function arrayOf(
  name: string,
  type: ColumnType,
  rows: readonly PlainRow[],
): ReturnType<typeof sql> {
  const isJson = type === 'json' || type === 'texts';
  const values = rows.map((row) => {
    const value = row[name] ?? null;
    return isJson && value !== null ? JSON.stringify(value) : value;
  });
  return sql`${values}::${sql.raw(isJson ? 'text' : type)}[]`;
}

function fromGiven(name: string, type: ColumnType): ReturnType<typeof sql> {
  const given = sql.ref(`given.${name}`);
  if (type === 'json') return sql`${given}::jsonb`;
  if (type === 'texts') return sql`ARRAY(SELECT jsonb_array_elements_text(${given}::jsonb))`;
  return sql`${given}`;
}
