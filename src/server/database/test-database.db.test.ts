import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from './owned-database.ts';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let first: TestDatabase;
let second: TestDatabase;
beforeAll(async () => {
  [first, second] = await Promise.all([openTestDatabase(), openTestDatabase()]);
});
afterAll(() => second.close());

const periods = async ({ db }: TestDatabase): Promise<string[]> =>
  (await db.selectFrom('period').select('period.period_id').execute()).map((row) => row.period_id);

describe('a test database', () => {
  it('has every migration and nothing of another test file', async () => {
    const [migration] = await second.db.selectFrom('schema_migration').select('name').execute();
    expect(migration?.name).toBe('0001-create-territory');
    const year = { period_id: '2021', kind: 'year', starts_on: '2021-01-01' };
    await first.db
      .insertInto('period')
      .values({ ...year, ends_before: '2022-01-01' })
      .execute();
    expect(await periods(first)).toEqual(['2021']);
    expect(await periods(second)).toEqual([]);
  });

  it('is removed when it is closed, even while someone is connected', async () => {
    await withClient(first.url, async (client) => {
      await client.query('SELECT 1');
      await first.close();
    });
    await expect(withClient(first.url, (client) => client.query('SELECT 1'))).rejects.toThrow(
      'does not exist',
    );
  });

  it('counts in Việt Nam: a day begins at 17:00 UTC', async () => {
    const { rows } = await second.pool.query<{ day: string }>(
      `SELECT '2021-07-31T17:00:00Z'::timestamptz::date AS day`,
    );
    expect(rows).toEqual([{ day: '2021-08-01' }]);
  });
});
