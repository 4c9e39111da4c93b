import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { decimal, type DecimalText } from '../../core/kernel/decimal.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { parsePeriodId, periodName } from '../../core/period/period-kinds.ts';
import type { ScoredProduct, ScoreRate, WorkScore } from '../../core/task/work-score.ts';
import { exportMediaTypes } from '../../contract/export.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import { type TableSheet, writeWorkbook } from '../../writer/workbook.ts';
import type { FileAnswer } from '../http/bind.ts';
import type { WorkScoreSheet } from './work-score.ts';

/** Units, people, and every product that was counted, so that each figure can be traced. */
export async function workScoreWorkbook(
  sheet: WorkScoreSheet,
  titles: ReadonlyMap<number, string>,
  language: Language,
): Promise<FileAnswer> {
  const { answer } = sheet;
  const period = periodName(parsePeriodId(answer.periodId), language);
  const day = formatDate(answer.asOf, language);
  const heading = `${say.title[language]}, ${period}`;
  const notes = [`${say.asOf[language]} ${day}`, say.rule[language], ...rulesSaid(sheet, language)];
  const table = (name: Bilingual, columns: Columns, rows: SheetCell[][]): TableSheet => ({
    name: name[language],
    titles: [heading, ...notes],
    columns: columns.map(([header, width]) => ({ header: header[language], width })),
    rows,
  });
  const content = await writeWorkbook({
    title: heading,
    footer: heading,
    sheets: [
      table(
        { vi: 'Đơn vị', en: 'Units' },
        [[say.unit, 34], [say.led, 12], [say.parts, 12], ...scoreColumns],
        answer.units.map(({ unitName, ledProducts, parts, score }) => [
          text(unitName),
          count(ledProducts),
          count(parts),
          ...scoreCells(score, language),
        ]),
      ),
      table(
        { vi: 'Người đứng đầu', en: 'Heads' },
        [[say.head, 34], [say.unit, 34], ...scoreColumns],
        answer.people.map(({ head, unitName, score }) => [
          text(head.office),
          text(unitName),
          ...scoreCells(score, language),
        ]),
      ),
      table(
        { vi: 'Sản phẩm', en: 'Products' },
        productColumns,
        sheet.products.map((product) => productCells(product, { sheet, titles, language })),
      ),
    ],
  });
  const name = `diem-cong-viec-${answer.periodId.toLowerCase()}.xlsx`;
  return { name, mediaType: exportMediaTypes.xlsx, content };
}

/** Who converts by which document; and that the period runs on, where it does. */
function rulesSaid({ answer }: WorkScoreSheet, language: Language): string[] {
  const { rules, asOf, end } = answer;
  return [
    ...(rules.length === 0 ? [say.unconverted[language]] : []),
    ...rules.map(
      ({ unitName, document, from }) =>
        `${say.converted[language]} ${unitName}: ${document}, ${say.from[language]} ${formatDate(from, language)}`,
    ),
    ...(asOf < end ? [say.runsOn[language]] : []),
  ];
}

type Columns = readonly (readonly [Bilingual, number])[];

const say = {
  title: { vi: 'Số liệu chấm điểm công việc', en: 'Figures for rating work' },
  asOf: { vi: 'Tính đến ngày', en: 'As of' },
  rule: {
    vi: 'Số lượng: hoàn thành ÷ được giao. Chất lượng: trung bình của sản phẩm đã hoàn thành, mỗi lần không đạt trừ 25 điểm, trừ khi nguyên nhân khách quan được xác nhận. Tiến độ: hoàn thành đúng hạn ÷ được giao. Nghị định 335/2025/NĐ-CP; số liệu này không thay việc xếp loại.',
    en: 'Quantity: done ÷ assigned. Quality: mean of the products done, 25 off for each failed check unless an objective cause is confirmed. Timeliness: done on time ÷ assigned. Decree 335/2025/NĐ-CP; these figures are no rating.',
  },
  unconverted: {
    vi: 'Chưa có hệ số quy đổi nào được đặt: mỗi sản phẩm tính 1.',
    en: 'No coefficients of conversion are set: each product counts as 1.',
  },
  converted: { vi: 'Hệ số quy đổi của', en: 'Coefficients of' },
  from: { vi: 'từ', en: 'from' },
  runsOn: {
    vi: 'Kỳ chưa hết: sản phẩm chưa đến hạn cũng tính là được giao.',
    en: 'The period runs on: products that are not due yet count as assigned.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  head: { vi: 'Chức danh', en: 'Office' },
  led: { vi: 'Chủ trì', en: 'Led' },
  parts: { vi: 'Phần phối hợp', en: 'Parts' },
  none: { vi: 'chưa có', en: 'none yet' },
} satisfies Record<string, Bilingual>;

const scoreColumns: Columns = [
  [{ vi: 'Được giao', en: 'Assigned' }, 11],
  [{ vi: 'Hoàn thành', en: 'Done' }, 11],
  [{ vi: 'Đúng hạn', en: 'On time' }, 11],
  [{ vi: 'Lần không đạt', en: 'Failed checks' }, 12],
  [{ vi: 'Không đạt do khách quan', en: 'Excused checks' }, 14],
  [{ vi: 'Được giao, quy đổi', en: 'Assigned, converted' }, 12],
  [{ vi: 'Hoàn thành, quy đổi', en: 'Done, converted' }, 12],
  [{ vi: 'Số lượng (%)', en: 'Quantity (%)' }, 12],
  [{ vi: 'Chất lượng (%)', en: 'Quality (%)' }, 12],
  [{ vi: 'Tiến độ (%)', en: 'Timeliness (%)' }, 12],
];

const productColumns: Columns = [
  [{ vi: 'Nhiệm vụ số', en: 'Task' }, 11],
  [{ vi: 'Nội dung', en: 'Work' }, 50],
  [{ vi: 'Vai trò', en: 'Part' }, 12],
  [say.unit, 34],
  [say.head, 34],
  [{ vi: 'Tính vào ngày', en: 'Counted on' }, 13],
  [{ vi: 'Hoàn thành', en: 'Done' }, 11],
  [{ vi: 'Đúng hạn', en: 'On time' }, 11],
  [{ vi: 'Lần không đạt', en: 'Failed checks' }, 12],
  [{ vi: 'Hệ số', en: 'Coefficient' }, 10],
];

function scoreCells(score: WorkScore, language: Language): SheetCell[] {
  return [
    count(score.assigned),
    count(score.done),
    count(score.doneOnTime),
    count(score.failedChecks),
    count(score.excusedChecks),
    converted(score.quantity, 'of'),
    converted(score.quantity, 'done'),
    percent(percentOf(score.quantity), language),
    percent(score.quality, language),
    percent(percentOf(score.timeliness), language),
  ];
}

interface Around {
  sheet: WorkScoreSheet;
  titles: ReadonlyMap<number, string>;
  language: Language;
}

function productCells(product: ScoredProduct, { sheet, titles, language }: Around): SheetCell[] {
  const yes = language === 'vi' ? 'có' : 'yes';
  const no = language === 'vi' ? 'không' : 'no';
  return [
    count(product.taskId),
    text(titles.get(product.taskId) ?? ''),
    text((product.kind === 'led' ? say.led : say.parts)[language]),
    text(sheet.names.unit(product.unitId)),
    product.head === null ? { kind: 'empty' } : text(product.head.office),
    { kind: 'day', day: product.countedOn },
    text(product.isDone ? yes : no),
    text(product.isOnTime ? yes : no),
    count(product.failedChecks),
    { kind: 'number', amount: product.coefficient, decimals: 2 },
  ];
}

function converted(rate: ScoreRate, which: 'done' | 'of'): SheetCell {
  return rate.kind === 'rate'
    ? { kind: 'number', amount: rate[which], decimals: 2 }
    : { kind: 'empty' };
}

function percentOf(rate: ScoreRate): DecimalText | null {
  return rate.kind === 'rate' ? rate.percent : null;
}

function percent(amount: DecimalText | null, language: Language): SheetCell {
  if (amount === null) return { kind: 'missing', text: say.none[language] };
  return { kind: 'number', amount, decimals: 2 };
}

function count(amount: number): SheetCell {
  return { kind: 'number', amount: decimal(amount), decimals: 0 };
}

function text(words: string): SheetCell {
  return { kind: 'text', text: words };
}
