import type { Bilingual, Language } from '../../../core/kernel/bilingual.ts';
import { negate } from '../../../core/kernel/decimal.ts';
import { gradeNames } from '../../../core/kernel/grade.ts';
import { priceBasisNames } from '../../../core/kernel/price-basis-names.ts';
import type { ClaimDraft } from '../../../core/figure/proposal.ts';
import { PeriodId } from '../../../core/period/period.ts';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import type { Words } from '../../language/vi.ts';
import { amountText, periodText } from '../../ui/figure/number-words.ts';
import { scopeText } from '../../ui/figure/scope-words.ts';

export type Attribute = keyof Words['reading']['attributes'];

/** One attribute of what a figure is taken to be. */
export interface ClaimRow {
  attribute: Attribute;
  said: string;
}

export interface RowWords {
  words: Words;
  language: Language;
  say: (text: Bilingual) => string;
  /** Name of an indicator by its code. */
  nameOf: (code: string) => string;
  /** Title of a resolution by its id. */
  titleOf: (id: string) => string;
}

/** Names that came with the claim. */
type ClaimNames = Pick<ReadFigure, 'indicatorName' | 'unitName' | 'base'>;

/** What a claim says, attribute by attribute, in words of the page. */
export function claimRows(
  claim: ClaimDraft,
  { indicatorName, unitName, base }: ClaimNames,
  { words, language, say, nameOf, titleOf }: RowWords,
): ClaimRow[] {
  const { indicatorCode, qualifier, priceBasis, note } = claim;
  const rows: [Attribute, string | null][] = [
    [
      'indicator',
      indicatorName === null ? indicatorCode && nameOf(indicatorCode) : say(indicatorName),
    ],
    ['kind', words.document.claimKinds[claim.kind]],
    ['value', claimAmount(claim, language)],
    ['qualifier', words.qualifiers[qualifier] || null],
    ['period', periodText(claim.periodId, language)],
    ['unit', unitName],
    ['base', base && say(base)],
    ['scope', scopeText(claim.scope, language)],
    ['priceBasis', priceBasis === 'not-monetary' ? null : say(priceBasisNames[priceBasis])],
    ['grade', say(gradeNames[claim.grade])],
    ['resolution', claim.resolutionId && titleOf(claim.resolutionId)],
    ['note', note],
  ];
  return rows.flatMap(([attribute, said]) => (said === null ? [] : [{ attribute, said }]));
}

/** What the reader saw, where it is tied to nothing yet. */
export function foundRows({ finding }: ReadFigure, { words, language }: RowWords): ClaimRow[] {
  const period = PeriodId.safeParse(finding.period);
  const { findingKinds, findingQualifiers, directions, whyUnsaid } = words.reading;
  const kind = findingKinds[finding.kind];
  const direction = finding.direction === null ? '' : `, ${directions[finding.direction]}`;
  const rows: [Attribute, string | null][] = [
    ['indicator', finding.indicator],
    ['kind', `${kind}${direction}`],
    ['value', finding.quote],
    ['period', period.success ? periodText(period.data, language) : finding.period],
    ['unit', finding.org],
  ];
  // Of these, that nothing is said is what one expects.
  const extra: [Attribute, string | null][] = [
    ['qualifier', findingQualifiers[finding.qualifier]],
    ['base', baseFound(finding.base, words)],
  ];
  return [
    ...rows.map(([attribute, said]) => ({ attribute, said: said ?? whyUnsaid })),
    ...extra.flatMap(([attribute, said]) => (said === null ? [] : [{ attribute, said }])),
  ];
}

/** "year:2015" and the like say their time themselves: 2015, 12/2024. */
function baseFound(base: string | null, { reading }: Words): string | null {
  if (base === null) return null;
  const named: Readonly<Record<string, string>> = reading.findingBases;
  return named[base] ?? base.replace(/^\w+:/, '').split('-').toReversed().join('/');
}

/** `+16,5 %`, `1.088 tỷ đồng`; null for a claim without a number. */
export function claimAmount(claim: ClaimDraft, language: Language): string | null {
  const { value, measureUnit, kind, direction } = claim;
  if (value === null || measureUnit === null) return null;
  const signed = kind === 'growth' || kind === 'change' || kind === 'per-year-growth';
  const amount = signed && direction === 'down' ? negate(value) : value;
  return amountText(amount, measureUnit, { language, signed });
}
