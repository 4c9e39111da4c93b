import { normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import { readText } from '../../finding/read-text.ts';
import type {
  FoundClaim,
  FoundNumberApart,
  Reason,
  ReasonedAttribute,
  Span,
} from '../../finding/reading.ts';
import type { Caption, DocumentTime } from '../caption.ts';
import { headText } from '../head/head-text.ts';
import { timesIn } from '../head/head-times.ts';
import type { PeriodOfColumn } from '../head/period-of-column.ts';
import type { WordCell } from '../read-table.ts';
import type { DocumentClaim } from '../table-figures.ts';

/** Cells of words, each a text of its own; what its words leave open is taken from the heads of the table. */
export function readWordCells(
  cells: readonly WordCell[],
  caption: Caption,
  time: DocumentTime,
): { claims: DocumentClaim[]; apart: FoundNumberApart[] } {
  const claims: DocumentClaim[] = [];
  const apart: FoundNumberApart[] = [];
  for (const word of cells) {
    const { cell, sort } = word;
    const offset = cell.range.start;
    if (sort === 'ordinal') {
      for (const found of cell.text.matchAll(/\d+(?:\.\d+)*/g)) {
        const start = offset + found.index;
        const [quote] = found;
        apart.push({ start, end: start + quote.length, quote, why: 'list_number' });
      }
      continue;
    }
    const reading = readText({ text: cell.text, ...time });
    for (const one of reading.apart) apart.push({ ...one, ...moved(one, offset) });
    for (const claim of reading.claims) {
      if (sort === 'body') claims.push(filled(claim, word, caption));
      else
        apart.push({
          ...moved(claim, offset),
          quote: claim.quote,
          why: whyInHead(word),
        });
    }
  }
  return { claims, apart };
}

/** Numbers in heads are of times ("6T2021"), of units, or say which things are meant. */
function whyInHead({ cell, sort }: WordCell): FoundNumberApart['why'] {
  if (sort === 'unit') return 'unit_base';
  return timesIn(headText(cell.plain)).length > 0 ? 'period' : 'attribute';
}

function moved({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** A figure of words in a cell, with what they leave open: indicator and unit of its row, period of its column or table. */
function filled(
  claim: FoundClaim,
  { cell, column, row }: WordCell,
  caption: Caption,
): DocumentClaim {
  const offset = cell.range.start;
  const { start, end } = cell.range;
  const reasons = reasonsMoved(claim.reasons, offset);
  const sentence = moved(claim.sentence, offset);
  const indicator = claim.indicator ?? row?.indicator ?? row?.label ?? null;
  const isOfRow = claim.indicator === null && indicator !== null;
  const period = claim.period === null ? periodAround(column, caption) : null;
  return {
    ...claim,
    ...moved(claim, offset),
    sentence,
    indicator,
    indicatorAt: isOfRow
      ? (row?.labelAt ?? null)
      : claim.indicatorAt && moved(claim.indicatorAt, offset),
    unit: claim.unit === 'other:' && row?.unit != null ? row.unit.name : claim.unit,
    period: period?.period ?? claim.period,
    reasons: {
      ...reasons,
      ...(isOfRow ? { indicator: { rule: 'row-head', words: row?.labelAt ?? null } } : {}),
      ...(period === null ? {} : { period: { rule: period.periodRule, words: period.periodAt } }),
    },
    cell: { range: { start, end }, quotation: quotationOf({ cell, column, row }, sentence) },
  };
}

/** The period that the column or a line above the table says; that of its title or date is not taken for words. */
function periodAround(column: WordCell['column'], caption: Caption): PeriodOfColumn | null {
  if (column !== null) return column.period === null ? null : column;
  const { period, periodAt } = caption;
  return period === null || periodAt === null
    ? null
    : { period, periodAt, periodRule: 'caption-time' };
}

/** One sentence of several in a cell speaks for itself. */
function quotationOf(
  { cell, column, row }: Pick<WordCell, 'cell' | 'column' | 'row'>,
  { start, end }: Span,
): string {
  const { range } = cell;
  const own = normaliseText(cell.text.slice(start - range.start, end - range.start));
  if (own.length < cell.plain.length) return own;
  const head = column?.heads.map(({ plain }) => plain).join(' – ') ?? '';
  const ofRow = row?.indicator ?? row?.label ?? null;
  const ofCell = head === '' ? cell.plain : `${head}: ${cell.plain}`;
  return ofRow === null ? ofCell : `${ofRow} | ${ofCell}`;
}

function reasonsMoved(
  reasons: FoundClaim['reasons'],
  offset: number,
): Record<ReasonedAttribute, Reason> {
  const one = ({ rule, words }: Reason): Reason => ({
    rule,
    words: words === null ? null : moved(words, offset),
  });
  return {
    unit: one(reasons.unit),
    qualifier: one(reasons.qualifier),
    kind: one(reasons.kind),
    base: one(reasons.base),
    period: one(reasons.period),
    indicator: one(reasons.indicator),
    org: one(reasons.org),
  };
}
