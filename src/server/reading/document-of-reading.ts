import { DocumentId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocumentByIdentity } from '../resolution/resolution.views.ts';
import type { ReadingState } from './reading-state.ts';

/**
 * The document that a reading is of: the one known by issuer, date and title, where there is one, else its own.
 * Without a date it stands at today's, until somebody says it.
 */
export async function documentOfReading(
  tx: ReadTransaction,
  state: ReadingState,
  today: PlainDate,
): Promise<SourceDocument> {
  const date = state.date ?? today;
  const { title, issuer } = state;
  const known = await findDocumentByIdentity(tx, { title, issuer, date });
  return (
    known ?? {
      id: DocumentId.parse(documentCodeOf(state.record)),
      kind: state.record.kind,
      title: state.title,
      issuer: state.issuer,
      documentNumber: null,
      datedFrom: date,
      datedTo: date,
      dateNote: null,
      address: null,
      addressNote: null,
      handlingMark: 'internal',
    }
  );
}

/** Told by content and number of the reading: no two installations name two documents alike. */
export function documentCodeOf({ contentHash, id }: ReadingState['record']): string {
  return `vb-${contentHash.slice(0, 8)}-${id}`;
}
