import type { Difficulty, DifficultyAct } from '../../core/meeting/difficulty/difficulty.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { UpsertCount } from '../database/upsert-rows.ts';
import { unitsInvolved } from '../../core/meeting/difficulty/difficulty-state.ts';
import { appendDifficultyAct, insertDifficulty, rewordDifficulty } from './difficulty.store.ts';
import { loadDifficulties, type LoadedDifficulty } from './difficulty.views.ts';

/** An act as it travels in a file: without the account and the instant, which belong to one installation. */
export type KeptAct = Pick<DifficultyAct, 'on' | 'dateNote' | 'office' | 'deed'>;

/** A difficulty with its history, as it travels in a file. */
export interface KeptDifficulty {
  /** Its key. */
  id: string;
  difficulty: Difficulty;
  /** The first raises it. */
  acts: readonly KeptAct[];
}

export async function listKeptDifficulties(tx: ReadTransaction): Promise<KeptDifficulty[]> {
  return (await loadDifficulties(tx)).map(keptOf);
}

function keptOf({ difficulty, acts }: LoadedDifficulty): KeptDifficulty {
  return {
    id: difficulty.key,
    difficulty,
    acts: acts.map(({ on, dateNote, office, deed }) => ({ on, dateNote, office, deed })),
  };
}

/** Adds difficulties and acts that are new, and words that differ. History that is known is left as it is. */
export async function saveKeptDifficulties(
  tx: WriteTransaction,
  given: readonly KeptDifficulty[],
): Promise<UpsertCount> {
  const count = { added: 0, changed: 0 };
  if (given.length === 0) return count;
  const known = new Map((await loadDifficulties(tx)).map((one) => [one.difficulty.key, one]));
  for (const one of given) {
    const before = known.get(one.id);
    const isReworded = before !== undefined && !isSame(before.difficulty, one.difficulty);
    if (isReworded) await rewordDifficulty(tx, before.id, one.difficulty);
    const id = before?.id ?? (await insert(tx, one));
    const news = one.acts.slice(before?.acts.length ?? 0);
    for (const [at, act] of news.entries()) {
      const actNo = (before?.acts.length ?? 0) + at + 1;
      const actor = { office: act.office, accountId: null };
      await appendDifficultyAct(tx, actor, { difficultyId: id, actNo, ...act, changeNo: null });
    }
    if (before === undefined) count.added += 1;
    else if (isReworded || news.length > 0) count.changed += 1;
  }
  return count;
}

function insert(tx: WriteTransaction, { difficulty, acts }: KeptDifficulty) {
  const history = acts.map((act, at) => ({
    ...act,
    actNo: at + 1,
    accountId: null,
    recordedAt: '',
  }));
  const seenBy = unitsInvolved(difficulty.unitId, history);
  return insertDifficulty(tx, { ...difficulty, seenBy, changeNo: null });
}

/** Whether two tell the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, one]) => `${name}:${inOrder(one)}`).join()}}`;
}
