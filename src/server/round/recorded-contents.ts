import { FieldGroup } from '../../core/permission/actor.ts';
import { type Change, recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { StoredCells } from './cell.views.ts';
import type { LoadedRound } from './round.views.ts';

/** What a line says of each field, by its number, for each kind of field apart. */
export type Contents = ReadonlyMap<FieldGroup, object>;

/** Contents and notes by field, for the audit. */
export function contentsOf({ round }: LoadedRound, cells: StoredCells | undefined): Contents {
  return byGroup(
    round.fields.flatMap(({ fieldNo, group }) => {
      const cell = cells?.get(fieldNo);
      if (cell === undefined) return [];
      const { content, note, version } = cell;
      return [{ group, fieldNo, said: { content, note, version } }];
    }),
  );
}

export function byGroup(
  fields: readonly { group: FieldGroup; fieldNo: number; said: object }[],
): Contents {
  const groups = Map.groupBy(fields, ({ group }) => group);
  return new Map(
    [...groups].map(([group, own]) => [
      group,
      Object.fromEntries(own.map(({ fieldNo, said }) => [fieldNo, said])),
    ]),
  );
}

/**
 * Leaves the line of an act with what stood in the fields then; contents about Party members in a line of their own,
 * which only those read who may see such data.
 *
 * @returns the number of the first line, which the rows of the act carry
 */
export async function recordContents(
  tx: WriteTransaction,
  change: Omit<Change, 'after' | 'fieldGroup'>,
  contents: Contents,
): Promise<number> {
  const changeNo = await recordChange(tx, { ...change, after: contents.get('figures') ?? {} });
  for (const fieldGroup of FieldGroup.options) {
    const after = contents.get(fieldGroup);
    if (fieldGroup === 'figures' || after === undefined) continue;
    await recordChange(tx, { ...change, fieldGroup, after });
  }
  return changeNo;
}
