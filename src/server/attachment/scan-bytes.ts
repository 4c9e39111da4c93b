import type { FileScan } from '../../contract/evidence.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { findSecretMark } from '../../core/kernel/secret-mark.ts';
import type { StructuredDocument, TableRow } from '../../reader/format/document.ts';
import type { MessageKind } from '../../reader/format/messages.ts';
import { describePlace, findPlace } from '../../reader/format/place.ts';
import { readDocument } from '../../reader/format/read-document.ts';
import type { RefusalReason } from '../../reader/format/refusals.ts';

export interface FileToScan {
  bytes: Uint8Array;
  fileName: string;
}

/** A mark of secrecy in a file, as it is written there; the place where it can be told. */
interface FoundMark {
  words: string;
  place: Bilingual | null;
}

export interface ScannedFile {
  scan: FileScan;
  /** Null where none was found. */
  mark: FoundMark | null;
}

/** Looks for marks of secrecy in all that can be read of a document: body, notes, page headers, text boxes, cells. */
export async function scanBytes({ bytes, fileName }: FileToScan): Promise<ScannedFile> {
  const reading = await readDocument(bytes, { fileName });
  if (reading.kind === 'refused') return { scan: unread[reading.reason], mark: null };
  const { document, messages } = reading;
  const mark = markInText(document) ?? markInCells(document);
  const isPartly = messages.some(({ kind }) => losses.has(kind));
  return { scan: isPartly ? 'partly' : 'nothing-found', mark };
}

function markInText(document: StructuredDocument): FoundMark | null {
  const found = findSecretMark(document.text);
  if (found === null) return null;
  // Composed letters are shorter: what is not composed cannot be placed by its offset.
  const isComposed = document.text.normalize('NFC').length === document.text.length;
  const place = isComposed ? findPlace(document, found.start) : undefined;
  return { words: found.words, place: place === undefined ? null : describePlace(place) };
}

/** Cells of a row stand on one line of the text, so a stamp in a cell is looked for by itself. */
function markInCells({ blocks }: StructuredDocument): FoundMark | null {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.rows) {
      for (const [at, cell] of cells.entries()) {
        const found = findSecretMark(cell.text) ?? findSecretMark(withItsHead(cells, at));
        if (found === null) continue;
        return { words: found.words, place: describePlace({ block, cell, page: cell.page }) };
      }
    }
  }
  return null;
}

/** "Độ mật: Tối mật", where the two stand in cells beside each other. */
function withItsHead(cells: TableRow['cells'], at: number): string {
  const head = cells[at - 1]?.text.trim().replace(/\s*:$/, '') ?? '';
  return /^độ mật$/i.test(head) ? `${head}: ${cells[at]?.text.trim() ?? ''}` : '';
}

/** Remarks of the reader that tell of something it did not read. */
const losses = new Set<MessageKind>([
  'part-left-out',
  'pages-without-text',
  'unreadable-letters',
  'damaged-part',
  'hidden-text',
  'comments-left-out',
]);

const unread = {
  'empty-file': 'unreadable',
  'too-large': 'too-large',
  'unpacks-too-large': 'too-large',
  'too-many-parts': 'too-large',
  'too-deep': 'too-large',
  'too-many-pages': 'too-large',
  'too-many-characters': 'too-large',
  'too-many-cells': 'too-large',
  truncated: 'unreadable',
  broken: 'unreadable',
  encrypted: 'protected',
  'old-format': 'unreadable',
  'unsupported-format': 'unreadable',
  'no-text-layer': 'no-text',
  'no-text': 'no-text',
  'unreadable-letters': 'no-text',
  'unknown-encoding': 'unreadable',
} satisfies Record<RefusalReason, FileScan>;
