import { isDeepStrictEqual } from 'node:util';
import type { CountedRecords } from '../../core/figure/round/register-figure.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { StoredCells } from './cell.views.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

/**
 * Writes the register figures of a submission into its cells as it is sent: from then on they are what was sent, with
 * the records that they were computed of. One that says what its cell says already is not written again.
 */
export async function freezeRegisterCells(
  tx: WriteTransaction,
  actor: Actor,
  frozen: {
    loaded: LoadedRound;
    submission: LoadedSubmission;
    before: StoredCells | undefined;
    cells: StoredCells;
  },
): Promise<void> {
  const { loaded, submission, before, cells } = frozen;
  const { fields, dataThrough: day } = loaded.round;
  const entries = fields.flatMap(({ kind, fieldNo }) => {
    const cell = cells.get(fieldNo);
    const stored = before?.get(fieldNo);
    if (kind !== 'register' || cell?.content?.kind !== 'value') return [];
    const isSame =
      isDeepStrictEqual(stored?.content, cell.content) &&
      isDeepStrictEqual(stored?.counted, cell.counted);
    if (isSame) return [];
    const counted: CountedRecords = { day, records: cell.counted ?? [] };
    return [
      {
        submission_id: submission.id,
        field_no: fieldNo,
        version: cell.version + 1,
        content: JSON.stringify(cell.content),
        counted: JSON.stringify(counted),
        note: cell.note,
        way: 'import',
        office: actor.office,
        account_id: actor.accountId,
      },
    ];
  });
  if (entries.length > 0) await tx.insertInto('cell_entry').values(entries).execute();
}
