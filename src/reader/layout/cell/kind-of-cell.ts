import type { FoundDirection, FoundKind, Reason } from '../../finding/reading.ts';
import type { CellNumber } from './cell-content.ts';
import { rangeOf } from '../grid.ts';
import { because, type FigureInTable } from './figure-in-table.ts';

export interface KindFound {
  readonly kind: FoundKind;
  readonly direction: FoundDirection | null;
  readonly reason: Reason;
}

const IS_GROWTH = /^(?:tốc độ (?:tăng|phát triển)|tăng trưởng|nhịp độ tăng|mức tăng trưởng)/iu;
const IS_RATE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|cơ cấu|độ che phủ|hộ nghèo)/iu;

/** The kind of a figure: words of its cell go before its row, its row before its column. */
export function kindOf(
  { cell, number, column, row }: FigureInTable,
  unit: string,
  indicator: string | null,
): KindFound {
  const said = row.compared !== null && column.kind !== 'target' ? row.compared.kind : column.kind;
  const isRow = said !== column.kind;
  const at = isRow ? row.labelAt : column.at;
  const rule = isRow ? `row-${said.replace('_', '-')}` : column.kindRule;
  const found = (kind: FoundKind, direction: FoundDirection | null = null): KindFound => ({
    kind,
    direction,
    reason: because(rule, at),
  });
  const isPercent = unit.startsWith('%');
  if (said === 'target') {
    const isRise = number.isMoved || IS_GROWTH.test(indicator ?? '');
    return found('target', row.moved?.direction ?? (isRise ? (number.direction ?? 'up') : null));
  }
  if (said === 'level' && row.moved !== null) {
    const kind = isPercent && !IS_RATE.test(row.moved.thing) ? 'growth' : 'change';
    return { kind, direction: row.moved.direction, reason: because('row-moves', row.labelAt) };
  }
  if (number.form === 'score')
    return { ...found('score'), reason: because('score', rangeOf(cell)) };
  if (number.isMoved) {
    const kind =
      isPercent && said !== 'change' && !IS_RATE.test(indicator ?? '') ? 'growth' : 'change';
    return { kind, direction: number.direction, reason: because('cell-words', rangeOf(cell)) };
  }
  switch (said) {
    case 'compared':
      if (unit === 'lần' || column.isMultiple) return found('ratio');
      return moved(found, { number, isPercent, indicator });
    case 'growth':
    case 'change':
      return said === 'change' && !isPercent
        ? found('change', number.direction ?? 'up')
        : moved(found, { number, isPercent, indicator });
    case 'level': {
      const isGrowth = isPercent && IS_GROWTH.test(indicator ?? '');
      if (isGrowth) return found('growth', number.direction ?? 'up');
      const isPart = isPercent && /^cơ cấu/iu.test(indicator ?? '');
      return isPart ? found('share') : found('level');
    }
    default:
      return found(said);
  }
}

/** A rate that moves by so many per cent moves by points. */
function moved(
  found: (kind: FoundKind, direction: FoundDirection) => KindFound,
  {
    number,
    isPercent,
    indicator,
  }: { number: CellNumber; isPercent: boolean; indicator: string | null },
): KindFound {
  const isOfRate = IS_RATE.test(indicator ?? '');
  return found(isPercent && !isOfRate ? 'growth' : 'change', number.direction ?? 'up');
}
