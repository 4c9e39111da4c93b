import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localActor } from '../../core/permission/actor.ts';
import { recordChange } from './change-log.ts';
import { makeMemory, type Memory } from './memory.ts';
import { inRead, inWrite, openTestDatabase, type TestDatabase } from './test-database.ts';
import { type ReadTransaction, type WriteTransaction } from './transaction.ts';

let database: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [database, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
});
afterAll(() => Promise.all([database.close(), other.close()]));

let memory: Memory<string>;
/** What was read from the database instead of remembered. */
let loaded: string[];
beforeEach(() => {
  memory = makeMemory<string>({ most: 10, weigh: ({ length }) => length });
  loaded = [];
});

const recall = (tx: ReadTransaction, key: string): Promise<string> =>
  memory.recall(tx, key, async () => {
    loaded.push(key);
    return key;
  });
const read = (key: string, from = database): Promise<string> =>
  inRead(from.db, (tx) => recall(tx, key));
const act = (tx: WriteTransaction): Promise<number> =>
  recordChange(tx, { actor: localActor, act: 'test', subject: 'test', detail: {} });

describe('what was read from the database is remembered', () => {
  it('until somebody acts', async () => {
    expect([await read('a'), await read('a'), await read('a')]).toEqual(['a', 'a', 'a']);
    expect(loaded).toEqual(['a']);
    await inWrite(database.db, act);
    await read('a');
    await read('a');
    expect(loaded).toEqual(['a', 'a']);
  });

  it('apart for every key and every database', async () => {
    await read('a');
    await read('b');
    await read('a', other);
    expect(loaded).toEqual(['a', 'b', 'a']);
  });

  it('not when an act fails: nothing has changed', async () => {
    await read('a');
    const failing = inWrite(database.db, async (tx) => {
      await act(tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await read('a');
    expect(loaded).toEqual(['a']);
  });

  it('by reads only: an act under way sees its own half of the work', async () => {
    await read('a');
    await inWrite(database.db, async (tx) => {
      await recall(tx, 'a');
      await act(tx);
      await recall(tx, 'a');
    });
    expect(loaded).toEqual(['a', 'a', 'a']);
  });

  it('also when an act with a lower number is committed after one with a higher', async () => {
    let letSlowGo: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      letSlowGo = resolve;
    });
    let numbered: (() => void) | undefined;
    const hasNumber = new Promise<void>((resolve) => {
      numbered = resolve;
    });
    const slow = inWrite(database.db, async (tx) => {
      await act(tx);
      numbered?.();
      await gate;
    });
    await hasNumber;
    await inWrite(database.db, act);
    await read('a');
    letSlowGo?.();
    await slow;
    await read('a');
    expect(loaded).toEqual(['a', 'a']);
  });

  it('up to a weight; what was not asked for the longest time goes first', async () => {
    await read('aaaa');
    await read('bbbb');
    await read('aaaa');
    await read('cccc');
    await read('aaaa');
    expect(loaded).toEqual(['aaaa', 'bbbb', 'cccc']);
    await read('bbbb');
    expect(loaded).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
  });

  it('even when one thing alone is heavier than all that may be kept', async () => {
    await read('far too heavy');
    await read('far too heavy');
    expect(loaded).toEqual(['far too heavy']);
  });
});
