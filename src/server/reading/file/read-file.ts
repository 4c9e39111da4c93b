import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { Refusal } from '../../../core/kernel/refusal.ts';
import { normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { TextRange } from '../../../core/figure/finding.ts';
import type { ReadBlock, ReadingMessage, ReadingStage } from '../../../contract/reading/reading.ts';
import type {
  Block,
  DocumentFormat,
  StructuredDocument,
  TableBlock,
} from '../../../reader/format/document.ts';
import { describePlace, findPlace } from '../../../reader/format/place.ts';
import type { MessageKind } from '../../../reader/format/messages.ts';
import { readDocument } from '../../../reader/format/read-document.ts';
import { apartNames } from '../apart-names.ts';
import { cleanText } from './clean-text.ts';
import { type DocumentHead, readHead } from './document-head.ts';
import { findNumbers } from './findings-of.ts';
import type { PlacedBlock, ReadingModel } from '../reading-model.ts';

/** The largest file that is taken in. */
export const largestFile = 20 * 1024 * 1024;

export interface FileReading {
  format: DocumentFormat;
  text: string;
  head: DocumentHead;
  /** Date by which relative periods were read: the one given, else the one in the text. */
  date: PlainDate | null;
  model: ReadingModel;
}

export interface FileToRead {
  bytes: Uint8Array;
  fileName: string | null;
  title: string | null;
  date: PlainDate | null;
}

/**
 * Reads a file into text, blocks and numbers. Nothing is looked up or saved.
 *
 * @throws Refusal `not-valid` with the reader's reason for a file that cannot be read
 */
export async function readFile(
  { bytes, fileName, ...given }: FileToRead,
  tell: (stage: ReadingStage) => void = () => undefined,
): Promise<FileReading> {
  tell('opening');
  const reading = await readDocument(bytes, {
    ...(fileName === null ? {} : { fileName }),
    limits: { fileBytes: largestFile },
  });
  if (reading.kind === 'refused') {
    const place = fileName === null ? 'text' : 'base64';
    throw new Refusal('not-valid', reading.text, [{ place: [place], message: reading.text }]);
  }
  const { document, messages } = reading;
  const text = cleanText(document.text);
  const blocks = document.blocks.map(placedBlock);
  const { bodyEnd } = document;
  const body = blocks.filter(({ block }) => block.range.start < bodyEnd);
  const head = readHead(text, body);
  const date = given.date ?? head.date;
  const title = given.title ?? head.title;
  tell('finding');
  const found = findNumbers({ text, bodyEnd, blocks, date, title });
  const { findings, quotations, apart } = found;
  return {
    format: document.format,
    text,
    head,
    date,
    model: {
      bodyEnd,
      blocks,
      findings: findings.map((finding, index) => ({
        finding,
        place: placeOf(document, finding.range),
        quotation: quotations[index] ?? quotationOf(text, finding.sentence),
      })),
      apart: apart.map(({ start, end, why }) => ({ range: { start, end }, why: apartNames[why] })),
      messages: [
        ...messages.map(({ kind, text: said }) => ({
          ...said,
          mayMissFigures: losses.has(kind),
        })),
        ...emptyCells(found.emptyCells),
        ...unreadParts(document),
      ],
    },
  };
}

/** Words as a source is quoted: one form of Unicode and of blanks. */
export function quotationOf(text: string, range: TextRange): string {
  return normaliseText(text.slice(range.start, range.end));
}

function placeOf(document: StructuredDocument, { start }: TextRange): Bilingual {
  const place = findPlace(document, start);
  return place === undefined ? { vi: 'trong bài', en: 'in the text' } : describePlace(place);
}

function placedBlock(block: Block): PlacedBlock {
  const shown: ReadBlock = {
    kind: block.kind,
    part: block.part,
    range: block.range,
    level: block.kind === 'table' ? null : block.level,
    page: block.page,
    rows:
      block.kind === 'table'
        ? block.rows.map(({ cells }) =>
            cells.map(({ range, rowSpan, columnSpan }) => ({ range, rowSpan, columnSpan })),
          )
        : [],
  };
  const place = describePlace({ block, cell: null, page: block.page });
  const headRows = block.kind === 'table' ? headRowsOf(block) : 0;
  return { block: shown, place, ...(headRows === 0 ? {} : { headRows }) };
}

function headRowsOf({ rows }: TableBlock): number {
  const body = rows.findIndex(({ header }) => !header);
  return body === -1 ? 0 : body;
}

/** Remarks that tell of something that was not read. */
const losses = new Set<MessageKind>([
  'part-left-out',
  'pages-without-text',
  'unreadable-letters',
  'damaged-part',
  'formula-without-value',
]);

function emptyCells(count: number): ReadingMessage[] {
  if (count === 0) return [];
  return [
    {
      vi: `Ô trong bảng không có số liệu (để trống, “-”, “x”, “KTH” …): ${count}; không coi là số 0.`,
      en: `Cells of tables without a figure (empty, “-”, “x” and the like): ${count}; none is taken for 0.`,
      mayMissFigures: false,
    },
  ];
}

/** Notes, headers and hidden sheets are shown, but no figure is taken from them: that is said. */
function unreadParts({ text, bodyEnd }: StructuredDocument): ReadingMessage[] {
  if (!/\d/.test(text.slice(bodyEnd))) return [];
  return [
    {
      vi: 'Số trong chú thích, đầu trang, chân trang, phần ẩn hoặc phần ngoài bài được hiện nhưng không lấy làm số liệu.',
      en: 'Numbers in notes, page headers and footers, hidden parts or around the article are shown, but not taken as figures.',
      mayMissFigures: false,
    },
  ];
}
