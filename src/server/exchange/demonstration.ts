import * as path from 'node:path';
import { type Actor, everywhere } from '../../core/permission/actor.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { hasUnits } from './exchange.views.ts';
import { importPack, type ImportResult } from './import-pack.ts';
import { readPackFolder } from './pack-folder.ts';

export const demonstrationFolder = path.resolve(import.meta.dirname, '../../../demo/song-cong');

/** Who loads the demonstration; written in the log and under every figure of it. */
export const demonstrator: Actor = {
  id: 'demonstration',
  office: 'Bộ số liệu minh họa',
  accountId: null,
  grants: everywhere(['administrator']),
};

/**
 * Loads the demonstration into an installation that knows no unit yet.
 *
 * @returns what was loaded; null where there were units already
 */
export async function loadDemonstrationIfEmpty(db: Database): Promise<ImportResult | null> {
  if (await inRead(db, hasUnits)) return null;
  const files = await readPackFolder(demonstrationFolder);
  return inWrite(db, (tx) => importPack(tx, demonstrator, { files }));
}
