import { Refusal } from '../../core/kernel/refusal.ts';
import type { EvidenceFile, EvidenceMediaType } from '../../contract/evidence.ts';
import { hasAscii, indexOfAscii } from '../../reader/format/archive/bytes.ts';
import { openArchive } from '../../reader/format/archive/open-archive.ts';
import { detectFormat } from '../../reader/format/detect-format.ts';
import { readingLimits } from '../../reader/format/reading-limits.ts';
import { ReadingStopped } from '../../reader/format/refusals.ts';
import { fetchesFromNetwork } from './remote-parts.ts';

/**
 * What a file says it is must be what its bytes are: a page or a program under the name of a picture would be opened by
 * whoever trusts the name.
 *
 * @throws Refusal `not-valid` naming the file and what it is in truth; also for an Office document that fetches parts of
 *   itself from a network
 */
export function refuseFake(
  { name, mediaType }: Pick<EvidenceFile, 'name' | 'mediaType'>,
  bytes: Uint8Array,
): void {
  if (kinds[mediaType].holds(bytes)) return refuseRemote(name, bytes);
  const { word } = kinds[mediaType];
  const found = nameOfContent(bytes);
  const vi = found === null ? '' : `: nội dung là ${found}`;
  const en = found === null ? '' : `: its content is ${found}`;
  const message = {
    vi: `Tệp "${name}" không phải tệp ${word}${vi}. Hãy gửi đúng tệp.`,
    en: `The file "${name}" is no ${word} file${en}. Send the right one.`,
  };
  throw new Refusal('not-valid', message, [{ place: ['content'], message }]);
}

function refuseRemote(name: string, bytes: Uint8Array): void {
  if (!isArchive(bytes) || !fetchesFromNetwork(bytes)) return;
  const message = {
    vi: `Tệp "${name}" tự lấy mẫu hoặc đối tượng từ một địa chỉ mạng khi mở, nên không nhận. Hãy ngắt liên kết ấy, lưu lại rồi gửi, hoặc gửi bản PDF.`,
    en: `The file "${name}" fetches a template or an object from a network address when it is opened, so it is not taken. Break that link and save it again, or send it as PDF.`,
  };
  throw new Refusal('not-valid', message, [{ place: ['content'], message }]);
}

interface Kind {
  word: string;
  holds: (bytes: Uint8Array) => boolean;
}

const kinds = {
  'application/pdf': {
    word: 'PDF',
    // Readers of PDF look for its mark within the first 1,024 bytes.
    holds: (bytes) => !isArchive(bytes) && indexOfAscii(bytes, '%PDF-', 0, 1024) !== -1,
  },
  'image/png': { word: 'PNG', holds: (bytes) => hasAscii(bytes, 0, '\u0089PNG\r\n\u001a\n') },
  'image/jpeg': { word: 'JPEG', holds: (bytes) => hasAscii(bytes, 0, '\u00ff\u00d8\u00ff') },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    word: 'Word (.docx)',
    holds: (bytes) => hasParts(bytes, /^word\/document\d*\.xml$/i),
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    word: 'Excel (.xlsx)',
    holds: (bytes) => hasParts(bytes, /^xl\/workbook\d*\.xml$/i),
  },
} satisfies Record<EvidenceMediaType, Kind>;

/** An Office document: an archive with its list of contents and its main part, and without macros. */
function hasParts(bytes: Uint8Array, main: RegExp): boolean {
  if (!isArchive(bytes)) return false;
  try {
    const { allNames } = openArchive(bytes, readingLimits);
    const has = (pattern: RegExp): boolean => allNames.some((name) => pattern.test(name));
    return has(/^\[content_types\]\.xml$/i) && has(main) && !has(/vbaProject\.bin$/i);
  } catch (error) {
    if (error instanceof ReadingStopped) return false;
    throw error;
  }
}

function isArchive(bytes: Uint8Array): boolean {
  return hasAscii(bytes, 0, 'PK');
}

/** What the bytes are by their beginning; null where they tell nothing. */
function nameOfContent(bytes: Uint8Array): string | null {
  const found = detectFormat(bytes);
  if (found.kind === 'archive') return 'ZIP';
  if (found.kind === 'unsupported' || found.kind === 'old-format') {
    return found.name === '?' ? null : found.name;
  }
  return found.kind;
}
