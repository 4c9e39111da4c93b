import { afterEach, describe, expect, it } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import { localActor } from '../../core/permission/actor.ts';
import type { Contradiction } from '../../core/reconciliation/contradiction.ts';
import type { DocumentReading } from '../../contract/reading/reading.ts';
import { type TestDatabase, inRead, inWrite } from '../database/test-database.ts';
import { loadStatedFacts } from '../known-facts/known-facts.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { settleContradiction } from '../reconciliation/settle-contradiction.ts';
import { acceptReading } from './accept-reading.ts';
import { decideFigures } from './decide-figures.ts';
import { year2021 } from './reports.fixture.ts';
import { openWithCatalogue, read, show, today } from './test-readings.ts';
import { undoReading } from './undo-reading.ts';

const city = UnitId.parse('165@2010-01-01');
let database: TestDatabase;
afterEach(() => database.close());

async function recordAll({ summary, figures, statements }: DocumentReading): Promise<void> {
  const understood = [
    ...figures.filter(({ fate }) => fate !== 'not-understood').map(({ finding }) => finding.no),
    ...statements.filter(({ fate }) => fate !== 'not-understood').map(({ no }) => no),
  ];
  const decisions = understood.map((findingNo) => ({ findingNo, decision: 'accept' as const }));
  await inWrite(database.db, async (tx) => {
    await decideFigures(tx, localActor, summary.id, { decisions, today });
    await acceptReading(tx, localActor, summary.id, today);
  });
}

const known = (): Promise<readonly Contradiction[]> =>
  inRead(
    database.db,
    async (tx) => contradictionsOf(await loadStatedFacts(tx, { asOf: undefined })).all,
  );
const wordsOf = ({ title, left, right }: Contradiction): string =>
  [title.vi, left.label.vi, right.label.vi].join(' | ');

describe('what was decided about a contradiction', () => {
  it('still holds when the report is taken back and recorded again', async () => {
    database = await openWithCatalogue({ claims: false });
    const reading = await read(database, year2021);
    await recordAll(reading);
    const [first] = await known();
    const contradictionId = first?.id ?? '';
    const order = { contradictionId, decision: 'both-kept' as const, reason: 'gốc khác', today };
    await inWrite(database.db, (tx) => settleContradiction(tx, localActor, order, () => city));
    const { id } = reading.summary;
    await inWrite(database.db, (tx) => undoReading(tx, localActor, id, { reason: 'nhầm', today }));
    expect(await known()).toEqual([]);
    await inWrite(database.db, (tx) => acceptReading(tx, localActor, id, today));
    expect((await known()).map((one) => one.id)).toContain(contradictionId);
    const { contradictions } = await show(database, id);
    const again = contradictions.find(({ contradiction }) => contradiction.id === contradictionId);
    expect(again?.settlements.map(({ reason }) => reason)).toEqual(['gốc khác']);
  });
});

describe('a report that tells what another document tells already', () => {
  it('is recorded without a contradiction that is there twice', async () => {
    database = await openWithCatalogue({ claims: true });
    const before = new Set((await known()).map(wordsOf));
    const reading = await read(database, year2021);
    await recordAll(reading);
    const words = (await known()).map(wordsOf);
    expect(words).toHaveLength(new Set(words).size);
    expect(before.size).toBeGreaterThan(10);
    const [allMet] = (await known()).filter(({ rule }) => rule === 'all-met-against-plan-lines');
    expect(allMet?.left.documentIds).toEqual(expect.arrayContaining([reading.documentId, 'a1']));
  });
});
