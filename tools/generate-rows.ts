import { writeFileSync } from 'node:fs';
import { startScratchServer } from '../src/server/database/scratch-server.ts';
import { renderRows, rowsFile } from './rows.ts';

// node tools/generate-rows.ts: after a new migration, writes the types of all tables anew.
const server = await startScratchServer();
try {
  writeFileSync(rowsFile, await renderRows(server.ownerUrl));
} finally {
  await server.stop();
}
