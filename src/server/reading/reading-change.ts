import type { ReadingChange } from '../../contract/reading/reading.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { AssessedReading } from './assess-reading.ts';
import { contradictionCells, summaryOf } from './reading-page.ts';

/** What stands otherwise after decisions: those decided on, and those whose fate hung on them. */
export async function changeBetween(
  tx: ReadTransaction,
  before: AssessedReading,
  after: AssessedReading,
): Promise<ReadingChange> {
  const stood = new Map(standingsIn(before).map((one) => [one.no, one]));
  return {
    summary: summaryOf(after),
    changed: standingsIn(after).filter((one) => !standsSame(one, stood.get(one.no))),
    contradictions: await contradictionCells(tx, after),
  };
}

type Standing = ReadingChange['changed'][number];

function standingsIn({ figures, statements }: AssessedReading): Standing[] {
  return [...figures, ...statements].map(({ item, fate, decision, contradictionIds }) => ({
    no: item.no,
    fate,
    decision,
    contradictionIds,
  }));
}

function standsSame(one: Standing, other: Standing | undefined): boolean {
  return (
    one.fate === other?.fate &&
    one.decision === other.decision &&
    one.contradictionIds.join() === other.contradictionIds.join()
  );
}
