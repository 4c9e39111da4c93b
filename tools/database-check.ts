import { readFileSync } from 'node:fs';
import { withClient } from '../src/server/database/owned-database.ts';
import { startScratchServer } from '../src/server/database/scratch-server.ts';
import { renderRows, rowsFile } from './rows.ts';

/** Migrates an empty database and checks what came out of it. */
export async function checkDatabase(): Promise<string[]> {
  const server = await startScratchServer();
  try {
    const isFresh = readFileSync(rowsFile, 'utf8') === (await renderRows(server.ownerUrl));
    const stale = 'generated/rows.ts is out of date: run `node tools/generate-rows.ts`';
    return [...(isFresh ? [] : [stale]), ...(await findUncommented(server.ownerUrl))];
  } finally {
    await server.stop();
  }
}

/** Tables, views and columns without a COMMENT. */
export function findUncommented(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT class.relname || coalesce('.' || attribute.attname, '') AS name
        FROM pg_class AS class
        JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
        LEFT JOIN LATERAL (
               SELECT 0::smallint AS attnum, NULL::name AS attname
               UNION ALL
               SELECT pg_attribute.attnum, pg_attribute.attname
                 FROM pg_attribute
                WHERE pg_attribute.attrelid = class.oid
                  AND pg_attribute.attnum > 0
                  AND NOT pg_attribute.attisdropped
             ) AS attribute ON true
       WHERE namespace.nspname = 'public'
         AND class.relkind IN ('r', 'p', 'v', 'm')
         AND NOT class.relispartition
         AND (class.relkind IN ('r', 'p') OR attribute.attnum = 0)
         AND col_description(class.oid, attribute.attnum) IS NULL
       ORDER BY class.relname, attribute.attnum`);
    return rows.map(({ name }) => `${name} has no COMMENT in the migrations`);
  });
}
