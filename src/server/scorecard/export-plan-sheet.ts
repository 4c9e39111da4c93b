import type { Language } from '../../core/kernel/bilingual.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { assignerNames } from '../../core/figure/assigner-names.ts';
import type { PercentOfPlan } from '../../contract/figure.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import type { TableSheet } from '../../writer/workbook.ts';
import { periodText } from './cell-words.ts';
import { computed, printed, type ScorecardExport, text } from './export-lines.ts';

/** Each percentage of plan with the plan it is of: whose, how much, from which document. */
export function planSheet(
  { lines, language }: ScorecardExport,
  titles: readonly string[],
): TableSheet {
  return {
    name: { vi: 'So với kế hoạch', en: 'Against plans' }[language],
    titles,
    columns: [
      { header: { vi: 'Chỉ tiêu', en: 'Target' }[language], width: 32 },
      { header: { vi: 'Kỳ của số liệu', en: 'Period of the figure' }[language], width: 18 },
      { header: { vi: '% kế hoạch', en: '% of plan' }[language], width: 10 },
      { header: { vi: 'Nêu hay tính', en: 'Stated or computed' }[language], width: 11 },
      { header: { vi: 'Kỳ kế hoạch', en: 'Planned period' }[language], width: 14 },
      { header: { vi: 'Ai giao', en: 'Assigned by' }[language], width: 18 },
      { header: { vi: 'Số kế hoạch', en: 'Plan' }[language], width: 13 },
      { header: { vi: 'Đơn vị tính', en: 'Unit' }[language], width: 12 },
      {
        header: { vi: 'Kế hoạch nêu hay suy ra', en: 'Plan stated or implied' }[language],
        width: 36,
      },
      { header: { vi: 'Văn bản', en: 'Document' }[language], width: 40 },
      { header: { vi: 'Vị trí', en: 'Place' }[language], width: 12 },
    ],
    rows: lines.flatMap(({ row, part }) =>
      part.percentsOfPlan.map((one) => [text(row.name[language]), ...cellsOf(one, language)]),
    ),
  };
}

function cellsOf(
  { percent, origin, figurePeriodId, planLine }: PercentOfPlan,
  language: Language,
): SheetCell[] {
  const { assigner, value } = planLine;
  const isStated = planLine.origin === 'stated';
  const unsaid = { vi: 'không nói ai giao', en: 'assigner not said' }[language];
  return [
    text(periodText(figurePeriodId, language)),
    computed(percent, language),
    text(
      { stated: { vi: 'nêu', en: 'stated' }, computed: { vi: 'tính', en: 'computed' } }[origin][
        language
      ],
    ),
    text(periodText(planLine.periodId, language)),
    text(assigner === null ? unsaid : assignerNames[assigner][language]),
    isStated ? printed(value) : computed({ kind: 'value', value }, language),
    text(measureUnits[planLine.measureUnit].symbol[language]),
    text(
      planLine.working === null
        ? { vi: 'nêu trong văn bản', en: 'stated in the document' }[language]
        : `${{ vi: 'suy ra', en: 'implied' }[language]}: ${planLine.working[language]}`,
    ),
    text(planLine.document.title),
    text(planLine.place),
  ];
}
