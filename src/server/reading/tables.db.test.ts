import { afterAll, beforeAll, expect, it } from 'vitest';
import { decimal } from '../../core/kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';
import { localActor } from '../../core/permission/actor.ts';
import { writeWorkbook } from '../../writer/workbook.ts';
import type { TestDatabase } from '../database/test-database.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { acceptReading } from './accept-reading.ts';
import { correctFigure } from './correct-figure.ts';
import { figureOf, openWithCatalogue, read, show, today } from './test-readings.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openWithCatalogue({ claims: false });
});
afterAll(() => database.close());

it('a figure of a workbook has its cell as place and the heads of row and column as words', async () => {
  const bytes = await writeWorkbook({
    title: 'Biểu',
    footer: 'Biểu',
    sheets: [
      {
        name: 'Biểu 01',
        titles: ['Kết quả năm 2021 của thành phố Sông Công'],
        columns: [
          { header: 'Chỉ tiêu', width: 40 },
          { header: 'Kết quả năm 2021', width: 20 },
        ],
        rows: [
          [
            { kind: 'text', text: 'Giá trị xuất khẩu năm 2021' },
            { kind: 'text', text: '170 triệu USD' },
          ],
          [
            { kind: 'text', text: 'Số doanh nghiệp' },
            { kind: 'number', amount: decimal('470'), decimals: 0 },
          ],
        ],
      },
    ],
  });
  const reading = await read(database, bytes, { fileName: 'bieu.xlsx', date: '2022-01-10' });
  expect(reading.blocks.map(({ kind }) => kind)).toContain('table');
  const figure = figureOf(reading, '170');
  expect(figure.place).toEqual({
    vi: 'trang tính “Biểu 01”, ô B3',
    en: 'sheet “Biểu 01”, cell B3',
  });
  const correction = {
    findingNo: figure.finding.no,
    indicatorCode: IndicatorCode.parse('exports'),
    unitId: UnitId.parse('165@2010-01-01'),
    periodId: PeriodId.parse('2021'),
    scope: Scope.parse('unstated'),
    assigner: null,
    learn: false,
    today,
  };
  await inWrite(database.db, async (tx) => {
    await correctFigure(tx, localActor, reading.summary.id, correction);
    await acceptReading(tx, localActor, reading.summary.id, today);
  });
  const { claimId } = figureOf(await show(database, reading.summary.id), '170');
  const claims = await inRead(database.db, (tx) => tx.selectFrom('claim').selectAll().execute());
  expect(claims.find((one) => one.claim_id === claimId)?.quotation).toBe(
    'Giá trị xuất khẩu năm 2021 | Kết quả năm 2021: 170 triệu USD',
  );
});
