import { ProgrammeId } from '../../core/kernel/ids.ts';
import type { ProgrammeContent } from '../../core/resolution/programme-content.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { listProgrammeContents, type StatedDisbursement } from './programme.views.ts';

/** What is kept of a programme, as it travels in a file: as a whole. */
export interface KeptProgramme {
  /** Id of the programme. */
  id: ProgrammeId;
  content: ProgrammeContent;
}

/** By the id of their programmes. */
export async function listKeptProgrammes(tx: ReadTransaction): Promise<KeptProgramme[]> {
  const contents = await listProgrammeContents(tx);
  return [...contents].map(([id, content]) => ({ id: ProgrammeId.parse(id), content }));
}

/** Keeps each as a whole, in place of what was kept of it. */
export async function saveKeptProgrammes(
  tx: WriteTransaction,
  given: readonly KeptProgramme[],
  changeNo: number,
): Promise<void> {
  for (const { id, content } of given) {
    const values = { content: JSON.stringify(content), change_no: changeNo };
    await tx
      .insertInto('programme_content')
      .values({ programme_id: id, ...values })
      .onConflict((conflict) => conflict.column('programme_id').doUpdateSet(values))
      .execute();
  }
}

/** Adds statements of money paid, in their order. */
export async function addDisbursements(
  tx: WriteTransaction,
  given: readonly StatedDisbursement[],
  changeNo: number,
): Promise<void> {
  if (given.length === 0) return;
  await tx
    .insertInto('programme_disbursement')
    .values(
      given.map((one) => ({
        programme_id: one.programmeId,
        year: one.year,
        source: one.source,
        data_through: one.dataThrough,
        amount: one.amount,
        document_id: one.documentId,
        note: one.note,
        known_since: one.knownSince,
        office: one.office,
        change_no: changeNo,
      })),
    )
    .execute();
}
