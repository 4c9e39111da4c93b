import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { decimal } from '../../core/kernel/decimal.ts';
import { gradeNames } from '../../core/kernel/grade.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { foretoldNames, methodNames } from '../../core/target/outlook/forecast-record.ts';
import { outlookNames } from '../../core/target/outlook/outlook-names.ts';
import { exportMediaTypes, type ExportFormat } from '../../contract/export.ts';
import type {
  ForecastLine,
  ForecastOfDay,
  ForecastRecord,
  PartRecord,
  RecordSummary,
} from '../../contract/outlook.ts';
import { writeCsv } from '../../writer/csv.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import { type TableSheet, writeWorkbook } from '../../writer/workbook.ts';
import type { FileAnswer } from '../http/bind.ts';
import { computed, count, day, empty, text } from '../scorecard/export-lines.ts';
import { today } from '../today.ts';

interface RecordLine {
  part: PartRecord;
  forecast: ForecastOfDay;
  line: ForecastLine;
}

interface Column {
  header: Bilingual;
  width: number;
  cell: (line: RecordLine, language: Language) => SheetCell;
}

/** The record of forecasts as a file: one line for each number foretold on a day. */
export async function exportForecasts(
  record: ForecastRecord,
  { format, language }: { format: ExportFormat; language: Language },
): Promise<FileAnswer> {
  const lines = record.parts.flatMap((part) =>
    part.forecasts.flatMap((forecast) => forecast.lines.map((line) => ({ part, forecast, line }))),
  );
  const rows = lines.map((line) => columns.map(({ cell }) => cell(line, language)));
  const header = columns.map((column) => column.header[language]);
  return {
    name: `du-bao-va-ket-qua-${record.asOf ?? today()}.${format}`,
    mediaType: exportMediaTypes[format],
    content:
      format === 'csv'
        ? writeCsv(header, rows)
        : await workbookOf(record, { rows, header, language }),
  };
}

function workbookOf(
  record: ForecastRecord,
  { rows, header, language }: { rows: SheetCell[][]; header: string[]; language: Language },
): Promise<Uint8Array<ArrayBuffer>> {
  const title = words.title[language];
  const titles = [title, words.note[language]];
  return writeWorkbook({
    title,
    footer: title,
    sheets: [
      {
        name: title,
        titles,
        columns: columns.map(({ width }, at) => ({ header: header[at] ?? '', width })),
        rows,
      },
      summarySheet(record, titles, language),
    ],
  });
}

function summarySheet(record: ForecastRecord, titles: string[], language: Language): TableSheet {
  const line = (name: string, summary: RecordSummary): SheetCell[] => [
    text(name),
    count(summary.made),
    count(summary.closed),
    computed(summary.insideShare, language),
    computed(summary.medianPercent, language),
    computed(summary.medianPoints, language),
  ];
  return {
    name: words.summary[language],
    titles,
    columns: words.summaryColumns.map((words) => ({ header: words[language], width: 24 })),
    rows: [
      line(words.all[language], record.summary),
      ...record.byIndicator.map(({ name, summary }) => line(name[language], summary)),
      ...record.byLead.map(({ span, summary }) => line(span[language], summary)),
    ],
  };
}

const column = (vi: string, en: string, width: number, cell: Column['cell']): Column => ({
  header: { vi, en },
  width,
  cell,
});

const amount = (value: string): SheetCell =>
  computed({ kind: 'value', value: decimal(value) }, 'vi');

const columns: readonly Column[] = [
  column('Nghị quyết', 'Resolution', 34, ({ part }) => text(part.resolutionTitle)),
  column('Chỉ tiêu', 'Target', 34, ({ part }, language) => text(part.targetName[language])),
  column('Mã chỉ tiêu', 'Target code', 24, ({ part }) => text(part.targetId)),
  column('Phần', 'Part', 7, ({ part }) => count(part.partNo)),
  column('Ngày dự báo', 'Made on', 12, ({ forecast }) => day(forecast.madeOn)),
  column('Lưu hay tính lại', 'Kept or recomputed', 12, ({ forecast }, language) =>
    text(originNames[forecast.origin][language]),
  ),
  column('Dự báo về', 'Foretold', 22, ({ line }, language) =>
    text(foretoldNames[line.number.of][language]),
  ),
  column('Năm', 'Year', 7, ({ line }) => count(line.number.year)),
  column('Trước mấy tháng', 'Months ahead', 10, ({ line }) => count(line.error.leadMonths)),
  column('Thấp', 'Low', 13, ({ line }) => amount(line.number.low)),
  column('Giữa', 'Central', 13, ({ line }) => amount(line.number.central)),
  column('Cao', 'High', 13, ({ line }) => amount(line.number.high)),
  column('Đơn vị tính', 'Unit', 14, ({ line }, language) =>
    text(measureUnits[line.number.measureUnit].symbol[language]),
  ),
  column('Cách tính', 'Method', 28, ({ line }, language) =>
    text(methodNames[line.number.method][language]),
  ),
  column('Căn cứ yếu', 'Weak', 9, ({ forecast }, language) => yesOrNo(forecast.isWeak, language)),
  column('Triển vọng khi ấy', 'Outlook then', 16, ({ forecast }, language) =>
    text(outlookNames[forecast.outlook][language]),
  ),
  column('Kết quả', 'Result', 13, ({ line }, language) =>
    computed(line.error.result.outcome, language),
  ),
  column('Loại số', 'Grade', 12, ({ line }, language) =>
    line.error.result.grade === null ? empty : text(gradeNames[line.error.result.grade][language]),
  ),
  column('Sai số', 'Error', 13, ({ line }, language) => computed(line.error.error, language)),
  column('Sai số %', 'Error %', 10, ({ line }, language) => computed(line.error.percent, language)),
  column('Trong khoảng', 'Inside', 10, ({ line }, language) =>
    line.error.isInside === null ? empty : yesOrNo(line.error.isInside, language),
  ),
  column('Vì sao chưa có kết quả', 'Why there is no result', 40, ({ line }, language) => {
    const { outcome } = line.error.result;
    return outcome.kind === 'value' ? empty : text(outcome.detail?.[language]);
  }),
  column('Được thay trong ngày', 'Replaced that day', 12, ({ forecast }, language) =>
    yesOrNo(forecast.isReplaced, language),
  ),
];

function yesOrNo(is: boolean, language: Language): SheetCell {
  return text((is ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })[language]);
}

const originNames = {
  kept: { vi: 'đã lưu', en: 'kept' },
  recomputed: { vi: 'tính lại', en: 'recomputed' },
} satisfies Record<ForecastOfDay['origin'], Bilingual>;

const words = {
  title: { vi: 'Dự báo và kết quả', en: 'Forecasts and results' },
  summary: { vi: 'Tổng hợp sai số', en: 'Summary of errors' },
  all: { vi: 'Tất cả', en: 'All' },
  note: {
    vi: '“Tính lại”: không lưu vào ngày ấy mà tính sau, chỉ từ những gì đã biết vào ngày ấy. Sai số = dự báo giữa − kết quả; với tỷ lệ là điểm phần trăm.',
    en: '“Recomputed”: not kept on that day but worked out later, only from what was known on it. Error = central forecast − result; points for rates.',
  },
  summaryColumns: [
    { vi: 'Của', en: 'Of' },
    { vi: 'Số dự báo', en: 'Forecasts' },
    { vi: 'Đã có kết quả', en: 'With a result' },
    { vi: '% nằm trong khoảng', en: '% inside the interval' },
    { vi: 'Trung vị sai số %', en: 'Median error %' },
    { vi: 'Trung vị sai số (điểm)', en: 'Median error (points)' },
  ],
} satisfies Record<string, Bilingual | Bilingual[]>;
