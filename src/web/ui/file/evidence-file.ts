import { EvidenceMediaType, largestEvidence } from '../../../contract/evidence.ts';

const office = 'application/vnd.openxmlformats-officedocument';

const byEnding: Readonly<Record<string, EvidenceMediaType>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
};

/** Endings that a file may have, for the field that takes it. */
export const evidenceEndings = Object.keys(byEnding)
  .map((ending) => `.${ending}`)
  .join(',');

/** What a file is, by its ending or else by what the browser says; or why it is not taken. */
export function readEvidenceFile({
  name,
  type,
  size,
}: Pick<File, 'name' | 'type' | 'size'>):
  | { mediaType: EvidenceMediaType }
  | { fault: 'wrongKind' | 'tooLarge' } {
  const said = EvidenceMediaType.safeParse(type);
  const mediaType = byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? said.data;
  if (mediaType === undefined) return { fault: 'wrongKind' };
  return size > largestEvidence ? { fault: 'tooLarge' } : { mediaType };
}
