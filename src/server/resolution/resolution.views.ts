import type { Selectable } from 'kysely';
import type { ProgrammeId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { SourceDocument } from '../../core/resolution/document.ts';
import { Programme, Resolution } from '../../core/resolution/resolution.ts';
import type { DB } from '../database/generated/rows.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { isDocumentInUse } from './document-in-use.ts';

/** All resolutions: those of a term before plans of one year, of each the newest first. */
export async function listResolutions(tx: ReadTransaction): Promise<Resolution[]> {
  const rows = await tx
    .selectFrom('resolution')
    .selectAll('resolution')
    .orderBy((row) => row('resolution.last_year', '>', row.ref('resolution.first_year')), 'desc')
    .orderBy('resolution.term_start', 'desc')
    .orderBy('resolution.resolution_id')
    .execute();
  return rows.map((row) =>
    Resolution.parse({
      id: row.resolution_id,
      title: row.title,
      decidedBy: row.decided_by,
      unitId: row.unit_id,
      start: row.term_start,
      end: row.term_end,
      firstYear: row.first_year,
      lastYear: row.last_year,
      statedTargetCount: row.stated_target_count,
      state: row.state,
      stateNote: row.state_note,
      documentId: row.document_id,
    }),
  );
}

/** Programmes and schemes of all resolutions, or the one of that id. */
export async function listProgrammes(tx: ReadTransaction, id?: ProgrammeId): Promise<Programme[]> {
  const rows = await tx
    .selectFrom('programme')
    .selectAll('programme')
    .$if(id !== undefined, (query) => query.where('programme.programme_id', '=', id ?? ''))
    .orderBy('programme.programme_id')
    .execute();
  return rows.map((row) =>
    Programme.parse({
      id: row.programme_id,
      resolutionId: row.resolution_id,
      kind: row.kind,
      name: row.name,
      firstYear: row.first_year,
      lastYear: row.last_year,
      field: row.field,
      documentId: row.document_id,
      place: row.place,
    }),
  );
}

/** All documents but those of which everything was taken back; newest first. */
export async function listSourceDocuments(tx: ReadTransaction): Promise<SourceDocument[]> {
  const rows = await tx
    .selectFrom('document')
    .selectAll('document')
    .where(isDocumentInUse('document.document_id'))
    .orderBy('document.dated_to', 'desc')
    .orderBy('document.document_id')
    .execute();
  return rows.map(documentOf);
}

/** The document without a number that is known by these, whether or not it is in use; undefined for none. */
export async function findDocumentByIdentity(
  tx: ReadTransaction,
  { title, issuer, date }: { title: string; issuer: string | null; date: PlainDate },
): Promise<SourceDocument | undefined> {
  const row = await tx
    .selectFrom('document')
    .selectAll('document')
    .where('document.title', '=', title)
    .where('document.issuer', issuer === null ? 'is' : '=', issuer)
    .where('document.dated_from', '=', date)
    .where('document.document_number', 'is', null)
    .executeTakeFirst();
  return row && documentOf(row);
}

function documentOf(row: Selectable<DB['document']>): SourceDocument {
  return SourceDocument.parse({
    id: row.document_id,
    kind: row.kind,
    title: row.title,
    issuer: row.issuer,
    documentNumber: row.document_number,
    datedFrom: row.dated_from,
    datedTo: row.dated_to,
    dateNote: row.date_note,
    address: row.address,
    addressNote: row.address_note,
    handlingMark: row.handling_mark,
  });
}
