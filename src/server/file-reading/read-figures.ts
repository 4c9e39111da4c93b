import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { Refusal } from '../../core/kernel/refusal.ts';
import { readDocument } from '../../reader/format/read-document.ts';
import { readDocumentFigures } from '../../reader/layout/read-structured.ts';
import type { DocumentFigures } from '../../reader/layout/table-figures.ts';

/** What a person gives beside the text. */
interface Given {
  readonly date: string | null;
  readonly title: string | null;
}

export interface FileFigures extends DocumentFigures {
  /** The name as it was given; "-" for pasted text. */
  readonly file: string;
}

/** Kinds of files that folders are searched for. */
const READABLE = /\.(?:txt|docx|pdf|html?|xlsx|xlsm)$/i;

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
    .filter((name) => READABLE.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** @throws Refusal `not-valid` with the reason for a file that cannot be read */
export async function readFigures(file: string, given: Given): Promise<FileFigures> {
  return figuresOf(file, await readFile(file), given, path.basename(file));
}

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
  return { file, ...readDocumentFigures(reading.document, given) };
}
