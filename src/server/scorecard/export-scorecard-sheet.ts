import type { Language } from '../../core/kernel/bilingual.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { qualifierNames } from '../../core/kernel/qualifier-names.ts';
import { outlookNames } from '../../core/target/outlook/outlook-names.ts';
import type { Colour } from '../../core/target/target.ts';
import type { TargetPartCell } from '../../contract/scorecard.ts';
import type { TableSheet } from '../../writer/workbook.ts';
import {
  gradeText,
  growthBaseText,
  growthOf,
  judgementText,
  percentOfPlanText,
  periodText,
} from './cell-words.ts';
import {
  computed,
  count,
  empty,
  type ExportColumn,
  figure,
  type ScorecardExport,
  text,
} from './export-lines.ts';

/** The table itself: a line for each part, numbers as numbers. */
export function scorecardSheet(
  { lines, language }: ScorecardExport,
  titles: readonly string[],
): TableSheet {
  return {
    name: { vi: 'Bảng theo dõi', en: 'Scorecard' }[language],
    titles,
    columns: columns.map(({ header, width }) => ({ header: header[language], width })),
    rows: lines.map((line) => columns.map((column) => column.cell(line, language))),
  };
}

/** Light enough for black text on it, and to stay apart in grey print by the words beside it. */
const fills = {
  red: 'F9D6D2',
  orange: 'FCE5C4',
  green: 'D6EFDB',
  none: 'EEEEEE',
} satisfies Record<Colour, string>;

/** `6 tháng đầu năm 2021, sơ bộ, “trên”`; for dated works what proves them. */
function whenAndHow({ latest, evidence, kind }: TargetPartCell, language: Language): string {
  if (kind === 'before-date') {
    const none = { vi: 'chưa có minh chứng', en: 'no evidence yet' }[language];
    const proofs = evidence.map(
      (proof) => `${formatDate(proof.completedOn, language)}: ${proof.document}`,
    );
    return proofs.length === 0 ? none : proofs.join('\n');
  }
  if (latest === null || latest.address === null) return '';
  const hedge = qualifierNames[latest.qualifier][language];
  return [
    periodText(latest.address.period, language),
    gradeText(latest, language),
    hedge === '' ? '' : `“${hedge}”`,
  ]
    .filter((words) => words !== '')
    .join(', ');
}

const columns = [
  {
    header: { vi: 'Chỉ tiêu', en: 'Target' },
    width: 38,
    cell: ({ row, part }) =>
      text(
        [row.number, part.wording === '' ? row.wording : `${row.wording}: ${part.wording}`]
          .filter(Boolean)
          .join('. '),
      ),
  },
  {
    header: { vi: 'Yêu cầu', en: 'Asked' },
    width: 14,
    cell: ({ part }, language) => text(part.targetText[language]),
  },
  {
    header: { vi: 'Số liệu mới nhất', en: 'Newest figure' },
    width: 12,
    cell: ({ part }, language) =>
      part.latest === null ? computed(part.latestMissing, language) : figure(part.latest, language),
  },
  {
    header: { vi: 'Đơn vị tính', en: 'Unit' },
    width: 11,
    cell: ({ part }, language) =>
      part.latest === null ? empty : text(measureUnits[part.latest.measureUnit].symbol[language]),
  },
  {
    header: { vi: 'Kỳ, loại số liệu; minh chứng', en: 'Period, grade; evidence' },
    width: 21,
    cell: ({ part }, language) => text(whenAndHow(part, language)),
  },
  {
    header: { vi: 'Tăng', en: 'Growth' },
    width: 8,
    cell: ({ part }, language) => computed(growthOf(part)?.outcome, language),
  },
  {
    header: { vi: 'Đơn vị, kỳ, so với', en: 'Unit, period, base' },
    width: 20,
    cell: ({ part }, language) => {
      const growth = growthOf(part);
      if (growth === null) return empty;
      const unit = measureUnits[growth.measureUnit].symbol[language];
      return text(`${unit}, ${growthBaseText(growth, language)}`);
    },
  },
  {
    header: { vi: '% của từng kế hoạch', en: '% of each plan' },
    width: 34,
    cell: ({ part }, language) =>
      text(part.percentsOfPlan.map((one) => percentOfPlanText(one, language)).join('\n')),
  },
  {
    header: { vi: 'Cần mỗi năm', en: 'Required yearly' },
    width: 9,
    cell: ({ part }, language) => computed(part.requiredRate?.outcome, language),
  },
  {
    header: { vi: 'Đơn vị, số năm còn lại', en: 'Unit, years left' },
    width: 14,
    cell: ({ part: { requiredRate } }, language) =>
      requiredRate === null
        ? empty
        : text(
            `${measureUnits[requiredRate.measureUnit].symbol[language]}, ${requiredRate.yearsLeft} ${{ vi: 'năm', en: 'years' }[language]}`,
          ),
  },
  {
    header: { vi: 'Đánh giá', en: 'Judgement' },
    width: 15,
    cell: ({ row }, language) => text(judgementText(row, language)),
  },
  {
    header: { vi: 'Triển vọng', en: 'Outlook' },
    width: 14,
    cell: ({ part }, language) => ({
      kind: 'text',
      text: outlookNames[part.outlook][language],
      fill: fills[part.colour],
    }),
  },
  {
    header: { vi: 'Điểm vênh', en: 'Contra-dictions' },
    width: 7,
    cell: ({ row }) => count(row.contradictionCount),
  },
  {
    header: { vi: 'Chủ trì; kỳ tới, hạn', en: 'Lead; next period, due' },
    width: 20,
    cell: ({ part: { owner, nextDue } }, language) =>
      text(
        [
          owner,
          nextDue === null
            ? null
            : `${periodText(nextDue.periodId, language)}, ${formatDate(nextDue.dueOn, language)}`,
        ]
          .filter((part) => part !== null)
          .join('; '),
      ),
  },
] satisfies ExportColumn[];
