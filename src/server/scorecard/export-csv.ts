import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { gradeNames } from '../../core/kernel/grade.ts';
import { measureUnits, type MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { qualifierNames } from '../../core/kernel/qualifier-names.ts';
import { scopeName } from '../../core/indicator/scope-names.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { judgementNames } from '../../core/target/judgement/judgement-names.ts';
import { colourNames, outlookNames } from '../../core/target/outlook/outlook-names.ts';
import type { GrowthCell, TargetPartCell } from '../../contract/scorecard.ts';
import { writeCsv } from '../../writer/csv.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import { percentOfPlanText } from './cell-words.ts';
import {
  computed,
  count,
  day,
  empty,
  type ExportColumn,
  type ExportLine,
  figure,
  printed,
  type ScorecardExport,
  text,
} from './export-lines.ts';

/** The scorecard for machines: one line for each measurable part, one number a field. */
export function scorecardCsv({ lines, language }: ScorecardExport): string {
  const header = [...columns.map((column) => column.header[language]), reasons[language]];
  const rows = lines.map((line) => {
    const cells = columns.map((column) => column.cell(line, language));
    return [...cells, reasonsOf(cells, language)];
  });
  return writeCsv(header, rows);
}

const reasons: Bilingual = { vi: 'Lý do thiếu số', en: 'Why numbers are missing' };

function reasonsOf(cells: readonly SheetCell[], language: Language): SheetCell {
  const missing = cells.flatMap((cell, index) =>
    cell.kind === 'missing' ? [`${columns[index]?.header[language]}: ${cell.text}`] : [],
  );
  return text(missing.join('; '));
}

type CellOf = ExportColumn['cell'];

function column(vi: string, en: string, cell: CellOf): Omit<ExportColumn, 'width'> {
  return { header: { vi, en }, cell };
}

function unit(measureUnit: MeasureUnit, language: Language): SheetCell {
  return text(measureUnits[measureUnit].symbol[language]);
}

function sourceOf({ part, statementOf }: ExportLine): ReturnType<ExportLine['statementOf']> {
  return statementOf(part.latest);
}

/** Growth of the newest whole year, also where that is the newest figure. */
function growthOfYear({ growth, latestYear }: TargetPartCell): GrowthCell | null {
  if (latestYear !== null) return latestYear.growth;
  return growth !== null && parsePeriodId(growth.periodId).kind === 'year' ? growth : null;
}

function growthColumns(
  { vi, en }: Bilingual,
  growthIn: (part: TargetPartCell) => GrowthCell | null,
): Omit<ExportColumn, 'width'>[] {
  return [
    column(vi, en, ({ part }, language) => computed(growthIn(part)?.outcome, language)),
    column(`${vi}: đơn vị`, `${en}: unit`, ({ part }, language) => {
      const growth = growthIn(part);
      return growth === null ? empty : unit(growth.measureUnit, language);
    }),
    column(`${vi}: kỳ`, `${en}: period`, ({ part }) => text(growthIn(part)?.periodId)),
    column(`${vi}: so với`, `${en}: on`, ({ part }, language) =>
      text(growthIn(part)?.base[language]),
    ),
  ];
}

const columns = [
  column('Mã nghị quyết', 'Resolution code', ({ row }) => text(row.resolutionId)),
  column('Mã chỉ tiêu', 'Target code', ({ row }) => text(row.targetId)),
  column('Phần', 'Part', ({ part }) => count(part.partNo)),
  column('Số thứ tự', 'Number', ({ row }) => text(row.number)),
  column('Chỉ tiêu', 'Target', ({ row }, language) => text(row.name[language])),
  column('Câu chữ', 'Wording', ({ row }) => text(row.wording)),
  column('Câu chữ của phần', 'Wording of the part', ({ part }) => text(part.wording)),
  column('Mã chỉ tiêu thống kê', 'Indicator code', ({ part }) => text(part.indicatorCode)),
  column('Chỉ tiêu thống kê', 'Indicator', ({ part }, language) =>
    text(part.indicatorName?.[language]),
  ),
  column('Yêu cầu', 'Asked', ({ part }, language) => text(part.targetText[language])),
  column('Giá trị phải đạt', 'Target value', ({ part }) => printed(part.targetValue)),
  column('Từ', 'From', ({ part }) => printed(part.targetLow)),
  column('Đến', 'To', ({ part }) => printed(part.targetHigh)),
  column('Đơn vị của yêu cầu', 'Unit of the target', ({ part }, language) =>
    unit(part.measureUnit, language),
  ),
  column('Hạn hoàn thành', 'Deadline', ({ part }) => day(part.deadline)),
  column('Minh chứng', 'Evidence', ({ part }) =>
    text(part.evidence.map((one) => `${one.completedOn}: ${one.document}`).join('; ')),
  ),
  column('Kỳ của số liệu mới nhất', 'Period of the newest figure', ({ part }) =>
    text(part.latest?.address?.period),
  ),
  column('Số liệu mới nhất', 'Newest figure', ({ part }, language) =>
    part.latest === null ? computed(part.latestMissing, language) : figure(part.latest, language),
  ),
  column('Đơn vị của số liệu', 'Unit of the figure', ({ part }, language) =>
    part.latest === null ? empty : unit(part.latest.measureUnit, language),
  ),
  column('Chữ đi kèm', 'Hedge word', ({ part }, language) =>
    text(part.latest && qualifierNames[part.latest.qualifier][language]),
  ),
  column('Loại số liệu', 'Grade', ({ part }, language) =>
    text(part.latest?.grade && gradeNames[part.latest.grade][language]),
  ),
  column('Phạm vi', 'Scope', ({ part }, language) =>
    text(part.latest?.address && scopeName(part.latest.address.scope)[language]),
  ),
  column('Số liệu đến ngày', 'Data through', ({ part }) => day(part.latest?.dataThrough)),
  column('Biết từ ngày', 'Known since', ({ part }) => day(part.latest?.knownSince)),
  column('Nguồn', 'Source', (line, language) => text(sourceOf(line)?.source[language])),
  column('Vị trí', 'Place', (line) => text(sourceOf(line)?.claim?.place)),
  column('Năm tròn mới nhất', 'Newest whole year', ({ part }) =>
    text(part.latestYear?.cell?.address?.period),
  ),
  column('Số liệu cả năm', 'Figure of that year', ({ part }, language) =>
    figure(part.latestYear?.cell, language),
  ),
  ...growthColumns({ vi: 'Tăng trưởng', en: 'Growth' }, ({ growth }) => growth),
  ...growthColumns({ vi: 'Tăng trưởng cả năm', en: 'Growth of the year' }, growthOfYear),
  column('% kế hoạch', '% of plan', ({ part }, language) =>
    text(part.percentsOfPlan.map((one) => percentOfPlanText(one, language)).join('; ')),
  ),
  column('% của chỉ tiêu', '% of target', ({ part }, language) =>
    computed(part.percentOfTarget, language),
  ),
  column('Chênh so với chỉ tiêu', 'Gap to the target', ({ part }, language) =>
    computed(part.gap, language),
  ),
  column('Đơn vị của phần chênh', 'Unit of the gap', ({ part }, language) =>
    unit(part.gapUnit, language),
  ),
  column('Cần mỗi năm', 'Required yearly', ({ part }, language) =>
    computed(part.requiredRate?.outcome, language),
  ),
  column(
    'Cần mỗi năm, tính từ tốc độ đã nêu',
    'Required yearly, from stated rates',
    (line, language) => computed(line.part.requiredRateFromRates?.outcome, language),
  ),
  column('Đơn vị của mức cần', 'Unit of the required rate', ({ part }, language) =>
    part.requiredRate === null ? empty : unit(part.requiredRate.measureUnit, language),
  ),
  column('Số năm còn lại', 'Years left', ({ part }) => count(part.requiredRate?.yearsLeft)),
  column('Đánh giá', 'Judgement', ({ row }, language) =>
    text(judgementNames[row.judgement][language]),
  ),
  column('Đánh giá của lãnh đạo', 'Leader’s judgement', ({ row }, language) =>
    text(row.override && judgementNames[row.override.label][language]),
  ),
  column('Lý do của lãnh đạo', 'Leader’s reason', ({ row }) => text(row.override?.reason)),
  column('Triển vọng', 'Outlook', ({ part }, language) =>
    text(outlookNames[part.outlook][language]),
  ),
  column('Màu', 'Colour', ({ part }, language) => text(colourNames[part.colour][language])),
  column('Quy tắc của triển vọng', 'Rule of the outlook', ({ part }, language) =>
    text(part.outlookReasoned.rule[language]),
  ),
  column('Chủ trì', 'Lead', ({ part }) => text(part.owner)),
  column('Kỳ báo cáo tới', 'Next period due', ({ part }) => text(part.nextDue?.periodId)),
  column('Hạn báo cáo', 'Due on', ({ part }) => day(part.nextDue?.dueOn)),
  column('Số điểm vênh', 'Contradictions', ({ row }) => count(row.contradictionCount)),
] satisfies Omit<ExportColumn, 'width'>[];
