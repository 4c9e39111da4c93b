import { assignerNames } from '../../../core/figure/assigner-names.ts';
import { priceBasisNames } from '../../../core/kernel/price-basis-names.ts';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { targetKindNames } from '../../../core/target/target-kind-names.ts';
import type { Bound } from '../../../core/target/target.ts';
import type { ReadAim, ReadFigure } from '../../../contract/reading/read-figure.ts';
import type { Words } from '../../language/vi.ts';
import { amountText, periodText } from '../../ui/figure/number-words.ts';
import { scopeText } from '../../ui/figure/scope-words.ts';
import type { Attribute, ClaimRow, RowWords } from './claim-rows.ts';

type Asked = NonNullable<ReadAim['aim']>;

/** What a figure asks for, attribute by attribute, in words of the page. */
export function aimRows(aim: Asked, figure: ReadFigure, rowWords: RowWords): ClaimRow[] {
  const { words, language, say } = rowWords;
  const told = aim.kind === 'plan-line' ? aim.planLine : aim.target.part;
  const { priceBasis, scope } = told;
  const period = figure.proposal.aim?.periodId;
  const rows: [Attribute, string | null][] = [
    ['told', words.reading.sorts[aim.kind]],
    ['indicator', figure.indicatorName && say(figure.indicatorName)],
    ['value', askedAmount(aim, rowWords)],
    ...(aim.kind === 'plan-line' ? planRows(aim, rowWords) : targetRows(aim, rowWords)),
    ['period', period === undefined ? null : periodText(period, language)],
    ['unit', figure.unitName],
    ['scope', scopeText(scope, language)],
    ['priceBasis', priceBasis === 'not-monetary' ? null : say(priceBasisNames[priceBasis])],
  ];
  return rows.flatMap(([attribute, said]) => (said === null ? [] : [{ attribute, said }]));
}

function planRows(
  { planLine }: Extract<Asked, { kind: 'plan-line' }>,
  { say }: RowWords,
): [Attribute, string][] {
  return [['assigner', say(assignerNames[planLine.assigner])]];
}

function targetRows(
  { target }: Extract<Asked, { kind: 'target' }>,
  { say, titleOf }: RowWords,
): [Attribute, string][] {
  return [
    ['resolution', titleOf(target.resolutionId)],
    ['targetKind', say(targetKindNames[target.part.kind])],
  ];
}

/** `≥ 190 triệu USD`, `từ 14 đến 15 %/năm`. */
export function askedAmount(
  aim: Asked,
  { words, language }: Pick<RowWords, 'words' | 'language'>,
): string {
  if (aim.kind === 'plan-line') {
    return boundedAmount(aim.planLine, aim.planLine.bound, { words, language });
  }
  return partAmount(aim.target.part, { words, language });
}

/** What a part of a target asks for. */
export function partAmount(
  part: {
    value: DecimalText | null;
    low: DecimalText | null;
    high: DecimalText | null;
    measureUnit: MeasureUnit;
    bound: Bound;
  },
  { words, language }: Pick<RowWords, 'words' | 'language'>,
): string {
  const { value, low, high, measureUnit, bound } = part;
  if (value !== null) return boundedAmount({ value, measureUnit }, bound, { words, language });
  if (low === null || high === null) return '–';
  return words.reading.fromTo(
    amountText(low, measureUnit, { language, withUnit: false }),
    amountText(high, measureUnit, { language }),
  );
}

/** The value, behind the mark of its bound; the value itself has none. */
function boundedAmount(
  { value, measureUnit }: { value: DecimalText; measureUnit: MeasureUnit },
  bound: Bound,
  { words, language }: { words: Words; language: RowWords['language'] },
): string {
  const amount = amountText(value, measureUnit, { language });
  return bound === 'exactly' || bound === 'between' ? amount : `${words.bounds[bound]} ${amount}`;
}
