import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { colourNames } from '../../core/target/outlook/outlook-names.ts';
import { Colour } from '../../core/target/target.ts';
import { writeWorkbook } from '../../writer/workbook.ts';
import { figureSheet } from './export-figure-sheet.ts';
import type { ScorecardExport } from './export-lines.ts';
import { planSheet } from './export-plan-sheet.ts';
import { reasonSheet } from './export-reason-sheet.ts';
import { scorecardSheet } from './export-scorecard-sheet.ts';

/** The scorecard for people: the table, what stands behind each colour, the figures, the plans. */
export function scorecardWorkbook(from: ScorecardExport): Promise<Uint8Array<ArrayBuffer>> {
  const { scorecard } = from;
  const titles = titlesOf(from);
  return writeWorkbook({
    title: scorecard.resolution.title,
    footer: scorecard.resolution.title,
    sheets: [
      scorecardSheet(from, titles),
      reasonSheet(from, titles),
      figureSheet(from, titles),
      planSheet(from, titles),
    ],
  });
}

/** What must be known before the table is read: whose, as known when, how much of it, which grades. */
function titlesOf({ scorecard, day, language }: ScorecardExport): string[] {
  const { resolution, counts, asOf } = scorecard;
  const { unit, firstYear, lastYear, listedTargetCount, statedTargetCount } = resolution;
  const say = (words: Bilingual): string => words[language];
  const colours = Colour.options
    .map((colour) => `${say(colourNames[colour])}: ${counts.byColour[colour]}`)
    .join(', ');
  const shown = formatDate(day, language);
  return [
    resolution.title,
    `${unit.name}. ${say({ vi: 'Kết quả tính cho các năm', en: 'Results counted for the years' })} ${firstYear}–${lastYear}.`,
    asOf === null
      ? `${say({ vi: 'Theo hiểu biết đến nay, lập ngày', en: 'As known now, drawn up on' })} ${shown}.`
      : `${say({ vi: 'Theo hiểu biết đến hết ngày', en: 'As known at the end of' })} ${shown}.`,
    `${listedSentence(listedTargetCount, statedTargetCount)[language]} ${colours}.`,
    say(gradeNote),
  ];
}

function listedSentence(listed: number, stated: number | null): Bilingual {
  if (stated === null || stated <= listed) {
    return { vi: `${listed} chỉ tiêu.`, en: `${listed} targets.` };
  }
  return {
    vi: `Có ở đây ${listed} trong ${stated} chỉ tiêu của nghị quyết; ${stated - listed} chỉ tiêu chưa biết.`,
    en: `${listed} of the resolution's ${stated} targets are known here; ${stated - listed} are not.`,
  };
}

/** Statistics Law 2015, Articles 3 and 48. */
const gradeNote: Bilingual = {
  vi: 'Số liệu có ba loại theo Luật Thống kê 2015 (Điều 3, Điều 48): ước tính, sơ bộ, chính thức. Chữ nghiêng ở chỗ của số là lý do chưa có số, không phải 0.',
  en: 'Figures have three grades by the Statistics Law 2015 (Articles 3 and 48): estimate, preliminary, official. Words in italics in the place of a number say why there is none; they never mean 0.',
};
