import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../src/server/database/owned-database.ts';
import { openTestDatabase } from '../src/server/database/test-database.ts';
import type { TestDatabase } from '../src/server/database/test-database.ts';
import { findUncommented } from './database-check.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('a migration without comments', () => {
  it('is found by table and column', async () => {
    await withClient(database.ownerUrl, (client) =>
      client.query(`
        CREATE TABLE cup (size integer, colour text);
        COMMENT ON COLUMN cup.size IS 'In litres';
        CREATE VIEW big_cup AS SELECT size FROM cup`),
    );
    const found = await findUncommented(database.ownerUrl);
    expect(found.filter((line) => line.includes('cup'))).toEqual([
      'big_cup has no COMMENT in the migrations',
      'cup has no COMMENT in the migrations',
      'cup.colour has no COMMENT in the migrations',
    ]);
  });
});
