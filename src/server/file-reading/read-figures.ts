import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { Refusal } from '../../core/kernel/refusal.ts';
import { readText } from '../../reader/finding/read-text.ts';
import type { Reading } from '../../reader/finding/reading.ts';
import { readDocument } from '../../reader/format/read-document.ts';

/** What a person gives beside the text. */
interface Given {
  readonly date: string | null;
  readonly title: string | null;
}

export interface FileFigures extends Reading {
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
  const reading = await readDocument(await readFile(file), { fileName: path.basename(file) });
  if (reading.kind === 'refused') throw new Refusal('not-valid', reading.text);
  const { text, bodyEnd } = reading.document;
  return { file, ...readText({ text: text.slice(0, bodyEnd), ...given }) };
}

/** Reads text that was pasted. */
export function readPasted(text: string, given: Given): FileFigures {
  return { file: '-', ...readText({ text, ...given }) };
}
