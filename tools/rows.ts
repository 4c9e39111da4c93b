import * as path from 'node:path';
import { PostgresDialect, generate } from 'kysely-codegen';
import { connect } from '../src/server/database/connection.ts';
import { repository } from './source-files.ts';

/** Where the types of all tables are kept. */
export const rowsFile = path.join(repository, 'src/server/database/generated/rows.ts');

/** The text of that file, as a migrated database gives it. */
export async function renderRows(ownerUrl: string): Promise<string> {
  const { db, close } = connect({ url: ownerUrl, size: 2 });
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
  }
}
