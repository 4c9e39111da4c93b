import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { localActor } from '../../core/permission/actor.ts';
import { recordChange } from './change-log.ts';
import { seeEverything } from './sight.ts';
import * as transaction from './transaction.ts';
import { inRead, inWrite, openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const count = async (tx: ReadTransaction): Promise<number> => {
  const { number } = await tx
    .selectFrom('special_day')
    .select((query) => query.fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  return number;
};

const addDay = async (tx: WriteTransaction, day: string): Promise<void> => {
  const changeNo = await recordChange(tx, {
    actor: localActor,
    act: 'change-special-days',
    subject: day,
    detail: {},
  });
  await tx
    .insertInto('special_day')
    .values({ day, is_worked: false, name: 'Ngày nghỉ thử', change_no: changeNo })
    .execute();
};

describe('a read transaction', () => {
  it('is not accepted by the compiler where a write is needed, and fails if forced', async () => {
    const act = inRead(database.db, (tx) =>
      // @ts-expect-error a function that writes asks for a WriteTransaction
      addDay(tx, '2030-01-01'),
    );
    await expect(act).rejects.toThrow('read-only transaction');
  });

  it('has no way to write in its type', () => {
    type Writing = Extract<keyof ReadTransaction, 'insertInto' | 'updateTable' | 'deleteFrom'>;
    const none: Writing[] = [];
    expect(none).toEqual([]);
  });

  it('is refused by PostgreSQL when hand-written SQL writes', async () => {
    const write = inRead(database.db, (tx) => sql`DELETE FROM special_day`.execute(tx));
    await expect(write).rejects.toThrow('read-only transaction');
  });

  it('sees one moment, even if another transaction commits meanwhile', async () => {
    await inRead(database.db, async (tx) => {
      const before = await count(tx);
      await inWrite(database.db, (writing) => addDay(writing, '2030-01-02'));
      expect(await count(tx)).toBe(before);
    });
  });
});

describe('work of which nobody said what it may see', () => {
  it.each(['inRead', 'inWrite'] as const)(
    '%s is refused, and says where that is decided',
    async (kind) => {
      const work = { inRead: transaction.inRead, inWrite: transaction.inWrite }[kind](
        database.db,
        (tx) => count(tx),
      );
      await expect(work).rejects.toThrow('seeOnly or seeEverything (ADR 0013)');
    },
  );

  it('is done as the system by those who say so', async () => {
    const work = seeEverything(() => transaction.inRead(database.db, (tx) => count(tx)));
    expect(await work).toBeGreaterThan(0);
  });
});

describe('a write transaction', () => {
  it('may be given to a reading function', async () => {
    const number = await inWrite(database.db, (tx) => count(tx));
    expect(number).toBeTypeOf('number');
  });

  it('saves nothing when the act throws', async () => {
    const act = inWrite(database.db, async (tx) => {
      await addDay(tx, '2030-01-03');
      throw new Error('no');
    });
    await expect(act).rejects.toThrow('no');
    const found = await database.db
      .selectFrom('special_day')
      .select('special_day.day')
      .where('special_day.day', '=', '2030-01-03')
      .execute();
    expect(found).toEqual([]);
  });

  it('cannot change tables: the application owns none', async () => {
    const act = inWrite(database.db, (tx) => sql`DROP TABLE schema_migration`.execute(tx));
    await expect(act).rejects.toThrow('must be owner');
  });
});
