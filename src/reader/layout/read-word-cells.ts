import { readText } from '../finding/read-text.ts';
import type {
  FoundClaim,
  FoundNumberApart,
  Reason,
  ReasonedAttribute,
  Span,
} from '../finding/reading.ts';
import type { DocumentTime } from './caption.ts';
import type { WordCell } from './read-table.ts';
import type { DocumentClaim } from './table-figures.ts';

/** Cells of words, each a text of its own; what its words leave open is taken from the heads of the table. */
export function readWordCells(
  cells: readonly WordCell[],
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
      if (sort === 'body') claims.push(filled(claim, word));
      else
        apart.push({
          ...moved(claim, offset),
          quote: claim.quote,
          why: sort === 'unit' ? 'unit_base' : 'attribute',
        });
    }
  }
  return { claims, apart };
}

function moved({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

function filled(claim: FoundClaim, { cell, column, row }: WordCell): DocumentClaim {
  const offset = cell.range.start;
  const { start, end } = cell.range;
  const reasons = reasonsMoved(claim.reasons, offset);
  const own = {
    ...claim,
    ...moved(claim, offset),
    sentence: { start, end },
    indicatorAt: claim.indicatorAt === null ? null : moved(claim.indicatorAt, offset),
    reasons,
  };
  const indicator = claim.indicator ?? row?.indicator ?? row?.label ?? null;
  const isOfRow = claim.indicator === null && indicator !== null;
  const isOfColumn = claim.period === null && column !== null && column.period !== null;
  const head = column?.heads.map(({ plain }) => plain).join(' – ') ?? '';
  const ofRow = row?.indicator ?? row?.label ?? null;
  return {
    ...own,
    indicator,
    indicatorAt: isOfRow ? (row?.labelAt ?? null) : own.indicatorAt,
    unit: claim.unit === 'other:' && row?.unit != null ? row.unit.name : claim.unit,
    period: isOfColumn ? column.period : claim.period,
    reasons: {
      ...reasons,
      ...(isOfRow ? { indicator: { rule: 'row-head', words: row?.labelAt ?? null } } : {}),
      ...(isOfColumn ? { period: { rule: column.periodRule, words: column.periodAt } } : {}),
    },
    cell: {
      range: { start, end },
      quotation: [
        ...(ofRow === null ? [] : [ofRow]),
        head === '' ? cell.plain : `${head}: ${cell.plain}`,
      ].join(' | '),
    },
  };
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
