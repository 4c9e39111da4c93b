import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { type Actor, localActor } from '../../core/permission/actor.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';
import type { DocumentReading } from '../../contract/reading/reading.ts';
import type { LearnedPhrase } from '../../contract/reading/learned-phrase.ts';
import { type TestDatabase, inRead, inWrite } from '../database/test-database.ts';
import { acceptReading } from './accept-reading.ts';
import { correctFigure } from './correct-figure.ts';
import { describeReading } from './describe-reading.ts';
import { forgetPhrase } from './forget-phrase.ts';
import type { FigureCorrection } from '../../contract/reading/read-figure.ts';
import { listLearnedPhrases } from './reading.views.ts';
import { figureOf, loggedActs, openWithCatalogue, read, show, today } from './test-readings.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openWithCatalogue({ claims: false });
});
afterEach(() => database.close());

/** Words of an office of its own, which no catalogue has. */
const report = `Sông Công, ngày 10 tháng 01 năm 2022

BÁO CÁO
Thu, chi của thành phố Sông Công năm 2021

Năm 2021, tổng các khoản thu vào két chung đạt 552,6 tỷ đồng.
`;
const nextReport = report
  .replaceAll('2021', '2022')
  .replace('01 năm 2022', '01 năm 2023')
  .replace('552,6', '601,5');

const revenue: FigureCorrection & { learn: boolean } = {
  findingNo: 1,
  indicatorCode: IndicatorCode.parse('budget-revenue'),
  unitId: UnitId.parse('165@2010-01-01'),
  periodId: PeriodId.parse('2021'),
  scope: Scope.parse('territory'),
  assigner: null,
  learn: false,
};

async function correct(
  { summary: { id } }: DocumentReading,
  correction: Partial<typeof revenue> = {},
): Promise<DocumentReading> {
  const order = { ...revenue, ...correction, today };
  await inWrite(database.db, (tx) => correctFigure(tx, localActor, id, order));
  return show(database, id);
}
const phrases = (): Promise<LearnedPhrase[]> => inRead(database.db, listLearnedPhrases);
const forget = (id: number): Promise<void> =>
  inWrite(database.db, (tx) => forgetPhrase(tx, localActor, id, today));

describe('correcting a figure', () => {
  it('makes of it what the person says, and nothing else', async () => {
    const before = await read(database, report);
    expect(figureOf(before, '552,6').proposal.claim?.indicatorCode).not.toBe('budget-revenue');
    const after = await correct(before);
    expect(figureOf(after, '552,6')).toMatchObject({
      isCorrected: true,
      fate: 'new',
      decision: 'accept',
      proposal: {
        claim: {
          indicatorCode: 'budget-revenue',
          scope: 'territory',
          periodId: '2021',
          value: '552.6',
          measureUnit: 'billion-vnd',
        },
      },
    });
    expect(await phrases()).toEqual([]);
  });

  it('stays as corrected when the document gets another date', async () => {
    const reading = await read(database, report);
    await correct(reading, { periodId: PeriodId.parse('2020') });
    const { id, title } = reading.summary;
    const date = plainDate('2023-05-01');
    await inWrite(database.db, (tx) =>
      describeReading(tx, localActor, id, { title, issuer: null, date, unit: undefined, today }),
    );
    const { proposal } = figureOf(await show(database, id), '552,6');
    expect(proposal.claim?.periodId).toBe('2020');
  });

  it('is refused where the amount cannot be of that indicator', async () => {
    const reading = await read(database, report);
    const code = IndicatorCode.parse('poor-household-rate');
    await expect(correct(reading, { indicatorCode: code })).rejects.toMatchObject({
      kind: 'not-valid',
      faults: [{ place: ['body', expect.any(String)] }],
    });
    expect(await loggedActs(database)).toEqual(['read-document']);
  });

  it('is refused with every reference to what nobody knows', async () => {
    const reading = await read(database, report);
    const unknown = {
      indicatorCode: IndicatorCode.parse('no-such-thing'),
      unitId: UnitId.parse('00000@2020-01-01'),
    };
    await expect(correct(reading, unknown)).rejects.toMatchObject({
      faults: [{ place: ['body', 'indicatorCode'] }, { place: ['body', 'unitId'] }],
    });
    await expect(correct(reading, { findingNo: 99 })).rejects.toMatchObject({
      faults: [{ place: ['body', 'findingNo'] }],
    });
  });

  it('is refused for a figure that is recorded', async () => {
    const reading = await read(database, report);
    await correct(reading);
    await inWrite(database.db, (tx) => acceptReading(tx, localActor, reading.summary.id, today));
    await expect(correct(reading)).rejects.toMatchObject({ kind: 'not-possible-now' });
  });
});

describe('learning words', () => {
  it('changes how the next report is read, and forgetting them changes it back', async () => {
    const untaught = await read(database, nextReport);
    const before = figureOf(untaught, '601,5').proposal;
    await correct(await read(database, report), { learn: true });
    const taught = figureOf(await show(database, untaught.summary.id), '601,5');
    expect(taught.proposal.claim?.indicatorCode).toBe('budget-revenue');
    const [phrase] = await phrases();
    expect(phrase).toMatchObject({
      phrase: 'tổng các khoản thu vào két chung',
      indicatorCode: 'budget-revenue',
      indicatorName: { vi: expect.stringContaining('ngân sách') },
      office: localActor.office,
      learnedOn: today,
      readingTitle: 'Báo cáo thu, chi của thành phố Sông Công năm 2021',
    });
    await forget(phrase?.id ?? 0);
    expect(await phrases()).toEqual([]);
    const forgotten = figureOf(await show(database, untaught.summary.id), '601,5');
    expect(forgotten.proposal).toEqual(before);
    expect(await loggedActs(database)).toEqual([
      'read-document',
      'read-document',
      'correct-figure',
      'forget-phrase',
    ]);
  });

  it('is for those with a right over the whole installation: the words count for all units', async () => {
    const city = UnitId.parse('165@2010-01-01');
    const planner: Actor = {
      id: 'p',
      office: 'Văn phòng',
      accountId: null,
      grants: [{ role: 'planner', unitId: city, covers: [city], fields: ['figures'] }],
    };
    const { summary } = await read(database, report);
    const act = (learn: boolean): Promise<void> =>
      inWrite(database.db, (tx) =>
        correctFigure(tx, planner, summary.id, { ...revenue, learn, today }),
      );
    await expect(act(true)).rejects.toThrow('Từ ngữ đã học dùng chung cho mọi đơn vị');
    await act(false);
    expect(await phrases()).toEqual([]);
    await correct(await read(database, report), { learn: true });
    const [phrase] = await phrases();
    const forgetting = inWrite(database.db, (tx) =>
      forgetPhrase(tx, planner, phrase?.id ?? 0, today),
    );
    await expect(forgetting).rejects.toThrow('toàn hệ thống');
    expect(await phrases()).toHaveLength(1);
  });

  it('keeps what a person corrected when the words are forgotten', async () => {
    const reading = await correct(await read(database, report), { learn: true });
    const [phrase] = await phrases();
    await forget(phrase?.id ?? 0);
    const { proposal } = figureOf(await show(database, reading.summary.id), '552,6');
    expect(proposal.claim?.indicatorCode).toBe('budget-revenue');
  });

  it('twice keeps the words once; with another meaning, the latest', async () => {
    const reading = await read(database, report);
    await correct(reading, { learn: true });
    await correct(reading, { learn: true });
    expect(await phrases()).toHaveLength(1);
    await correct(reading, { learn: true, indicatorCode: IndicatorCode.parse('gross-output') });
    expect((await phrases()).map(({ indicatorCode }) => indicatorCode)).toEqual(['gross-output']);
  });

  it('is refused where the words already name another indicator', async () => {
    const reading = await read(database, 'Năm 2021, tổng giá trị sản xuất đạt 13.090 tỷ đồng.');
    await expect(correct(reading, { learn: true })).rejects.toMatchObject({
      kind: 'not-valid',
      faults: [{ place: ['body', 'learn'] }],
    });
  });

  it('cannot be forgotten twice', async () => {
    await correct(await read(database, report), { learn: true });
    const [phrase] = await phrases();
    await forget(phrase?.id ?? 0);
    await expect(forget(phrase?.id ?? 0)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('describing a document', () => {
  it('with its date gives the year to periods that name none', async () => {
    const text = 'Giá trị xuất khẩu 6 tháng đầu năm đạt 75,3 triệu USD, tăng 11,5% so với cùng kỳ.';
    const reading = await read(database, text);
    expect(reading.summary.documentDate).toBeNull();
    const { id } = reading.summary;
    const description = { title: 'Xuất khẩu', issuer: 'UBND', unit: undefined, today };
    await inWrite(database.db, (tx) =>
      describeReading(tx, localActor, id, { ...description, date: plainDate('2021-07-02') }),
    );
    const after = await show(database, id);
    expect(after).toMatchObject({ issuer: 'UBND', summary: { title: 'Xuất khẩu' } });
    expect(figureOf(after, '75,3').proposal.claim?.periodId).toBe('2021-H1');
    expect(after.figures.map(({ finding }) => finding.no)).toEqual(
      reading.figures.map(({ finding }) => finding.no),
    );
  });

  it('with another unit makes the figures that name none that unit’s', async () => {
    const reading = await read(database, 'Năm 2021, thu ngân sách đạt 552,6 tỷ đồng.');
    const unit = UnitId.parse('05528@2020-01-01');
    const { id, title } = reading.summary;
    await inWrite(database.db, (tx) =>
      describeReading(tx, localActor, id, { title, issuer: null, date: null, unit, today }),
    );
    const after = await show(database, id);
    expect(after.unit.id).toBe(unit);
    expect(figureOf(after, '552,6').proposal.claim?.unitId).toBe(unit);
  });

  it('in the same words leaves no line in the log', async () => {
    const reading = await read(database, report);
    const { id, title, documentDate: date } = reading.summary;
    await inWrite(database.db, (tx) =>
      describeReading(tx, localActor, id, { title, issuer: null, date, unit: undefined, today }),
    );
    expect(await loggedActs(database)).toEqual(['read-document']);
  });
});
