import type { Bilingual, Language } from '../core/kernel/bilingual.ts';
import { formatNumber, formatQuantity } from '../core/kernel/number-text.ts';
import { formatDate } from '../core/kernel/plain-date.ts';
import type { Contradiction, Side } from '../core/reconciliation/contradiction.ts';
import type { ContradictionCell } from '../contract/contradiction.ts';
import type { ClaimCell } from '../contract/figure.ts';
import type { ContradictionPage } from '../server/reconciliation/contradiction-page.ts';
import { settlementWords } from './settlement-words.ts';
import { indent, wrap } from './text-table.ts';

/** Fits a terminal window and a page of an e-mail. */
const WIDTH = 100;
const INDENT = 4;

/** Contradictions as lines of text: both sides, where each is written, how far apart, what to ask. */
export function findingsText(
  { contradictions, claimCount, asOf, unit }: ContradictionPage,
  wanted: readonly ContradictionCell[],
  language: Language,
): string[] {
  const hidden = contradictions.length - wanted.length;
  const head = [
    unit?.name ?? words.allUnits[language],
    ...(asOf === null ? [] : [`${words.asOf[language]} ${formatDate(asOf, language)}`]),
    `${claimCount} ${words.claims[language]}`,
    `${wanted.length} ${words.open[language]}`,
    ...(hidden === 0 ? [] : [`${hidden} ${words.hidden[language]}`]),
  ];
  return [
    ...wrap(head.join(' · '), WIDTH),
    ...wanted.flatMap((one, index) => ['', ...findingLines(one, index + 1, language)]),
  ];
}

function findingLines(one: ContradictionCell, number: number, language: Language): string[] {
  const { contradiction, ruleName, leftClaims, rightClaims, settlements } = one;
  const [title = '', ...more] = wrap(contradiction.title[language], WIDTH - INDENT);
  const [settlement] = settlements;
  return [
    `${`${number}.`.padEnd(INDENT)}${title}`,
    ...more.map((line) => ' '.repeat(INDENT) + line),
    ...indent(
      [ruleName[language], ...gapWords(contradiction, language)].join(' · '),
      INDENT,
      WIDTH,
    ),
    ...sideLines(contradiction.left, leftClaims, language),
    ...sideLines(contradiction.right, rightClaims, language),
    ...indent(`→ ${contradiction.question[language]}`, INDENT, WIDTH, 2),
    ...(settlement === undefined
      ? []
      : indent(
          `✓ ${settlementWords[settlement.decision][language]}: ${settlement.reason} (${settlement.office}, ${formatDate(settlement.settledOn, language)})`,
          INDENT,
          WIDTH,
          2,
        )),
  ];
}

function gapWords({ gap, gapUnit, relativeGap }: Contradiction, language: Language): string[] {
  if (gap === null || gapUnit === null) return [];
  const size = `${words.gap[language]} ${formatQuantity(gap, gapUnit, language)}`;
  if (relativeGap === null) return [size];
  return [`${size} (${formatNumber(relativeGap, { language })} %)`];
}

/** A side with its working, and each sentence behind it once. */
function sideLines(side: Side, claims: readonly ClaimCell[], language: Language): string[] {
  const sources = new Set(claims.map((claim) => sourceOf(claim, language)));
  return [
    ...indent(`• ${side.label[language]}`, INDENT, WIDTH, 2),
    ...(side.working === null ? [] : indent(side.working[language], INDENT + 2, WIDTH, 2)),
    ...[...sources].flatMap((source) => indent(`– ${source}`, INDENT + 2, WIDTH, 2)),
  ];
}

function sourceOf({ document, place, quotation }: ClaimCell, language: Language): string {
  const { title, datedFrom, datedTo } = document;
  const [from, to] = [formatDate(datedFrom, language), formatDate(datedTo, language)];
  const dated = from === to ? from : `${from} – ${to}`;
  const words = quotation === null ? '' : `: “${quotation}”`;
  return `${title} (${dated}), ${place}${words}`;
}

const words = {
  allUnits: { vi: 'Mọi đơn vị', en: 'All units' },
  asOf: { vi: 'theo hiểu biết đến hết ngày', en: 'as known at the end of' },
  claims: { vi: 'câu có số liệu đã đối chiếu', en: 'statements compared' },
  open: { vi: 'điểm vênh', en: 'contradictions' },
  hidden: { vi: 'đã xử lý, xem bằng --all', en: 'settled, see them with --all' },
  gap: { vi: 'chênh', en: 'gap' },
} satisfies Record<string, Bilingual>;
