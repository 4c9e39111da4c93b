import { DecimalText } from '../../core/kernel/decimal.ts';
import { DocumentId, ProgrammeId, ResolutionId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Disbursement } from '../../core/resolution/disbursement.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import {
  FundSource,
  noContent,
  ProgrammeContent,
} from '../../core/resolution/programme-content.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** What is kept of programmes, by id; those nobody wrote anything about are left out. */
export async function listProgrammeContents(
  tx: ReadTransaction,
): Promise<ReadonlyMap<string, ProgrammeContent>> {
  const rows = await tx
    .selectFrom('programme_content')
    .selectAll('programme_content')
    .orderBy('programme_content.programme_id')
    .execute();
  return new Map(rows.map((row) => [row.programme_id, ProgrammeContent.parse(row.content)]));
}

/** What is kept of one programme; empty where nobody wrote anything. */
export async function readProgrammeContent(
  tx: ReadTransaction,
  programmeId: ProgrammeId,
): Promise<ProgrammeContent> {
  const row = await tx
    .selectFrom('programme_content')
    .select('programme_content.content')
    .where('programme_content.programme_id', '=', programmeId)
    .executeTakeFirst();
  return row === undefined ? noContent : ProgrammeContent.parse(row.content);
}

/** A statement of money paid, with who made it. */
export interface StatedDisbursement extends Disbursement {
  programmeId: ProgrammeId;
  knownSince: PlainDate;
  office: string;
}

/** Statements of money paid: of one programme, or known on a day (left out: all), in the order in which they were made. */
export async function listDisbursements(
  tx: ReadTransaction,
  { day, programmeId }: { day?: PlainDate; programmeId?: ProgrammeId } = {},
): Promise<StatedDisbursement[]> {
  let query = tx
    .selectFrom('programme_disbursement')
    .selectAll('programme_disbursement')
    .orderBy('programme_disbursement.disbursement_id');
  if (day !== undefined) query = query.where('programme_disbursement.known_since', '<=', day);
  if (programmeId !== undefined)
    query = query.where('programme_disbursement.programme_id', '=', programmeId);
  const rows = await query.execute();
  return rows.map((row) => ({
    programmeId: ProgrammeId.parse(row.programme_id),
    year: row.year,
    source: FundSource.parse(row.source),
    dataThrough: PlainDate.parse(row.data_through),
    amount: DecimalText.parse(row.amount),
    documentId: row.document_id === null ? null : DocumentId.parse(row.document_id),
    note: row.note,
    knownSince: PlainDate.parse(row.known_since),
    office: row.office,
  }));
}

/** An order for action programmes with the units asked and what they issued. */
export interface LoadedCall {
  id: number;
  title: string;
  resolutionId: ResolutionId;
  programmeId: ProgrammeId | null;
  unitId: UnitId;
  documentId: DocumentId | null;
  calledOn: PlainDate;
  dueOn: PlainDate | null;
  asked: {
    unitId: UnitId;
    issued: {
      title: string;
      documentNumber: string | null;
      issuedOn: PlainDate;
      documentId: DocumentId | null;
    } | null;
  }[];
}

/**
 * Orders in sight that were given by the day (left out: all), or for one programme or its resolution as a whole; the
 * latest first, units in the order of the tree.
 */
export async function listCalls(
  tx: ReadTransaction,
  { day, programme }: { day?: PlainDate; programme?: Programme } = {},
): Promise<LoadedCall[]> {
  let query = tx
    .selectFrom('action_programme_call')
    .selectAll('action_programme_call')
    .orderBy('action_programme_call.called_on', 'desc')
    .orderBy('action_programme_call.call_id', 'desc');
  if (day !== undefined) query = query.where('action_programme_call.called_on', '<=', day);
  if (programme !== undefined)
    query = query.where((call) =>
      call.or([
        call('action_programme_call.programme_id', '=', programme.id),
        call.and([
          call('action_programme_call.programme_id', 'is', null),
          call('action_programme_call.resolution_id', '=', programme.resolutionId),
        ]),
      ]),
    );
  const calls = await query.execute();
  const numbers = calls.map((row) => row.call_id);
  const asked = Map.groupBy(await listAsked(tx, numbers), ({ callId }) => callId);
  return calls.map((row) => ({
    id: row.call_id,
    title: row.title,
    resolutionId: ResolutionId.parse(row.resolution_id),
    programmeId: row.programme_id === null ? null : ProgrammeId.parse(row.programme_id),
    unitId: UnitId.parse(row.unit_id),
    documentId: row.document_id === null ? null : DocumentId.parse(row.document_id),
    calledOn: PlainDate.parse(row.called_on),
    dueOn: row.due_on === null ? null : PlainDate.parse(row.due_on),
    asked: asked.get(row.call_id) ?? [],
  }));
}

async function listAsked(
  tx: ReadTransaction,
  callIds: readonly number[],
): Promise<(LoadedCall['asked'][number] & { callId: number })[]> {
  if (callIds.length === 0) return [];
  const rows = await tx
    .selectFrom('action_programme')
    .innerJoin('unit', 'unit.unit_id', 'action_programme.unit_id')
    .select([
      'action_programme.call_id',
      'action_programme.unit_id',
      'action_programme.title',
      'action_programme.document_number',
      'action_programme.issued_on',
      'action_programme.document_id',
    ])
    .where('action_programme.call_id', 'in', [...callIds])
    .orderBy('unit.unit_no')
    .execute();
  return rows.map((row) => ({
    callId: row.call_id,
    unitId: UnitId.parse(row.unit_id),
    issued:
      row.title === null || row.issued_on === null
        ? null
        : {
            title: row.title,
            documentNumber: row.document_number,
            issuedOn: PlainDate.parse(row.issued_on),
            documentId: row.document_id === null ? null : DocumentId.parse(row.document_id),
          },
  }));
}
