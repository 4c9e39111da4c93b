import type { Bilingual, Language } from '../core/kernel/bilingual.ts';
import { formatDate } from '../core/kernel/plain-date.ts';
import { missingReasonNames } from '../core/kernel/missing.ts';
import { colourNames, outlookNames } from '../core/target/outlook/outlook-names.ts';
import { Colour } from '../core/target/target.ts';
import type { Scorecard, ScorecardRow, TargetPartCell } from '../contract/scorecard.ts';
import {
  figureText,
  gradeText,
  growthOf,
  judgementText,
  outcomeText,
  percentOfPlanText,
  periodText,
} from '../server/scorecard/cell-words.ts';
import type { ScorecardExport } from '../server/scorecard/export-lines.ts';
import type { Paint } from './paint.ts';
import { headLines, indent, rowLines, type TextCell, type TextColumn, wrap } from './text-table.ts';

/** Fits a terminal window and a page of an e-mail. */
const WIDTH = 100;
const INDENT = 8;

/** The scorecard as lines of text: a row for each measurable part, red first. */
export function scorecardText(
  { scorecard, day, language }: ScorecardExport,
  paint: Paint,
): string[] {
  const columns = columnsIn(language);
  const rows = scorecard.rows.flatMap((row) => [
    ...(row.parts.length === 1 ? [] : wrap(row.name[language], WIDTH)),
    ...row.parts.flatMap((part) =>
      rowLines(columns, cellsOf(row, part, { language, paint })).concat(
        part.percentsOfPlan.flatMap((one) =>
          indent(percentOfPlanText(one, language), INDENT, WIDTH),
        ),
      ),
    ),
    ...indent(verdictOf(row, language), INDENT, WIDTH),
    '',
  ]);
  return [
    ...headOf(scorecard, formatDate(day, language), language),
    '',
    ...headLines(columns),
    ...rows,
  ];
}

function columnsIn(language: Language): TextColumn[] {
  return [
    { header: { vi: 'Màu', en: 'Colour' }[language], width: INDENT - 2 },
    { header: { vi: 'Chỉ tiêu', en: 'Target' }[language], width: 27 },
    { header: { vi: 'Yêu cầu', en: 'Asked' }[language], width: 12 },
    { header: { vi: 'Mới nhất', en: 'Newest' }[language], width: 21 },
    { header: { vi: 'Tăng', en: 'Growth' }[language], width: 13 },
    { header: { vi: 'Cần mỗi năm', en: 'Required' }[language], width: 11 },
  ];
}

interface Style {
  language: Language;
  paint: Paint;
}

function cellsOf(row: ScorecardRow, part: TargetPartCell, { language, paint }: Style): TextCell[] {
  const name = part.wording === '' ? row.name[language] : part.wording;
  const growth = growthOf(part);
  const growthText =
    growth === null
      ? '—'
      : outcomeText(growth.outcome, growth.measureUnit, { language, signed: true });
  return [
    {
      lines: [colourNames[part.colour][language]],
      paint: (text) => paint(part.colour, text),
    },
    { lines: [row.number === null ? name : `${row.number}. ${name}`] },
    { lines: [part.targetText[language]] },
    { lines: latestLines(part, language) },
    { lines: growth === null ? ['—'] : [growthText, periodText(growth.periodId, language)] },
    { lines: requiredLines(part.requiredRate, language) },
  ];
}

function requiredLines(rate: TargetPartCell['requiredRate'], language: Language): string[] {
  if (rate === null) return ['—'];
  const amount = outcomeText(rate.outcome, rate.measureUnit, { language });
  if (rate.outcome.kind === 'missing') return [amount];
  return [amount, `${words.during[language]} ${rate.yearsLeft} ${words.years[language]}`];
}

/** The figure, or the named reason there is none; for dated works the evidence. */
function latestLines(
  { latest, latestMissing, latestYear, evidence, kind }: TargetPartCell,
  language: Language,
): string[] {
  if (kind === 'before-date') {
    const [proof] = evidence;
    return [
      proof === undefined ? words.noEvidence[language] : formatDate(proof.completedOn, language),
    ];
  }
  if (latest === null) {
    const reason = latestMissing?.kind === 'missing' ? latestMissing.reason : 'not-applicable';
    return [missingReasonNames[reason][language]];
  }
  const period = latest.address === null ? '' : periodText(latest.address.period, language);
  const when = [period, gradeText(latest, language)].filter((text) => text !== '').join(', ');
  const year = latestYear?.cell ?? null;
  return [
    figureText(latest, language),
    when,
    ...(year === null || year.address === null
      ? []
      : [`${periodText(year.address.period, language)}: ${figureText(year, language)}`]),
  ];
}

function verdictOf(row: ScorecardRow, language: Language): string {
  const judgement = judgementText(row, language);
  const outlook = `${words.outlook[language]} ${outlookNames[row.outlook][language].toLowerCase()}`;
  const contradictions =
    row.contradictionCount === 0
      ? []
      : [`${row.contradictionCount} ${words.contradictions[language]}`];
  return [judgement, outlook, ...contradictions].join(' · ');
}

function headOf(
  { resolution, counts, asOf }: Scorecard,
  day: string,
  language: Language,
): string[] {
  const { statedTargetCount, listedTargetCount, unit } = resolution;
  const colours = Colour.options.map(
    (colour) => `${colourNames[colour][language]} ${counts.byColour[colour]}`,
  );
  const of = counts.notKnown === null ? '' : ` / ${statedTargetCount}`;
  return [
    ...wrap(resolution.title, WIDTH),
    ...wrap(`${unit.name} · ${(asOf === null ? words.now : words.asOf)[language]} ${day}`, WIDTH),
    `${listedTargetCount}${of} ${words.targets[language]} · ${colours.join(', ')}`,
  ];
}

const words = {
  during: { vi: 'trong', en: 'for' },
  years: { vi: 'năm', en: 'years' },
  noEvidence: { vi: 'chưa có minh chứng', en: 'no evidence yet' },
  outlook: { vi: 'triển vọng:', en: 'outlook:' },
  contradictions: { vi: 'điểm vênh', en: 'contradictions' },
  now: { vi: 'theo hiểu biết đến nay, ngày', en: 'as known now,' },
  asOf: { vi: 'theo hiểu biết đến hết ngày', en: 'as known at the end of' },
  targets: { vi: 'chỉ tiêu có ở đây', en: 'targets known here' },
} satisfies Record<string, Bilingual>;
