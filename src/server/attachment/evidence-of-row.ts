import { type Evidence, FileScan } from '../../contract/evidence.ts';

interface EvidenceRow {
  evidence_id: number;
  name: string;
  scan: string;
  media_type: string;
  /** Size of its content. */
  bytes: number;
  attached_at: Date;
  office: string;
}

/** A file that bears something out, as pages tell of it: without its content. */
export function evidenceOfRow(row: EvidenceRow): Evidence {
  return {
    id: row.evidence_id,
    name: row.name,
    scan: FileScan.parse(row.scan),
    mediaType: row.media_type,
    bytes: row.bytes,
    attachedAt: row.attached_at.toISOString(),
    office: row.office,
  };
}
