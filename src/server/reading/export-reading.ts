import type { Language } from '../../core/kernel/bilingual.ts';
import { decimalPlaces, type DecimalText } from '../../core/kernel/decimal.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { qualifierNames } from '../../core/kernel/qualifier-names.ts';
import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import { assignerNames } from '../../core/figure/assigner-names.ts';
import type { ClaimDraft } from '../../core/figure/proposal.ts';
import { scopeName } from '../../core/indicator/scope-names.ts';
import {
  type DocumentReading,
  type ReadingExportFormat,
  readingMediaTypes,
} from '../../contract/reading/reading.ts';
import type { ReadFigure } from '../../contract/reading/read-figure.ts';
import { writeCsv } from '../../writer/csv.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import { writeWorkbook } from '../../writer/workbook.ts';
import type { FileAnswer } from '../http/bind.ts';
import { certaintyNames, decisionNames, fateNames } from './fate/fate-names.ts';

interface ReadingExport {
  format: ReadingExportFormat;
  language: Language;
}

/** The figures of a reading as a file, each with its sentence and place. */
export async function exportReading(
  reading: DocumentReading,
  { format, language }: ReadingExport,
): Promise<FileAnswer> {
  const name = `ban-doc-${reading.summary.id}.${format}`;
  const mediaType = readingMediaTypes[format];
  switch (format) {
    case 'json':
      return { name, mediaType, content: `${JSON.stringify(jsonOf(reading), null, 2)}\n` };
    case 'csv':
      return { name, mediaType, content: csvOf(reading, language) };
    case 'xlsx':
      return { name, mediaType, content: await workbookOf(reading, language) };
  }
}

/** Everything but the text and its blocks, which is the document itself. */
function jsonOf(reading: DocumentReading): object {
  const { text, blocks: _, figures, statements, ...rest } = reading;
  const sentenceOf = ({ start, end }: { start: number; end: number }): string =>
    normaliseText(text.slice(start, end));
  return {
    ...rest,
    figures,
    statements: statements.map((one) => ({ ...one, quotation: sentenceOf(one.sentence) })),
  };
}

function csvOf(reading: DocumentReading, language: Language): string {
  const header = columns.map((column) => column.header[language]);
  return writeCsv(header, rowsOf(reading, language));
}

function workbookOf(
  reading: DocumentReading,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, counts } = reading.summary;
  const summary = Object.entries(fateNames)
    .map(
      ([fate, words]) =>
        `${words[language]}: ${Object.entries(counts).find(([one]) => one === fate)?.[1] ?? 0}`,
    )
    .join(', ');
  return writeWorkbook({
    title,
    footer: title,
    sheets: [
      {
        name: { vi: 'Số liệu đã đọc', en: 'Figures read' }[language],
        titles: [title, `${summary}.`],
        columns: columns.map(({ header, width }) => ({ header: header[language], width })),
        rows: rowsOf(reading, language),
      },
    ],
  });
}

function rowsOf(reading: DocumentReading, language: Language): SheetCell[][] {
  return reading.figures.map((figure) =>
    columns.map(({ cell }) => cell({ figure, text: reading.text, language })),
  );
}

interface Line {
  figure: ReadFigure;
  text: string;
  language: Language;
}

interface Column {
  header: { vi: string; en: string };
  width: number;
  cell: (line: Line) => SheetCell;
}

function column(vi: string, en: string, width: number, cell: Column['cell']): Column {
  return { header: { vi, en }, width, cell };
}

const empty: SheetCell = { kind: 'empty' };

function words(text: string | null | undefined): SheetCell {
  return text === null || text === undefined || text === '' ? empty : { kind: 'text', text };
}

function number(amount: DecimalText | null | undefined): SheetCell {
  return amount === null || amount === undefined
    ? empty
    : { kind: 'number', amount, decimals: decimalPlaces(amount) };
}

const directionNames = {
  up: { vi: 'tăng', en: 'up' },
  down: { vi: 'giảm', en: 'down' },
};

/** A result, or what would be the result if what is asked for were reached. */
function saidIn({ proposal }: ReadFigure): ClaimDraft | null {
  return proposal.claim ?? proposal.aim ?? null;
}

const sortNames = {
  result: { vi: 'số liệu', en: 'figure' },
  'plan-line': { vi: 'số kế hoạch', en: 'plan line' },
  target: { vi: 'chỉ tiêu nghị quyết', en: 'target' },
};

function sortOf({ aim, finding }: ReadFigure): keyof typeof sortNames {
  return aim?.aim?.kind ?? (finding.kind === 'target' ? 'plan-line' : 'result');
}

const columns: readonly Column[] = [
  column('Số thứ tự', 'Number', 7, ({ figure }) => words(String(figure.finding.no))),
  column('Vị trí', 'Place', 18, ({ figure, language }) => words(figure.place[language])),
  column('Câu', 'Sentence', 60, ({ figure }) => words(figure.quotation)),
  column('Con số như in', 'As printed', 18, ({ figure }) =>
    words(normaliseText(figure.finding.quote)),
  ),
  column('Từ chỉ nội dung', 'Words for it', 26, ({ figure }) => words(figure.finding.indicator)),
  column('Mã chỉ tiêu', 'Indicator code', 22, ({ figure }) => words(saidIn(figure)?.indicatorCode)),
  column('Chỉ tiêu thống kê', 'Indicator', 30, ({ figure, language }) =>
    words(figure.indicatorName?.[language]),
  ),
  column('Đơn vị', 'Unit', 22, ({ figure }) => words(figure.unitName)),
  column('Kỳ', 'Period', 10, ({ figure }) => words(saidIn(figure)?.periodId)),
  column('Loại', 'Kind', 14, ({ figure }) => words(saidIn(figure)?.kind ?? figure.finding.kind)),
  column('Giá trị', 'Value', 14, ({ figure }) =>
    number(saidIn(figure)?.value ?? figure.finding.value),
  ),
  column('Đơn vị tính', 'Measure unit', 14, ({ figure, language }) => {
    const unit = saidIn(figure)?.measureUnit ?? null;
    return words(unit === null ? figure.finding.unit : measureUnits[unit].symbol[language]);
  }),
  column('Chữ đi kèm', 'Hedge word', 10, ({ figure, language }) =>
    words(qualifierNames[saidIn(figure)?.qualifier ?? 'none'][language]),
  ),
  column('Tăng, giảm', 'Direction', 8, ({ figure, language }) => {
    const direction = saidIn(figure)?.direction ?? figure.finding.direction;
    return words(direction && directionNames[direction][language]);
  }),
  column('So với', 'Compared with', 24, ({ figure, language }) => words(figure.base?.[language])),
  column('Phạm vi', 'Scope', 16, ({ figure, language }) => {
    const scope = saidIn(figure)?.scope;
    return words(scope && scopeName(scope)[language]);
  }),
  column('Được hiểu là', 'Taken for', 14, ({ figure, language }) =>
    words(sortNames[sortOf(figure)][language]),
  ),
  column('Ai giao, nghị quyết nào', 'By whom', 30, ({ figure, language }) => {
    const { aim, resolutions } = figure.aim ?? { aim: null, resolutions: [] };
    return words(
      aim?.kind === 'plan-line'
        ? assignerNames[aim.planLine.assigner][language]
        : aim === null
          ? null
          : (resolutions[0]?.title ?? aim.target.resolutionId),
    );
  }),
  column('Mức chắc', 'Certainty', 10, ({ figure, language }) =>
    words(certaintyNames[figure.proposal.certainty][language]),
  ),
  column('Kết quả đối chiếu', 'Outcome', 16, ({ figure, language }) =>
    words(fateNames[figure.fate][language]),
  ),
  column('Quyết định', 'Decision', 10, ({ figure, language }) =>
    words(decisionNames[figure.decision][language]),
  ),
  column('Vì sao chưa hiểu', 'Why not understood', 30, ({ figure, language }) =>
    words(figure.proposal.whyNot?.[language]),
  ),
  column('Điểm vênh', 'Contradictions', 24, ({ figure }) =>
    words(figure.contradictionIds.join('; ')),
  ),
];
