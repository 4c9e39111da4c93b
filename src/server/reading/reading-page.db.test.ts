import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localActor } from '../../core/permission/actor.ts';
import type { DocumentReading } from '../../contract/reading/reading.ts';
import { type TestDatabase, inRead, inWrite } from '../database/test-database.ts';
import { contradictionPage } from '../reconciliation/contradiction-page.ts';
import { acceptReading } from './accept-reading.ts';
import { decideFigures } from './decide-figures.ts';
import { halfYear2021, halfYear2022, year2021 } from './reports.fixture.ts';
import { figureOf, loggedActs, openWithCatalogue, read, show, today } from './test-readings.ts';

describe('a report read by a new user', () => {
  let database: TestDatabase;
  let reading: DocumentReading;
  beforeAll(async () => {
    database = await openWithCatalogue({ claims: false });
    reading = await read(database, halfYear2021);
  });
  afterAll(() => database.close());

  it('says what it is: title, date and unit, taken from its head', () => {
    expect(reading.summary).toMatchObject({
      title: 'Báo cáo kết quả phát triển kinh tế 6 tháng đầu năm 2021',
      documentDate: '2021-07-02',
      fileName: null,
      state: 'open',
      acceptedCount: 0,
    });
    expect(reading.unit.name).toBe('Thành phố Sông Công');
  });

  it('shows every figure with its place and its sentence', () => {
    const { finding, place } = figureOf(reading, '41%');
    expect(place).toEqual({ vi: 'đoạn 7', en: 'paragraph 7' });
    const sentence = reading.text.slice(finding.sentence.start, finding.sentence.end);
    expect(sentence).toMatch(/^1\. Giá trị sản xuất công nghiệp .* so với cùng kỳ năm trước\.$/);
    expect(reading.text.slice(finding.range.start, finding.range.end)).toBe('41%');
  });

  it('ties figures to indicator, unit and period, and finds all of them new', () => {
    const { proposal, fate, decision, unitName } = figureOf(reading, '4.600');
    expect(proposal.claim).toMatchObject({
      kind: 'level',
      indicatorCode: 'industrial-output',
      periodId: '2021-H1',
      value: '4600',
      measureUnit: 'billion-vnd',
      qualifier: 'nearly',
    });
    expect({ fate, decision, unitName }).toEqual({
      fate: 'new',
      decision: 'accept',
      unitName: 'Thành phố Sông Công',
    });
    expect(reading.summary.counts).toMatchObject({ new: 6, agrees: 0, contradicts: 0 });
  });

  it('tells numbers that are no figures, and why', () => {
    const apart = reading.apart.map(({ range, why }) => [
      reading.text.slice(range.start, range.end),
      why.vi,
    ]);
    expect(apart).toContainEqual(['214/BC-UBND', 'số, ký hiệu văn bản']);
    expect(reading.summary.counts['not-a-figure']).toBe(apart.length);
  });

  it('is the same reading when the same text comes again', async () => {
    const again = await read(database, halfYear2021);
    expect(again.summary.id).toBe(reading.summary.id);
    expect(await loggedActs(database)).toEqual(['read-document']);
  });
});

describe('a report that contradicts itself', () => {
  let database: TestDatabase;
  let reading: DocumentReading;
  beforeAll(async () => {
    database = await openWithCatalogue({ claims: false });
    reading = await read(database, year2021);
  });
  afterAll(() => database.close());

  it('shows the growth of the whole against that of its sectors before anything is accepted', () => {
    const rules = reading.contradictions.map(({ contradiction }) => contradiction.rule);
    expect(rules).toContain('growth-of-parts-against-total');
    const whole = figureOf(reading, '16,5%');
    expect(whole).toMatchObject({ fate: 'contradicts', decision: 'undecided' });
    expect(whole.contradictionIds).toHaveLength(1);
  });

  it('shows both sides with their sentences, under a document that is not in the list yet', () => {
    const [one] = reading.contradictions;
    const [claim] = one?.leftClaims ?? [];
    expect(claim?.document.title).toBe('Báo cáo kết quả thực hiện nghị quyết năm 2021');
    expect(claim?.document.datedFrom).toBe('2021-12-30');
    expect(claim?.quotation).toContain('Tổng giá trị sản xuất năm 2021 đạt 13.090 tỷ đồng');
    expect(claim?.document.id).toMatch(/^vb-[0-9a-f]{8}-\d+$/);
  });

  it('finds what it says without a number', () => {
    const [statement] = reading.statements;
    expect(statement).toMatchObject({ claim: { kind: 'all-met', periodId: '2021' } });
    expect(statement?.no).toBe(reading.figures.length + 1);
  });

  it('takes a figure that a person rejects out of every contradiction', async () => {
    const whole = figureOf(reading, '16,5%').finding.no;
    await inWrite(database.db, (tx) =>
      decideFigures(tx, localActor, reading.summary.id, {
        decisions: [{ findingNo: whole, decision: 'reject' }],
        today,
      }),
    );
    const after = await show(database, reading.summary.id);
    expect(after.contradictions.map(({ contradiction }) => contradiction.rule)).not.toContain(
      'growth-of-parts-against-total',
    );
    expect(figureOf(after, '16,5%').decision).toBe('reject');
  });
});

describe('a report beside others', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openWithCatalogue({ claims: false });
    const first = await read(database, halfYear2021);
    await inWrite(database.db, (tx) => acceptReading(tx, localActor, first.summary.id, today));
  });
  afterAll(() => database.close());

  it('contradicts what another report said, with both sides named', async () => {
    const reading = await read(database, halfYear2022);
    expect(figureOf(reading, '5.500').fate).toBe('contradicts');
    expect(figureOf(reading, '35%').fate).toBe('contradicts');
    expect(figureOf(reading, '363,69')).toMatchObject({ fate: 'new', decision: 'accept' });
    const [one] = reading.contradictions;
    const titles = [...(one?.leftClaims ?? []), ...(one?.rightClaims ?? [])].map(
      ({ document }) => document.title,
    );
    expect(new Set(titles)).toEqual(
      new Set([
        'Báo cáo kết quả phát triển kinh tế 6 tháng đầu năm 2021',
        'Báo cáo kết quả phát triển kinh tế 6 tháng đầu năm 2022',
      ]),
    );
  });

  it('is not yet a contradiction of the installation, and is under the same name once accepted', async () => {
    const listed = async (): Promise<string[]> => {
      const page = await inRead(database.db, (tx) => contradictionPage(tx, {}));
      return page.contradictions.map(({ contradiction }) => contradiction.id);
    };
    expect(await listed()).toEqual([]);
    const reading = await read(database, halfYear2022);
    const decisions = reading.figures.map(({ finding }) => ({
      findingNo: finding.no,
      decision: 'accept' as const,
    }));
    const { id } = reading.summary;
    await inWrite(database.db, async (tx) => {
      await decideFigures(tx, localActor, id, { decisions, today });
      await acceptReading(tx, localActor, id, today);
    });
    const brought = reading.contradictions.map(({ contradiction }) => contradiction.id);
    expect(await listed()).toEqual(brought);
    const accepted = await show(database, id);
    expect(accepted.contradictions.map(({ contradiction }) => contradiction.id)).toEqual(brought);
    expect(accepted.figures.map(({ fate }) => fate)).toEqual(
      reading.figures.map(({ fate }) => fate),
    );
  });
});

describe('a report about what is known already', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openWithCatalogue({ claims: true });
  });
  afterAll(() => database.close());

  it('agrees, shows the known figure beside, and repeats no contradiction that is there without it', async () => {
    const reading = await read(database, halfYear2021);
    const level = figureOf(reading, '4.600');
    expect(level).toMatchObject({ fate: 'agrees', decision: 'accept' });
    expect(level.known).toMatchObject({ outcome: { kind: 'value', value: '4600' } });
    expect(figureOf(reading, '38,8%')).toMatchObject({ fate: 'agrees', known: null });
    expect(reading.contradictions).toEqual([]);
  });

  it('contradicts it with another number', async () => {
    const reading = await read(database, halfYear2021.replace('75,3 triệu', '76,3 triệu'));
    const exports = figureOf(reading, '76,3');
    expect(exports).toMatchObject({ fate: 'contradicts', decision: 'undecided' });
    expect(exports.known).toMatchObject({ outcome: { value: '75.3' } });
  });
});
