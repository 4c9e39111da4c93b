import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { StructuredDocument } from '../../reader/format/document.ts';
import { describePlace, findPlace } from '../../reader/format/place.ts';
import { readDocument } from '../../reader/format/read-document.ts';
import { readingLimits } from '../../reader/format/reading-limits.ts';
import { inMegabytes, refusals } from '../../reader/format/refusals.ts';
import { readDocumentFigures } from '../../reader/layout/read-structured.ts';
import type { DocumentFigures } from '../../reader/layout/table-figures.ts';

/** What a person gives beside the text. */
interface Given {
  readonly date: string | null;
  readonly title: string | null;
}

export interface FileFigures extends DocumentFigures {
  /** What was read: places of claims are ranges of its text. */
  readonly document: StructuredDocument;
  /** The name as it was given; "-" for pasted text. */
  readonly file: string;
}

/** Kinds of files that folders are searched for; old ones among them, so that they are refused by name and not in silence. */
const DOCUMENTS = /\.(?:txt|docx|pdf|html?|xlsx|xlsm|doc|rtf|odt|xls)$/i;

/** What office programs put beside a file that is open. */
const LOCK_FILE = /^~\$/;

/**
 * The files that paths mean: a file is itself, a folder all documents below it, in order of name.
 *
 * @throws Refusal `not-found` with every path that is neither
 */
export async function listDocuments(paths: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  const lists = await Promise.all(
    paths.map(async (place) => {
      const entry = await stat(place).catch(() => undefined);
      if (entry === undefined) missing.push(place);
      return entry?.isDirectory() === true ? documentsBelow(place) : [place];
    }),
  );
  if (missing.length > 0) {
    const list = missing.map((place) => `"${place}"`).join(', ');
    throw new Refusal('not-found', { vi: `Không có ${list}.`, en: `There is no ${list}.` });
  }
  return lists.flat();
}

async function documentsBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => DOCUMENTS.test(name) && !LOCK_FILE.test(path.basename(name)))
    .sort()
    .map((name) => path.join(folder, name));
}

/** @throws Refusal `not-valid` with the reason for a file that cannot be read */
export async function readFigures(file: string, given: Given): Promise<FileFigures> {
  return figuresOf(file, await bytesOf(file), given, path.basename(file));
}

/** Asks for the size first: what is too large is refused before it is in memory. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const entry = await stat(file);
    if (!entry.isFile()) throw noFile;
    const { fileBytes } = readingLimits;
    if (entry.size > fileBytes) {
      throw new Refusal('not-valid', refusals['too-large'](inMegabytes(fileBytes)));
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw new Refusal('not-valid', {
      vi: `Không mở được tệp: ${error.message}.`,
      en: `The file cannot be opened: ${error.message}.`,
    });
  }
}

const noFile = new Refusal('not-valid', { vi: 'Đây không phải một tệp.', en: 'This is no file.' });

/**
 * Reads text that was pasted.
 *
 * @throws Refusal `not-valid` with the reason for text that cannot be read
 */
export function readPasted(text: string, given: Given): Promise<FileFigures> {
  return figuresOf('-', new TextEncoder().encode(text), given);
}

async function figuresOf(
  file: string,
  bytes: Uint8Array,
  given: Given,
  fileName?: string,
): Promise<FileFigures> {
  const reading = await readDocument(bytes, fileName === undefined ? {} : { fileName });
  if (reading.kind === 'refused') throw new Refusal('not-valid', reading.text);
  const { document } = reading;
  return { file, document, ...readDocumentFigures(document, given) };
}

/** Page, paragraph or cell of a claim, in words; null where the document has no such parts. */
export function placeIn(document: StructuredDocument, offset: number): Bilingual | null {
  const place = findPlace(document, offset);
  return place === undefined ? null : describePlace(place);
}
