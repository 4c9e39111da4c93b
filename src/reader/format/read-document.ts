import { openArchive } from './archive/open-archive.ts';
import { assembleDocument } from './assemble.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentFormat, StructuredDocument } from './document.ts';
import { readDocx } from './docx/read-docx.ts';
import type { DraftDocument } from './draft.ts';
import { readHtml } from './html/read-html.ts';
import { message, type ReadingMessage } from './messages.ts';
import { officeFormatOf } from './office-format.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { DocumentReading } from './reading.ts';
import { type ReadingLimits, readingLimits } from './reading-limits.ts';
import { inMegabytes, ReadingStopped, refusals } from './refusals.ts';
import { readText } from './text/read-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export interface ReadOptions {
  /** Only to say when the name promises another format; the content decides. */
  readonly fileName?: string;
  /** Narrower or wider limits than the usual ones. */
  readonly limits?: Partial<ReadingLimits>;
}

/**
 * Reads a document of any format into blocks, places and flat text. Never throws: a document that cannot
 * be read within the limits gives the reason and what to do. The bytes are left as they are.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<DocumentReading> {
  const limits = { ...readingLimits, ...options.limits };
  try {
    // A Buffer is seen as plain bytes: its own `slice` would share them instead of copying.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { document, messages } = await readAs(plain, limits);
    if (document.blocks.length === 0) throw new ReadingStopped('no-text');
    const named = warnOfName(options.fileName, document.format);
    return { kind: 'read', document, messages: [...named, ...messages] };
  } catch (fault) {
    if (fault instanceof ReadingStopped) {
      return { kind: 'refused', reason: fault.reason, text: fault.text };
    }
    // What a library throws on a strange file says nothing to the person who sent it.
    const detail = fault instanceof Error ? fault.name : 'Error';
    return { kind: 'refused', reason: 'broken', text: refusals.broken(detail) };
  }
}

interface Outcome {
  readonly document: StructuredDocument;
  readonly messages: readonly ReadingMessage[];
}

async function readAs(bytes: Uint8Array, limits: ReadingLimits): Promise<Outcome> {
  if (bytes.length === 0) throw new ReadingStopped('empty-file');
  if (bytes.length > limits.fileBytes) {
    throw new ReadingStopped('too-large', inMegabytes(limits.fileBytes));
  }
  const lay = (format: DocumentFormat, read: Draftful): Outcome => ({
    document: assembleDocument(format, read.draft, limits),
    messages: read.messages,
  });
  const detected = detectFormat(bytes);
  switch (detected.kind) {
    case 'text':
      return readText(bytes, limits);
    case 'html':
      return lay('html', readHtml(bytes, limits));
    case 'pdf':
      return lay('pdf', await readPdf(bytes, limits));
    case 'archive': {
      const archive = openArchive(bytes, limits);
      const format = officeFormatOf(archive);
      return format === 'docx'
        ? lay('docx', readDocx(archive, limits))
        : lay('xlsx', await readXlsx(archive, limits));
    }
    case 'encrypted':
      throw new ReadingStopped('encrypted');
    case 'old-format':
      throw new ReadingStopped('old-format', detected.name);
    case 'unsupported':
      throw new ReadingStopped('unsupported-format', detected.name);
  }
}

interface Draftful {
  readonly draft: DraftDocument;
  readonly messages: readonly ReadingMessage[];
}

const extensions: Readonly<Record<string, DocumentFormat>> = {
  docx: 'docx',
  docm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  pdf: 'pdf',
  htm: 'html',
  html: 'html',
};

function warnOfName(fileName: string | undefined, format: DocumentFormat): ReadingMessage[] {
  const extension = /\.(\w+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const promised = extensions[extension];
  return promised === undefined || promised === format
    ? []
    : [message('other-format-than-name', format)];
}
