import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import { ownerOn } from '../../core/register/record-state.ts';
import { visibleKeys } from '../../core/register/register.permission.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { loadContents } from './exchange.views.ts';
import { listCurrentFigures, writeFigures } from './figure-export.ts';
import type { PackContents } from './pack.ts';
import { writePack } from './write-pack.ts';

/**
 * Everything the installation knows, as the files of a pack; loading them into an empty one gives the same
 * knowledge. `figures.csv` holds the current figures for other programs; it is not part of a pack.
 *
 * @throws Refusal `not-allowed`
 */
export async function exportPack(
  tx: ReadTransaction,
  actor: Actor,
): Promise<{ files: PackFile[]; figures: PackFile }> {
  if (!may(actor, 'export')) throw notAllowed;
  const contents = withoutPersons(actor, await loadContents(tx));
  const files = writePack({ name: 'export', title: 'Dữ liệu xuất từ Thước Đo', ...contents });
  return { files, figures: writeFigures(await listCurrentFigures(tx)) };
}

/** Data about persons leave only with whoever may see them, and leave a line of having been seen. */
function withoutPersons(actor: Actor, contents: PackContents): PackContents {
  const registers = new Map(contents.registers.map((register) => [register.code, register]));
  return {
    ...contents,
    records: contents.records.map((record) => {
      const register = registers.get(record.registerCode);
      if (register === undefined) return record;
      const owner = ownerOn(record, null);
      const visible = visibleKeys(actor, register, [owner]);
      const acts = record.acts.map((act) => ({
        ...act,
        values: Object.fromEntries(Object.entries(act.values).filter(([key]) => visible.has(key))),
      }));
      const personal = register.fields.filter(({ group }) => group === 'party-members');
      const isTold = personal.some(({ key }) => acts.some(({ values }) => values[key] != null));
      if (isTold) noteViews([{ unit_id: owner, field_group: 'party-members' }]);
      return { ...record, acts };
    }),
  };
}

const notAllowed = new Refusal('not-allowed', {
  vi: 'Bạn không có quyền xuất số liệu.',
  en: 'You may not export data.',
});
