import type { Language } from '../../core/kernel/bilingual.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { scopeName } from '../../core/indicator/scope-names.ts';
import type { FigureCell } from '../../contract/figure.ts';
import type { TargetPartCell } from '../../contract/scorecard.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import type { TableSheet } from '../../writer/workbook.ts';
import { gradeText, periodText } from './cell-words.ts';
import {
  computed,
  day,
  empty,
  type ExportLine,
  figure,
  type ScorecardExport,
  text,
} from './export-lines.ts';

/** Every figure of the scorecard with its grade and the sentence it stands on, year by year. */
export function figureSheet(
  { lines, language }: ScorecardExport,
  titles: readonly string[],
): TableSheet {
  return {
    name: { vi: 'Số liệu và nguồn', en: 'Figures and sources' }[language],
    titles,
    columns: [
      { header: { vi: 'Chỉ tiêu', en: 'Target' }[language], width: 30 },
      { header: { vi: 'Kỳ', en: 'Period' }[language], width: 16 },
      { header: { vi: 'Số liệu', en: 'Figure' }[language], width: 13 },
      { header: { vi: 'Đơn vị tính', en: 'Unit' }[language], width: 12 },
      { header: { vi: 'Yêu cầu của năm', en: 'Asked of the year' }[language], width: 12 },
      { header: { vi: 'Loại số liệu', en: 'Grade' }[language], width: 11 },
      { header: { vi: 'Phạm vi', en: 'Scope' }[language], width: 16 },
      { header: { vi: 'Số liệu đến ngày', en: 'Data through' }[language], width: 12 },
      { header: { vi: 'Biết từ ngày', en: 'Known since' }[language], width: 12 },
      { header: { vi: 'Nguồn', en: 'Source' }[language], width: 40 },
      { header: { vi: 'Vị trí', en: 'Place' }[language], width: 12 },
      { header: { vi: 'Nguyên văn', en: 'Words' }[language], width: 44 },
    ],
    rows: lines.flatMap((line) => rowsOf(line, language)),
  };
}

function rowsOf(line: ExportLine, language: Language): SheetCell[][] {
  const { row, part } = line;
  const name = text(
    part.wording === '' ? row.name[language] : `${row.name[language]}: ${part.wording}`,
  );
  const years = part.trajectory.map((year) => [
    name,
    text(periodText(year.periodId, language)),
    year.cell === null ? computed(year.outcome, language) : figure(year.cell, language),
    text(year.cell && measureUnits[year.cell.measureUnit].symbol[language]),
    computed(year.asked, language),
    ...sourceOf(year.cell, line, language),
  ]);
  const others = outsideTrajectory(part).map((cell) => [
    name,
    text(cell.address && periodText(cell.address.period, language)),
    figure(cell, language),
    text(measureUnits[cell.measureUnit].symbol[language]),
    empty,
    ...sourceOf(cell, line, language),
  ]);
  return [...years, ...others];
}

function sourceOf(cell: FigureCell | null, line: ExportLine, language: Language): SheetCell[] {
  const statement = line.statementOf(cell);
  return [
    text(cell && gradeText(cell, language)),
    text(cell?.address && scopeName(cell.address.scope)[language]),
    day(cell?.dataThrough),
    day(cell?.knownSince),
    text(statement?.source[language]),
    text(statement?.claim?.place),
    text(statement?.claim?.quotation),
  ];
}

/** The newest figures, where the line of years does not show them: parts of a year, levels beside growth. */
function outsideTrajectory({
  latest,
  latestYear,
  growth,
  trajectory,
}: TargetPartCell): FigureCell[] {
  const shown = new Set(trajectory.map(({ cell }) => keyOf(cell)));
  const cells = [latest, growth?.cell ?? null, latestYear?.cell ?? null].filter(
    (cell) => cell !== null && !shown.has(keyOf(cell)),
  );
  return cells.filter((cell) => cell !== null);
}

function keyOf(cell: FigureCell | null): string {
  return cell?.address ? Object.values(cell.address).join('|') : '';
}
