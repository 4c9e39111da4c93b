import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everywhere, localActor } from '../../../core/permission/actor.ts';
import { IndicatorCode, ResolutionId, TargetId, UnitId } from '../../../core/kernel/ids.ts';
import { Refusal } from '../../../core/kernel/refusal.ts';
import { Scope } from '../../../core/indicator/indicator.ts';
import { PeriodId } from '../../../core/period/period.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { type TestDatabase, inRead, inWrite } from '../../database/test-database.ts';
import { planCellsOf } from '../../figure/percents-of-plan.ts';
import { loadKnownFacts } from '../../known-facts/known-facts.ts';
import { loadScorecardSources } from '../../scorecard/load-scorecard.ts';
import { overrideJudgement } from '../../scorecard/override-judgement.ts';
import { scorecardOf } from '../../scorecard/scorecard.ts';
import { acceptReading } from '../accept-reading.ts';
import { adjusted2022, plan2021, plan2022, result2022, termAims } from './aims.fixture.ts';
import { halfYear2021 } from '../reports.fixture.ts';
import { correctFigure } from '../correct-figure.ts';
import { decideFigures } from '../decide-figures.ts';
import { listReadingSummaries } from '../reading-list.views.ts';
import { exported, figureOf, openWithCatalogue, read, show, today } from '../test-readings.ts';
import { undoReading } from '../undo-reading.ts';

const CITY = UnitId.parse('165@2010-01-01');
const TERM = ResolutionId.parse('dai-hoi-ix');

let database: TestDatabase;
beforeEach(async () => {
  database = await openWithCatalogue({ claims: false });
});
afterEach(() => database.close());

const accept = (id: string): Promise<unknown> =>
  inWrite(database.db, (tx) => acceptReading(tx, localActor, id, today));
const undo = (id: string): Promise<unknown> =>
  inWrite(database.db, (tx) =>
    undoReading(tx, localActor, id, { reason: 'đọc nhầm văn bản', today }),
  );
const take = ({ summary }: DocumentReading, findingNos: number[]): Promise<unknown> =>
  inWrite(database.db, (tx) =>
    decideFigures(tx, localActor, summary.id, {
      decisions: findingNos.map((findingNo) => ({ findingNo, decision: 'accept' })),
      today,
    }),
  );
const scorecard = (): Promise<string> =>
  inRead(database.db, async (tx) =>
    JSON.stringify(scorecardOf(await loadScorecardSources(tx, { resolution: TERM }))),
  );
const noOf = (reading: DocumentReading, quote: string): number =>
  figureOf(reading, quote).finding.no;

/** Reads a document and records what its figures with these quotations say. */
async function recordOf(text: string, quotes: string[]): Promise<DocumentReading> {
  const reading = await read(database, text);
  await take(
    reading,
    quotes.map((quote) => noOf(reading, quote)),
  );
  await accept(reading.summary.id);
  return show(database, reading.summary.id);
}

async function faultsOf(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.faults.map(({ message }) => message.vi) : [];
}

describe('a plan line of a document', () => {
  it('is recorded with document and place, and gives the percentage of plan on the scorecard', async () => {
    await recordOf(result2022, ['209']);
    expect(await scorecard()).not.toContain('"110"');
    const reading = await recordOf(plan2022, ['190']);
    expect(figureOf(reading, '190')).toMatchObject({
      fate: 'new',
      decision: 'accept',
      aim: { recorded: { effect: 'plan-opened' } },
    });
    expect(reading.summary).toMatchObject({ state: 'accepted', acceptedCount: 2 });
    const lines = await inRead(database.db, (tx) =>
      tx.selectFrom('plan_line').selectAll().execute(),
    );
    const line = lines.find((one) => one.period_id === '2022' && one.indicator_code === 'exports');
    expect(line).toMatchObject({
      unit_id: CITY,
      measure_unit: 'million-usd',
      assigner: 'people-council',
      bound: 'at-least',
    });
    const versions = await inRead(database.db, (tx) =>
      tx.selectFrom('plan_line_version').selectAll().execute(),
    );
    expect(versions.find((one) => one.plan_line_id === line?.plan_line_id)).toMatchObject({
      kind: 'opening',
      decided_on: '2021-12-20',
      document_id: reading.documentId,
      place: 'đoạn 6',
    });
    expect(await scorecard()).toContain('"110"');
  });

  it('ends at its sentence', async () => {
    const reading = await recordOf(plan2022, ['190']);
    const cells = await inRead(database.db, async (tx) =>
      planCellsOf('exports', await loadKnownFacts(tx, { unitId: CITY, asOf: undefined })),
    );
    const { told } = cells.find(({ periodId }) => periodId === '2022') ?? {};
    expect(told).toMatchObject({
      readingId: reading.summary.id,
      figure: noOf(reading, '190'),
    });
    expect(told?.quotation).toContain('phấn đấu giá trị xuất khẩu đạt 190 triệu USD trở lên');
  });

  it('of another value stands against the one known, and is another version of it once taken up', async () => {
    await recordOf(plan2022, ['190']);
    const read2 = await read(database, adjusted2022);
    expect(figureOf(read2, '205')).toMatchObject({
      fate: 'contradicts',
      decision: 'undecided',
      aim: { known: { kind: 'plan-line', cell: { value: '190' } } },
    });
    const adjusted = await recordOf(adjusted2022, ['205']);
    expect(figureOf(adjusted, '205').aim?.recorded?.effect).toBe('plan-adjusted');
    const versions = await inRead(database.db, (tx) =>
      tx.selectFrom('plan_line_version').selectAll().execute(),
    );
    expect(
      versions
        .filter((one) => one.document_id.startsWith('vb-') && Number(one.value) > 100)
        .map(({ version_no: no, kind }) => [no, kind]),
    ).toContainEqual([2, 'adjustment']);
  });

  it('that is known already is confirmed, and adds nothing', async () => {
    await recordOf(plan2022, ['190']);
    const before = await exported(database);
    const again = await recordOf(`${plan2022}\nTrân trọng báo cáo.`, ['190']);
    expect(figureOf(again, '190')).toMatchObject({
      fate: 'agrees',
      aim: { recorded: { effect: 'plan-confirmed' } },
    });
    expect(await exported(database)).toBe(before);
  });

  it('is not entered behind a later one', async () => {
    await recordOf(adjusted2022, ['205']);
    const reading = await read(database, plan2022);
    await take(reading, [noOf(reading, '190')]);
    expect(await faultsOf(accept(reading.summary.id))).toEqual([
      expect.stringContaining('quyết định ngày 15/07/2022'),
    ]);
  });

  it('that a known percentage speaks against brings the contradiction, before and after it is recorded', async () => {
    await recordOf(halfYear2021, ['38,8']);
    const rules = ({ contradictions }: DocumentReading): string[] =>
      contradictions.map(({ contradiction }) => contradiction.rule);
    const reading = await read(database, plan2021);
    expect(rules(reading)).toEqual(['percent-of-plan-against-plan']);
    const { fate, contradictionIds } = figureOf(reading, '185');
    expect(fate).toBe('contradicts');
    expect(contradictionIds).toHaveLength(1);
    const recorded = await recordOf(plan2021, ['185']);
    expect(figureOf(recorded, '185').contradictionIds).toEqual(contradictionIds);
  });

  it('told with two values in one document is refused', async () => {
    const text = plan2022.replace(
      '190 triệu USD trở lên;',
      '190 triệu USD trở lên; giá trị xuất khẩu đạt 195 triệu USD;',
    );
    const reading = await read(database, text);
    await take(reading, [noOf(reading, '190'), noOf(reading, '195')]);
    expect(await faultsOf(accept(reading.summary.id))).toEqual([
      expect.stringContaining('hai giá trị khác nhau'),
    ]);
  });
});

describe('a target of a document', () => {
  it('agrees, contradicts or is new beside those of the resolution', async () => {
    const reading = await read(database, termAims);
    expect(figureOf(reading, '15%')).toMatchObject({
      fate: 'agrees',
      aim: { known: { kind: 'target', targetId: 'ix-exports-growth' } },
    });
    expect(figureOf(reading, '18%')).toMatchObject({
      fate: 'contradicts',
      decision: 'undecided',
      aim: { known: { kind: 'target', part: { value: '17' } } },
    });
    expect(figureOf(reading, '80%')).toMatchObject({
      fate: 'new',
      decision: 'undecided',
      proposal: { certainty: 'likely' },
      aim: { resolutions: [{ id: 'dai-hoi-ix' }], known: null },
    });
  });

  it('that is new is recorded under the resolution, in force, and stands on the scorecard', async () => {
    const reading = await recordOf(termAims, ['80%']);
    const recorded = figureOf(reading, '80%').aim?.recorded;
    expect(recorded).toMatchObject({ effect: 'target-added' });
    const targets = await inRead(database.db, (tx) =>
      tx.selectFrom('target').selectAll().execute(),
    );
    expect(targets.find((one) => one.target_id === recorded?.targetId)).toMatchObject({
      resolution_id: 'dai-hoi-ix',
      state: 'in-force',
      name_vi: 'Tỷ lệ lao động qua đào tạo',
      source_note: 'Theo “Báo cáo kết quả một năm thực hiện nghị quyết đại hội”, đoạn 5.',
    });
    expect(await scorecard()).toContain(recorded?.targetId ?? 'none');
    // The one that agrees was sure, and is confirmed in the same act.
    expect(figureOf(reading, '15%').aim?.recorded).toEqual({
      effect: 'target-confirmed',
      targetId: 'ix-exports-growth',
    });
  });

  it('is not changed by a report that tells it otherwise', async () => {
    const reading = await read(database, termAims);
    await take(reading, [noOf(reading, '18%')]);
    const before = await exported(database);
    expect(await faultsOf(accept(reading.summary.id))).toEqual([
      expect.stringContaining('với giá trị khác'),
    ]);
    expect(await exported(database)).toBe(before);
  });
});

describe('taking it back', () => {
  it('leaves nothing behind: scorecard, plans, targets and document are as before', async () => {
    await recordOf(result2022, ['209']);
    const [before, card] = [await exported(database), await scorecard()];
    const plan = await recordOf(plan2022, ['190', '0,4']);
    const aims = await recordOf(termAims, ['80%']);
    expect(await scorecard()).not.toBe(card);
    await undo(aims.summary.id);
    await undo(plan.summary.id);
    expect(await scorecard()).toBe(card);
    expect(await exported(database)).toBe(before);
    expect(figureOf(await show(database, plan.summary.id), '190')).toMatchObject({
      fate: 'new',
      decision: 'accept',
      aim: { recorded: null },
    });
    const [latest] = await inRead(database.db, (tx) => listReadingSummaries(tx));
    expect(latest).toMatchObject({ state: 'undone', acceptedCount: 0 });
  });

  it('may be followed by another acceptance', async () => {
    const { summary } = await recordOf(plan2022, ['190']);
    const before = await exported(database);
    await undo(summary.id);
    await accept(summary.id);
    expect(await exported(database)).toBe(before);
  });

  it('is refused while another document has adjusted the plan line, until that is taken back', async () => {
    const { summary } = await recordOf(plan2022, ['190']);
    const adjusted = await recordOf(adjusted2022, ['205']);
    expect(await faultsOf(undo(summary.id))).toEqual([
      'Số kế hoạch này đã được điều chỉnh bởi “Nghị quyết điều chỉnh nhiệm vụ năm 2022”: hãy rút lại văn bản ấy trước.',
    ]);
    await undo(adjusted.summary.id);
    await undo(summary.id);
    expect((await show(database, summary.id)).summary.state).toBe('undone');
  });

  it('is refused while another document is recorded as saying the same', async () => {
    const { summary } = await recordOf(plan2022, ['190']);
    await recordOf(`${plan2022}\nTrân trọng báo cáo.`, ['190']);
    expect(await faultsOf(undo(summary.id))).toContainEqual(
      expect.stringContaining('hãy rút lại văn bản ấy trước'),
    );
  });

  it('is refused while a leader has judged the target', async () => {
    const reading = await recordOf(termAims, ['80%']);
    const targetId = TargetId.parse(figureOf(reading, '80%').aim?.recorded?.targetId);
    await inWrite(database.db, (tx) =>
      overrideJudgement(
        tx,
        { ...localActor, accountId: null, grants: everywhere(['leader']) },
        {
          targetId,
          label: 'met',
          reason: 'đã kiểm tra',
          today,
        },
      ),
    );
    expect(await faultsOf(undo(reading.summary.id))).toEqual([
      expect.stringContaining('Lãnh đạo đã ghi đánh giá'),
    ]);
  });
});

describe('what a person corrects', () => {
  const correction = {
    indicatorCode: IndicatorCode.parse('exports'),
    unitId: CITY,
    periodId: PeriodId.parse('2022'),
    scope: Scope.parse('unstated'),
    assigner: null,
    learn: false,
    today,
  };
  const correct = (
    { summary }: DocumentReading,
    findingNo: number,
    fixed: Partial<Parameters<typeof correctFigure>[3]>,
  ): Promise<unknown> =>
    inWrite(database.db, (tx) =>
      correctFigure(tx, localActor, summary.id, { ...correction, findingNo, ...fixed }),
    );

  it('is whose plan it is', async () => {
    const reading = await read(database, plan2022);
    await correct(reading, noOf(reading, '190'), { assigner: 'province' });
    expect(figureOf(await show(database, reading.summary.id), '190')).toMatchObject({
      isCorrected: true,
      decision: 'accept',
      aim: { aim: { kind: 'plan-line', planLine: { assigner: 'province' } } },
    });
  });

  it('is that it is a target, and of which resolution', async () => {
    const reading = await read(database, plan2022);
    const resolutionId = TERM;
    await correct(reading, noOf(reading, '190'), { told: 'target', resolutionId });
    expect(figureOf(await show(database, reading.summary.id), '190').aim?.aim).toMatchObject({
      kind: 'target',
      target: { resolutionId, part: { kind: 'level-at-end', lastYear: 2022 } },
    });
    const unknown = { told: 'target', resolutionId: ResolutionId.parse('khong-co') } as const;
    expect(await faultsOf(correct(reading, noOf(reading, '190'), unknown))).toEqual([
      'Không có nghị quyết “khong-co”',
    ]);
  });

  it('is that a result is planned, and the other way round', async () => {
    const reading = await read(database, result2022);
    const no = noOf(reading, '209');
    await correct(reading, no, { told: 'plan-line', assigner: 'province' });
    const planned = figureOf(await show(database, reading.summary.id), '209');
    expect(planned).toMatchObject({
      proposal: { claim: null },
      aim: { aim: { kind: 'plan-line' } },
    });
    await correct(reading, no, { told: 'result' });
    const told = figureOf(await show(database, reading.summary.id), '209');
    expect(told).toMatchObject({ proposal: { claim: { value: '209' } }, aim: null });
  });
});
