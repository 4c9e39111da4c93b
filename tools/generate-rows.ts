import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { PostgresDialect, generate } from 'kysely-codegen';
import { connect } from '../src/server/database/connection.ts';
import { startScratchServer } from '../src/server/database/scratch-server.ts';

// Writes src/server/database/generated/rows.ts, the types of all tables, from the migrations.
// `node tools/generate-rows.ts` writes; with `--check` it only says whether the file is up to date.

const file = path.join(import.meta.dirname, '../src/server/database/generated/rows.ts');

/** The row types as the migrations of this tree make them. */
async function generateRows(): Promise<string> {
  const server = await startScratchServer();
  const { db, close } = connect({ url: server.ownerUrl, size: 2 });
  try {
    return await generate({
      db,
      dialect: new PostgresDialect(),
      outFile: null,
      // As src/server/database/column-parsers.ts reads them.
      typeMapping: { int8: 'number', date: 'string', numeric: 'string', interval: 'string' },
    });
  } finally {
    await close();
    await server.stop();
  }
}

const rows = await generateRows();
if (!process.argv.includes('--check')) {
  writeFileSync(file, rows);
} else if (readFileSync(file, 'utf8') !== rows) {
  console.error('generated/rows.ts is out of date: run `node tools/generate-rows.ts`');
  process.exitCode = 1;
}
