import { Refusal } from '../../core/kernel/refusal.ts';
import type { Attachment } from '../../contract/attachment.ts';
import { type EvidenceFile, FileScan } from '../../contract/evidence.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { FileAnswer } from '../http/bind.ts';
import { scanOf } from './scan-files.ts';
import { evidenceBytes } from './sent-file.ts';

/** The act a file comes with. */
export type AttachmentOwner =
  | { difficultyId: number; actNo: number }
  | { explanationId: number; actNo: number };

/** @throws Refusal `not-valid` for an empty or too large file, and for one that is not of the kind it says it is */
export async function attachFiles(
  tx: WriteTransaction,
  owner: AttachmentOwner,
  { files, changeNo }: { files: readonly EvidenceFile[]; changeNo: number },
): Promise<void> {
  for (const file of files) {
    const bytes = evidenceBytes(file);
    await tx
      .insertInto('attachment')
      .values({
        difficulty_id: 'difficultyId' in owner ? owner.difficultyId : null,
        explanation_id: 'explanationId' in owner ? owner.explanationId : null,
        act_no: owner.actNo,
        name: file.name,
        media_type: file.mediaType,
        content: bytes,
        scan: scanOf(file),
        change_no: changeNo,
      })
      .execute();
  }
}

/** Files of all acts of difficulties, or of explanations, by the number of what they belong to. */
export async function listAttachments(
  tx: ReadTransaction,
  of: 'difficulty_id' | 'explanation_id',
  ids: readonly number[],
): Promise<Map<number, Attachment[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('attachment')
    .select([
      'attachment.attachment_id',
      'attachment.act_no',
      'attachment.name',
      'attachment.scan',
      `attachment.${of} as owner_id`,
    ])
    .where(`attachment.${of}`, 'in', [...ids])
    .orderBy('attachment.attachment_id')
    .execute();
  const byOwner = Map.groupBy(rows, (row) => row.owner_id ?? 0);
  return new Map(
    [...byOwner].map(([id, files]) => [
      id,
      files.map(({ attachment_id, act_no, name, scan }) => ({
        id: attachment_id,
        actNo: act_no,
        name,
        scan: FileScan.parse(scan),
      })),
    ]),
  );
}

/** @throws Refusal `not-found` where there is no such file, or it is out of sight */
export async function readAttachment(tx: ReadTransaction, id: number): Promise<FileAnswer> {
  const row = await tx
    .selectFrom('attachment')
    .select(['attachment.name', 'attachment.media_type', 'attachment.content'])
    .where('attachment.attachment_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw noSuchFile;
  const ending = /\.([a-z]{3,4})$/i.exec(row.name)?.[1]?.toLowerCase() ?? 'bin';
  return {
    name: `tep-dinh-kem-${id}.${ending}`,
    mediaType: row.media_type,
    content: new Uint8Array(row.content),
  };
}

const noSuchFile = new Refusal('not-found', {
  vi: 'Không có tệp này, hoặc bạn không được xem.',
  en: 'There is no such file, or it is not for you to see.',
});
