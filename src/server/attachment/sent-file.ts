import { Refusal } from '../../core/kernel/refusal.ts';
import { type EvidenceFile, largestEvidence } from '../../contract/evidence.ts';
import type { FileAnswer } from '../http/bind.ts';
import { refuseFake } from './media-type.ts';

/** @throws Refusal `not-valid` for an empty or too large file, and for one that is not of the kind it says it is */
export function evidenceBytes(file: EvidenceFile): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(file.content, 'base64');
  if (bytes.length === 0 || bytes.length > largestEvidence) throw wrongSize;
  refuseFake(file, bytes);
  return bytes;
}

/** The file under a name of letters, digits and hyphens. */
export function evidenceAnswer(
  evidenceId: number,
  row: { media_type: string; content: Uint8Array },
): FileAnswer {
  return {
    name: `minh-chung-${evidenceId}.${endingOf(row.media_type)}`,
    mediaType: row.media_type,
    content: new Uint8Array(row.content),
  };
}

/** How the name of a file of this media type ends. */
export function endingOf(mediaType: string): string {
  return endings[mediaType] ?? 'bin';
}

export const noSuchEvidence = new Refusal('not-found', {
  vi: 'Không có tệp này, hoặc bạn không được xem.',
  en: 'There is no such file, or it is not for you to see.',
});

const wrongSize = new Refusal('not-valid', {
  vi: 'Tệp phải có nội dung và không quá 10 MiB.',
  en: 'The file must not be empty, and not larger than 10 MiB.',
});

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
