import type { Fault } from '../../core/kernel/refusal.ts';
import type { Source } from '../../core/meeting/difficulty/difficulty.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { fault } from './difficulty-faults.ts';

/** A document that is named as proof must be there, in the sight of whoever names it. */
export async function unknownSourceFaults(
  tx: ReadTransaction,
  source: Source | null,
): Promise<Fault[]> {
  const documentId = source?.documentId ?? null;
  if (documentId === null) return [];
  const document = await tx
    .selectFrom('document')
    .select('document.document_id')
    .where('document.document_id', '=', documentId)
    .executeTakeFirst();
  if (document !== undefined) return [];
  return [
    fault(
      ['source', 'documentId'],
      'Không có văn bản này, hoặc bạn không được xem; hãy ghi số, ngày, nơi ban hành.',
      'There is no such document, or it is not for you to see; write number, date and issuer.',
    ),
  ];
}
