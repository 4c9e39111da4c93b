import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import { type Actor, everywhere, localActor } from '../../core/permission/actor.ts';
import type { DocumentReading } from '../../contract/reading/reading.ts';
import { FigureAddress } from '../../contract/figure.ts';
import { seeingOf, seeOnly } from '../database/sight.ts';
import { type TestDatabase, inRead, inWrite } from '../database/test-database.ts';
import { importPack } from '../exchange/import-pack.ts';
import { exportPack } from '../exchange/export-pack.ts';
import { knownFigures } from '../figure/known-figures.ts';
import { whyFigure } from '../figure/why.ts';
import { loadKnownFacts } from '../known-facts/known-facts.ts';
import { loadScorecardSources } from '../scorecard/load-scorecard.ts';
import { scorecardOf } from '../scorecard/scorecard.ts';
import { acceptReading } from './accept-reading.ts';
import { decideFigures } from './decide-figures.ts';
import { describeReading } from './describe-reading.ts';
import { halfYear2021, year2021 } from './reports.fixture.ts';
import {
  exported,
  figureOf,
  loggedActs,
  openWithCatalogue,
  read,
  show,
  today,
} from './test-readings.ts';
import { undoReading } from './undo-reading.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openWithCatalogue({ claims: false });
});
afterEach(() => database.close());

const accept = (id: string, actor: Actor = localActor): Promise<unknown> =>
  inWrite(database.db, (tx) => acceptReading(tx, actor, id, today));
const undo = (id: string, reason = 'đọc nhầm văn bản'): Promise<unknown> =>
  inWrite(database.db, (tx) => undoReading(tx, localActor, id, { reason, today }));
const decide = (
  { summary, figures }: Pick<DocumentReading, 'summary' | 'figures'>,
  decision: 'accept' | 'reject' | 'undecided',
): Promise<unknown> =>
  inWrite(database.db, (tx) =>
    decideFigures(tx, localActor, summary.id, {
      decisions: figures.map(({ finding }) => ({ findingNo: finding.no, decision })),
      today,
    }),
  );
const scorecard = (): Promise<string> =>
  inRead(database.db, async (tx) =>
    JSON.stringify(scorecardOf(await loadScorecardSources(tx, {}))),
  );
const countOf = async (table: 'claim' | 'figure_vintage' | 'reading_claim'): Promise<number> =>
  (await inRead(database.db, (tx) => tx.selectFrom(table).selectAll().execute())).length;

describe('accepting a reading', () => {
  it('records document, claims with place and sentence, and figures, in one act', async () => {
    const { summary } = await read(database, halfYear2021);
    await accept(summary.id);
    expect(await loggedActs(database)).toEqual(['read-document', 'accept-reading']);
    const accepted = await show(database, summary.id);
    expect(accepted.summary).toMatchObject({ state: 'accepted', acceptedCount: 6 });
    const claims = await inRead(database.db, (tx) =>
      tx.selectFrom('claim').selectAll().orderBy('claim_no').execute(),
    );
    expect(claims).toHaveLength(6);
    expect(claims[0]).toMatchObject({
      claim_id: figureOf(accepted, '4.600').claimId,
      place: 'đoạn 7',
      known_since: '2021-07-02',
      quotation:
        '1. Giá trị sản xuất công nghiệp trên địa bàn 6 tháng đầu năm 2021 ước đạt gần 4.600 tỷ đồng, bằng 41% kế hoạch năm, tăng 10% so với cùng kỳ năm trước.',
    });
    expect(await countOf('figure_vintage')).toBe(4);
  });

  it('puts the figures on the scorecard, and ends "why this number" at the sentence', async () => {
    const before = await scorecard();
    const { summary, unit, figures } = await read(database, year2021);
    await decide({ summary, figures }, 'accept');
    await accept(summary.id);
    expect(await scorecard()).not.toBe(before);
    expect(await scorecard()).toContain('"13090"');
    const why = await inRead(database.db, async (tx) => {
      const facts = await loadKnownFacts(tx, { unitId: unit.id, asOf: undefined });
      const address = FigureAddress.parse({
        indicator: 'gross-output',
        unit: unit.id,
        period: '2021',
        scope: figures[0]?.proposal.claim?.scope,
        priceBasis: figures[0]?.proposal.claim?.priceBasis,
      });
      return whyFigure(address, facts, knownFigures(facts), () => []);
    });
    expect(why.chain.claim?.quotation).toContain(
      'Tổng giá trị sản xuất năm 2021 đạt 13.090 tỷ đồng',
    );
    expect(why.chain.claim?.place).toBe('đoạn 6');
    expect(why.chain.claim?.document.title).toBe('Báo cáo kết quả thực hiện nghị quyết năm 2021');
  });

  it('leaves out what was rejected or not decided, and records it later when it is taken up', async () => {
    const reading = await read(database, halfYear2021);
    const { id } = reading.summary;
    await decide(reading, 'reject');
    const first = { ...reading, figures: [figureOf(reading, '4.600')] };
    await decide(first, 'accept');
    await accept(id);
    expect((await show(database, id)).summary.acceptedCount).toBe(1);
    await decide({ ...reading, figures: [figureOf(reading, '75,3')] }, 'accept');
    await accept(id);
    expect((await show(database, id)).summary.acceptedCount).toBe(2);
    await undo(id);
    expect((await show(database, id)).summary).toMatchObject({ state: 'undone', acceptedCount: 0 });
  });

  it('a second time is told that nothing is left, and adds nothing', async () => {
    const { summary } = await read(database, halfYear2021);
    await accept(summary.id);
    const before = await exported(database);
    await expect(accept(summary.id)).rejects.toMatchObject({ kind: 'not-possible-now' });
    expect(await exported(database)).toBe(before);
  });

  it('without anything taken up is told so', async () => {
    const reading = await read(database, halfYear2021);
    await decide(reading, 'undecided');
    await expect(accept(reading.summary.id)).rejects.toMatchObject({ kind: 'not-possible-now' });
  });

  it('is refused with every fault: the missing date, and each figure that is not understood', async () => {
    const text =
      'Giá trị xuất khẩu năm 2021 đạt 170 triệu USD. Số cây xanh được trồng là 1.250 cây.';
    const reading = await read(database, text);
    await decide(reading, 'accept');
    const refusal = await accept(reading.summary.id).catch((error: unknown) => error);
    const { no } = figureOf(reading, '1.250').finding;
    expect(refusal).toMatchObject({
      kind: 'not-valid',
      faults: [{ place: ['date'] }, { place: ['figures', no] }],
    });
    expect(await countOf('claim')).toBe(0);
  });

  it('is refused while the document is of a day to come', async () => {
    const reading = await read(database, halfYear2021, { date: '2026-01-16' });
    await decide(reading, 'accept');
    await expect(accept(reading.summary.id)).rejects.toMatchObject({
      kind: 'not-valid',
      faults: [{ place: ['date'] }],
    });
  });

  it('is closed to whoever may only look', async () => {
    const { summary } = await read(database, halfYear2021);
    const inspector: Actor = {
      id: 'i',
      office: 'Ủy ban Kiểm tra',
      accountId: null,
      grants: everywhere(['inspector']),
    };
    await expect(accept(summary.id, inspector)).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it('is open to a planner who sees one unit only, for a report of that unit', async () => {
    const city = UnitId.parse('165@2010-01-01');
    const planner: Actor = {
      id: 'p',
      office: 'Văn phòng',
      accountId: null,
      grants: [{ role: 'planner', unitId: city, covers: [city], fields: ['figures'] }],
    };
    await seeOnly(seeingOf(planner), async () => {
      const { summary } = await read(database, halfYear2021, { actor: planner });
      await accept(summary.id, planner);
      expect(await countOf('claim')).toBeGreaterThan(0);
    });
  });

  it('leaves no half of itself when it is cut off before its end', async () => {
    const { summary } = await read(database, halfYear2021);
    const before = await exported(database);
    const cut = inWrite(database.db, async (tx) => {
      await acceptReading(tx, localActor, summary.id, today);
      await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    expect(await exported(database)).toBe(before);
    expect(await countOf('claim')).toBe(0);
    expect((await show(database, summary.id)).summary.state).toBe('open');
    await accept(summary.id);
    expect((await show(database, summary.id)).summary.acceptedCount).toBe(6);
  });

  it('twice at the same time records once, and tells the other', async () => {
    const { summary } = await read(database, halfYear2021);
    const results = await Promise.allSettled([accept(summary.id), accept(summary.id)]);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { kind: 'not-possible-now' } }]);
    expect(await countOf('claim')).toBe(6);
    expect(await countOf('figure_vintage')).toBe(4);
  });
});

describe('taking an acceptance back', () => {
  it('leaves everything exactly as it was: exports, scorecard, list of documents', async () => {
    const before = { all: await exported(database), scorecard: await scorecard() };
    const { summary } = await read(database, halfYear2021);
    await accept(summary.id);
    expect(await exported(database)).not.toBe(before.all);
    await undo(summary.id);
    expect({ all: await exported(database), scorecard: await scorecard() }).toEqual(before);
  });

  it('gives the figure back to the report that told it before', async () => {
    const first = await read(database, halfYear2021);
    await accept(first.summary.id);
    const before = await exported(database);
    const later = await read(
      database,
      halfYear2021.replace('ngày 02 tháng 7', 'ngày 20 tháng 7').replace('gần 4.600', '4.580'),
    );
    await accept(later.summary.id);
    expect(await exported(database)).not.toBe(before);
    await undo(later.summary.id);
    expect(await exported(database)).toBe(before);
  });

  it('keeps claims, figures and the reason in the ledger', async () => {
    const { summary } = await read(database, halfYear2021);
    await accept(summary.id);
    await undo(summary.id, 'bản dự thảo');
    expect(await countOf('claim')).toBe(6);
    expect(await countOf('figure_vintage')).toBe(4);
    const withdrawn = await inRead(database.db, (tx) =>
      tx.selectFrom('claim_withdrawal').selectAll().execute(),
    );
    expect(new Set(withdrawn.map(({ reason, office }) => `${office}: ${reason}`))).toEqual(
      new Set([`${localActor.office}: bản dự thảo`]),
    );
    expect(await loggedActs(database)).toEqual(['read-document', 'accept-reading', 'undo-reading']);
  });

  it('can be followed by accepting again, under ids of their own, and taking back again', async () => {
    const before = await exported(database);
    const { summary } = await read(database, halfYear2021);
    await accept(summary.id);
    const first = figureOf(await show(database, summary.id), '4.600').claimId;
    await undo(summary.id);
    await accept(summary.id);
    expect(figureOf(await show(database, summary.id), '4.600').claimId).toBe(`${first}.l2`);
    await undo(summary.id);
    expect(await exported(database)).toBe(before);
  });

  it('is not possible where nothing is recorded', async () => {
    const { summary } = await read(database, halfYear2021);
    await expect(undo(summary.id)).rejects.toMatchObject({ kind: 'not-possible-now' });
    await accept(summary.id);
    await undo(summary.id);
    await expect(undo(summary.id)).rejects.toMatchObject({ kind: 'not-possible-now' });
  });

  it('is not undone by loading an old export: what was taken back is named and left out', async () => {
    const { summary } = await read(database, halfYear2021);
    await accept(summary.id);
    const { files } = await inRead(database.db, (tx) => exportPack(tx, localActor));
    await undo(summary.id);
    const before = await exported(database);
    const { warnings } = await inWrite(database.db, (tx) => importPack(tx, localActor, { files }));
    expect(warnings.filter(({ place }) => place[0] === 'claims.csv')).toHaveLength(6);
    expect(await exported(database)).toBe(before);
  });
});

describe('while figures of a document are recorded', () => {
  it('its description and those figures are not changed', async () => {
    const reading = await read(database, halfYear2021);
    const { id } = reading.summary;
    await accept(id);
    const description = { title: 'Khác', issuer: null, date: null, unit: undefined, today };
    await expect(
      inWrite(database.db, (tx) => describeReading(tx, localActor, id, description)),
    ).rejects.toMatchObject({ kind: 'not-possible-now' });
    await expect(decide(reading, 'reject')).rejects.toMatchObject({
      kind: 'not-possible-now',
      faults: expect.arrayContaining([
        expect.objectContaining({ place: ['body', 'decisions', 0, 'findingNo'] }),
      ]),
    });
  });

  it('the same file is not recorded from another reading as well', async () => {
    const first = await read(database, halfYear2021);
    await accept(first.summary.id);
    const again = await read(database, halfYear2021, { title: 'Bản đọc khác' });
    expect(again.summary.id).not.toBe(first.summary.id);
    await expect(accept(again.summary.id)).rejects.toMatchObject({ kind: 'not-possible-now' });
    await undo(first.summary.id);
    await accept(again.summary.id);
    expect((await show(database, again.summary.id)).summary.acceptedCount).toBe(6);
  });
});
