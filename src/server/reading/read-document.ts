import { createHash } from 'node:crypto';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { isMarkedSecret } from '../../core/kernel/secret-mark.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import { unitNamedMost } from '../../core/organisation/units-named.ts';
import type { Database } from '../database/connection.ts';
import { inWrite, type ReadTransaction, type WriteTransaction } from '../database/transaction.ts';
import { unitOf } from '../known-facts/known-facts.ts';
import { findBusiestUnitId, listUnits } from '../organisation/unit.views.ts';
import { notInThisSystem } from '../http/refuse-secrets.ts';
import { cleanText } from './file/clean-text.ts';
import { bytesOf, type GivenDocument } from './file/given-file.ts';
import type { FileReading } from './file/read-file.ts';
import type { TellStage } from './file/reader-jobs.ts';
import { runJob } from './file/reader-thread.ts';
import type { ReadingModel } from './reading-model.ts';
import type { ReadingState } from './reading-state.ts';
import { addReading } from './reading.store.ts';
import { listReadingsOfContent } from './reading.views.ts';
import { mustBeAllowedToRead } from './refusals.ts';

export interface DocumentToRead extends GivenDocument {
  fileName: string | null;
  title: string | null;
  issuer: string | null;
  date: PlainDate | null;
  unit: UnitId | null;
  today: PlainDate;
}

/**
 * Reads a document and keeps it with all its numbers; nothing of it counts before it is accepted. A file that was
 * read before, and gives the same, is that reading again.
 *
 * @returns the id of the reading
 * @throws Refusal `not-allowed`, also for a unit that the actor may only look at; `not-valid` with the reason for which the file cannot be read; `not-found` for an
 * unknown unit; `not-possible-now` while there is no unit at all
 */
export async function readDocument(
  db: Database,
  actor: Actor,
  given: DocumentToRead,
  tell: TellStage = () => undefined,
): Promise<string> {
  mustBeAllowedToRead(actor);
  const bytes = bytesOf(given);
  const fileName = given.text === null ? cleaned(given.fileName) : null;
  const title = cleaned(given.title);
  // Outside the transaction and in a thread: a long report takes its time and needs no row.
  const reading = await runJob('read', { bytes, fileName, title, date: given.date }, { tell });
  if (isMarkedSecret(reading.text)) throw new Refusal('not-valid', notInThisSystem);
  return inWrite(db, (tx) => saveReading(tx, actor, { ...given, bytes, fileName, title, reading }));
}

interface ReadDocument extends DocumentToRead {
  bytes: Uint8Array;
  reading: FileReading;
}

async function saveReading(
  tx: WriteTransaction,
  actor: Actor,
  { bytes, fileName, reading, ...given }: ReadDocument,
): Promise<string> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const again = (await listReadingsOfContent(tx, contentHash)).find(
    (state) => isSameReading(state, reading) && isDescribedSo(state, given),
  );
  if (again !== undefined) return String(again.record.id);
  const { head, date, model, text, format } = reading;
  const unitId = await chooseUnit(tx, given.unit, `${given.title ?? ''} ${text}`, date);
  mustBeAllowedToRead(actor, unitId);
  const title = given.title ?? head.title ?? fileName ?? 'Văn bản dán vào';
  const changeNo = await recordChange(tx, {
    actor,
    act: 'read-document',
    subject: title,
    unitId,
    detail: { 'file name': fileName, format, figures: model.findings.length },
  });
  const record = {
    contentHash,
    fileName,
    text,
    model,
    kind: head.kind ?? (format === 'html' ? ('bai-bao' as const) : ('bao-cao' as const)),
    title,
    issuer: cleaned(given.issuer),
    date,
    unitId,
    readOn: given.today,
  };
  const signature = { actor, today: given.today, changeNo };
  const id = await addReading(tx, record, { format, content: bytes }, signature);
  return id;
}

/** Whether the reader finds today what it found then. */
function isSameReading({ record }: ReadingState, { model }: FileReading): boolean {
  return numbersIn(record.model) === numbersIn(model);
}

function numbersIn({ findings }: ReadingModel): string {
  return JSON.stringify(
    findings.map(({ finding: { range, value, unit, kind } }) => [range.start, value, unit, kind]),
  );
}

/** What was said of the document this time does not differ from what is known of the reading. */
function isDescribedSo(
  state: ReadingState,
  { title, issuer, date, unit }: Pick<DocumentToRead, 'title' | 'issuer' | 'date' | 'unit'>,
): boolean {
  return (
    (title === null || title === state.title) &&
    (issuer === null || issuer === state.issuer) &&
    (date === null || date === state.date) &&
    (unit === null || unit === state.unitId)
  );
}

/** The unit asked for, else the one the text names, else the one with the most figures, else the first there is. */
async function chooseUnit(
  tx: ReadTransaction,
  asked: UnitId | null,
  text: string,
  date: PlainDate | null,
): Promise<UnitId> {
  const units = await listUnits(tx);
  if (asked !== null)
    return unitOf({ units: new Map(units.map((one) => [one.id, one])) }, asked).id;
  const chosen = unitNamedMost(text, units, date) ?? (await findBusiestUnitId(tx)) ?? units[0]?.id;
  if (chosen !== undefined) return chosen;
  throw new Refusal('not-possible-now', {
    vi: 'Chưa có đơn vị nào nên số liệu chưa thể thuộc về ai. Hãy nạp danh mục đơn vị trước: npx thuocdo import <thư mục>.',
    en: 'There is no unit yet that figures could be of. Load the list of units first: npx thuocdo import <folder>.',
  });
}

function cleaned(text: string | null): string | null {
  const clean = text === null ? '' : cleanText(text).trim();
  return clean === '' ? null : clean;
}
