import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { TargetId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { CompletionEvidence, JudgementOverride } from '../../core/target/target-facts.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Documents that prove dated works, by `target|part`. */
export type EvidenceByPart = ReadonlyMap<string, CompletionEvidence[]>;

export async function listEvidence(
  tx: ReadTransaction,
  asOf: PlainDate | undefined,
): Promise<EvidenceByPart> {
  let query = tx
    .selectFrom('target_evidence')
    .innerJoin('document', 'document.document_id', 'target_evidence.document_id')
    .select([
      'target_evidence.target_id',
      'target_evidence.part_no',
      'target_evidence.completed_on',
      'target_evidence.statement',
      'document.title',
    ])
    .orderBy('target_evidence.completed_on');
  if (asOf !== undefined) query = query.where('target_evidence.known_since', '<=', asOf);
  const rows = await query.execute();
  return new Map(
    [...Map.groupBy(rows, (row) => `${row.target_id}|${row.part_no}`)].map(([part, evidence]) => [
      part,
      evidence.map((row) =>
        CompletionEvidence.parse({
          completedOn: row.completed_on,
          document: `${row.statement} (${row.title})`,
        }),
      ),
    ]),
  );
}

/** What a document proves of a target. */
export interface DocumentEvidence {
  documentId: string;
  targetId: TargetId;
  targetName: Bilingual;
  resolutionId: string;
  completedOn: PlainDate;
  statement: string;
}

/** Which targets does each document prove? */
export async function listDocumentEvidence(
  tx: ReadTransaction,
  asOf: PlainDate | undefined,
): Promise<DocumentEvidence[]> {
  let query = tx
    .selectFrom('target_evidence')
    .innerJoin('target', 'target.target_id', 'target_evidence.target_id')
    .select([
      'target_evidence.document_id',
      'target_evidence.target_id',
      'target_evidence.completed_on',
      'target_evidence.statement',
      'target.resolution_id',
      'target.name_vi',
      'target.name_en',
    ])
    .orderBy('target.resolution_id')
    .orderBy('target.position');
  if (asOf !== undefined) query = query.where('target_evidence.known_since', '<=', asOf);
  const rows = await query.execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    targetId: TargetId.parse(row.target_id),
    targetName: { vi: row.name_vi, en: row.name_en },
    resolutionId: row.resolution_id,
    completedOn: PlainDate.parse(row.completed_on),
    statement: row.statement,
  }));
}

/** The label a leader put beside the computed one, by target; withdrawn ones are gone. */
export async function listOverrides(
  tx: ReadTransaction,
  asOf: PlainDate | undefined,
): Promise<ReadonlyMap<string, JudgementOverride>> {
  let query = tx
    .selectFrom('judgement_override')
    .select([
      'judgement_override.target_id',
      'judgement_override.label',
      'judgement_override.office',
      'judgement_override.decided_on',
      'judgement_override.reason',
    ])
    .orderBy('judgement_override.override_id');
  if (asOf !== undefined) query = query.where('judgement_override.decided_on', '<=', asOf);
  const latest = new Map((await query.execute()).map((row) => [row.target_id, row]));
  return new Map(
    [...latest]
      .filter(([, row]) => row.label !== null)
      .map(([target, row]) => [
        target,
        JudgementOverride.parse({
          label: row.label,
          office: row.office,
          decidedOn: row.decided_on,
          reason: row.reason,
        }),
      ]),
  );
}
