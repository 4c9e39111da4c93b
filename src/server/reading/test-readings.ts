import * as z from 'zod';
import { type Actor, localActor } from '../../core/permission/actor.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import type { DocumentReading } from '../../contract/reading/reading.ts';
import type { ReadFigure } from '../../contract/reading/read-figure.ts';
import {
  asSystem,
  inRead,
  inWrite,
  openFilledDatabase,
  type TestDatabase,
} from '../database/test-database.ts';
import { demonstrationFolder } from '../exchange/demonstration.ts';
import { exportPack } from '../exchange/export-pack.ts';
import { importPack } from '../exchange/import-pack.ts';
import { readPackFolder } from '../exchange/pack-folder.ts';
import { readDocument } from './read-document.ts';
import { readingPage } from './reading-page.ts';

export const today = plainDate('2026-01-15');

/**
 * A database with the units, definitions, resolutions and plans of the demonstration; of its claims only those asked
 * for.
 */
export function openWithCatalogue({ claims }: { claims: boolean }): Promise<TestDatabase> {
  return openFilledDatabase(`catalogue ${claims ? 'with' : 'without'} claims`, async ({ db }) => {
    const files = await readPackFolder(demonstrationFolder);
    const wanted = files.filter(({ fileName }) => claims || fileName !== 'claims.csv');
    await inWrite(db, (tx) => importPack(tx, localActor, { files: wanted }));
  });
}

interface ToRead {
  title?: string;
  date?: string;
  fileName?: string;
  actor?: Actor;
}

/** Reads a pasted text, or a file where there are bytes, and shows what became of it. */
export async function read(
  { db }: TestDatabase,
  document: string | Uint8Array,
  { title, date, fileName, actor = localActor }: ToRead = {},
): Promise<DocumentReading> {
  const id = await asSystem(() =>
    readDocument(db, actor, {
      fileName: fileName ?? null,
      base64: typeof document === 'string' ? null : Buffer.from(document).toString('base64'),
      text: typeof document === 'string' ? document : null,
      title: title ?? null,
      issuer: null,
      date: date === undefined ? null : plainDate(date),
      unit: null,
      today,
    }),
  );
  return show({ db }, id);
}

export function show({ db }: Pick<TestDatabase, 'db'>, id: string): Promise<DocumentReading> {
  return inRead(db, (tx) => readingPage(tx, id));
}

/** The figure whose printed number begins so. */
export function figureOf({ figures }: DocumentReading, quote: string): ReadFigure {
  const found = figures.find(({ finding }) => finding.quote.startsWith(quote));
  if (found === undefined) {
    const quotes = figures.map(({ finding }) => finding.quote).join(' | ');
    throw new Error(`no figure “${quote}” among: ${quotes}`);
  }
  return found;
}

/** All that the installation knows, as text. */
export async function exported({ db }: TestDatabase): Promise<string> {
  const { files, figures } = await inRead(db, (tx) => exportPack(tx, localActor));
  return [...files, figures].map(({ fileName, text }) => `${fileName}\n${text}`).join('\n');
}

/** Lines of the log since the catalogue was loaded: act and subject. */
export async function loggedActs({ db }: TestDatabase): Promise<string[]> {
  const rows = await inRead(db, (tx) =>
    tx.selectFrom('change_log').select('act').orderBy('change_no').execute(),
  );
  return z
    .array(z.object({ act: z.string() }))
    .parse(rows)
    .slice(1)
    .map(({ act }) => act);
}
