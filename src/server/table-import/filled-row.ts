import type { RoundField } from '../../core/figure/round/reporting-round.ts';
import type { LaidCell } from '../../core/figure/table/lay-table.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { compareDecimals, decimal } from '../../core/kernel/decimal.ts';
import { type MeasureUnit, measureUnits } from '../../core/kernel/measure-unit.ts';
import type { FilledCell, FilledRow } from '../round/form-cells.ts';
import { factorFor } from './measure-words.ts';
import { placeOfCell, type SheetCell } from './read-source.ts';

/**
 * A laid cell as a filled row of a form, to be read by the same rules. A unit of measure that is said of the figure itself
 * and does not become that of the field is a fault; one said of many figures at once is meant for the others then.
 */
export function filledRowOf(
  sheet: string,
  cell: LaidCell<SheetCell>,
  field: RoundField,
): { filled: FilledRow; written: string; fault: Bilingual | null } {
  const at = (column: number | null): FilledCell | undefined =>
    column === null ? undefined : cell.cells.get(column);
  const value = at(cell.column);
  const [grade, note] = [at(cell.gradeColumn), at(cell.noteColumn)];
  const columns = { grade: cell.gradeColumn, note: cell.noteColumn };
  const filled: FilledRow = {
    cells: {
      ...(value === undefined ? {} : { value }),
      ...(grade === undefined ? {} : { grade }),
      ...(note === undefined ? {} : { note }),
    },
    placeOf: (column) => {
      const of = column === 'grade' || column === 'note' ? columns[column] : null;
      return placeOfCell(sheet, of ?? cell.column, cell.row);
    },
  };
  const text = value?.text.trim() ?? '';
  if (field.kind === 'question' || cell.measure === null) {
    return { filled, written: text, fault: null };
  }
  const { words, isOwn } = cell.measure;
  const factor = factorFor(words, field.measureUnit);
  if (factor === null) {
    return { filled, written: text, fault: isOwn ? otherMeasure(words, field.measureUnit) : null };
  }
  if (compareDecimals(factor, decimal(1)) === 0) return { filled, written: text, fault: null };
  return { filled: { ...filled, factor }, written: `${text} ${words}`, fault: null };
}

function otherMeasure(words: string, wanted: MeasureUnit): Bilingual {
  const { vi, en } = measureUnits[wanted].symbol;
  return {
    vi: `Bảng ghi đơn vị tính “${words}”, chỉ tiêu tính bằng “${vi}”: không đổi được.`,
    en: `The table says “${words}”, the indicator is measured in “${en}”: one does not convert into the other.`,
  };
}
