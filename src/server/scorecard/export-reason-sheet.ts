import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { judgementNames } from '../../core/target/judgement/judgement-names.ts';
import { colourNames, outlookNames } from '../../core/target/outlook/outlook-names.ts';
import type { Reasoned } from '../../contract/scorecard.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import type { TableSheet } from '../../writer/workbook.ts';
import { outcomeText } from './cell-words.ts';
import { computed, empty, type ExportLine, type ScorecardExport, text } from './export-lines.ts';

/** What stands behind each colour: the rule in words and every number it used. */
export function reasonSheet(
  { lines, language }: ScorecardExport,
  titles: readonly string[],
): TableSheet {
  return {
    name: { vi: 'Căn cứ của màu', en: 'Behind each colour' }[language],
    titles,
    columns: [
      { header: { vi: 'Chỉ tiêu', en: 'Target' }[language], width: 34 },
      { header: { vi: 'Về', en: 'About' }[language], width: 16 },
      { header: { vi: 'Kết luận', en: 'Result' }[language], width: 24 },
      { header: { vi: 'Quy tắc', en: 'Rule' }[language], width: 60 },
      { header: { vi: 'Số đã dùng', en: 'Number used' }[language], width: 30 },
      { header: { vi: 'Giá trị', en: 'Value' }[language], width: 14 },
      { header: { vi: 'Đơn vị tính', en: 'Unit' }[language], width: 14 },
    ],
    rows: lines.flatMap((line) => rowsOf(line, language)),
  };
}

interface Reason {
  about: Bilingual;
  result: string;
  reasoned: Reasoned;
}

function rowsOf(line: ExportLine, language: Language): SheetCell[][] {
  const { row, part } = line;
  const name = part.wording === '' ? row.name[language] : `${row.name[language]}: ${part.wording}`;
  return reasonsOf(line, language).flatMap(({ about, result, reasoned }) => {
    const head = [text(name), text(about[language]), text(result)];
    const [first, ...others] = reasoned.numbers.map((number) => [
      text(number.name[language]),
      computed(number.outcome, language),
      text(measureUnits[number.measureUnit].symbol[language]),
    ]);
    return [
      [...head, text(reasoned.rule[language]), ...(first ?? [empty, empty, empty])],
      ...others.map((number) => [...head, empty, ...number]),
    ];
  });
}

function reasonsOf({ part }: ExportLine, language: Language): Reason[] {
  const { requiredRate } = part;
  return [
    {
      about: { vi: 'triển vọng', en: 'outlook' },
      result: `${outlookNames[part.outlook][language]} (${colourNames[part.colour][language]})`,
      reasoned: part.outlookReasoned,
    },
    {
      about: { vi: 'đánh giá', en: 'judgement' },
      result: judgementNames[part.judgement][language],
      reasoned: part.judgementReasoned,
    },
    ...(requiredRate === null
      ? []
      : [
          {
            about: { vi: 'mức cần mỗi năm', en: 'required yearly rate' },
            result: outcomeText(requiredRate.outcome, requiredRate.measureUnit, { language }),
            reasoned: requiredRate.reasoned,
          },
        ]),
  ];
}
