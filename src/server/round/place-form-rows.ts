import { folded, type FormKey, readFormKey } from '../../core/figure/round/form-sheet.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { EntryRow } from '../../contract/round/submission.ts';
import type { FormFault } from '../../contract/round/submission-workbook.ts';
import type { FilledRow } from './form-cells.ts';

/** A row of a file laid upon its field. */
export interface PlacedRow {
  filled: FilledRow;
  row: EntryRow;
  /** The version that it was filled upon; null where the file lost it, so that blanks in it say nothing. */
  version: number | null;
  /** The version that a person saw beside it where the file tells none. */
  seen?: number;
}

/**
 * Lays the rows of a file upon the fields of the form: by the hidden field number, else by the name. A filled row that
 * finds no field, and the second one of a field, are faults.
 */
export function placeFormRows(
  filled: readonly FilledRow[],
  rows: readonly EntryRow[],
): { placed: PlacedRow[]; faults: FormFault[] } {
  const placed: PlacedRow[] = [];
  const faults: FormFault[] = [];
  const taken = new Set<number>();
  for (const one of filled) {
    const key = readFormKey(one.cells.key?.text ?? '');
    const isFilled = one.cells.value !== undefined || one.cells.noAnswer !== undefined;
    if (key === null && !isFilled) continue;
    const row = fieldOf(one, key, rows);
    if (typeof row === 'string') {
      faults.push({ place: one.placeOf(key === null ? 'name' : 'value'), text: troubles[row] });
    } else if (taken.has(row.field.fieldNo)) {
      faults.push({ place: one.placeOf('value'), text: twice(row.name) });
    } else {
      taken.add(row.field.fieldNo);
      placed.push({ filled: one, row, version: key?.version ?? null });
    }
  }
  return { placed, faults };
}

type Trouble = 'unknown-field' | 'unknown-name' | 'several';

function fieldOf(
  { cells }: FilledRow,
  key: FormKey | null,
  rows: readonly EntryRow[],
): EntryRow | Trouble {
  if (key !== null) {
    return rows.find(({ field }) => field.fieldNo === key.fieldNo) ?? 'unknown-field';
  }
  const name = bare(cells.name?.text ?? '');
  const [row, ...others] = rows.filter((one) =>
    [one.name.vi, one.name.en].some((each) => bare(each) === name),
  );
  if (row === undefined || name === '') return 'unknown-name';
  return others.length > 0 ? 'several' : row;
}

/** Without the star of a required field. */
function bare(name: string): string {
  return folded(name.replace(/\s*\*\s*$/, ''));
}

const troubles = {
  'unknown-field': {
    vi: 'Biểu không có ô mà hàng này nói đến, hoặc bạn không được nhập ô ấy.',
    en: 'The form has no such field as this row is of, or it is not for you to enter.',
  },
  'unknown-name': {
    vi: 'Không có chỉ tiêu nào của biểu mang tên này.',
    en: 'No indicator of the form has this name.',
  },
  several: {
    vi: 'Nhiều chỉ tiêu của biểu mang tên này.',
    en: 'Several indicators of the form have this name.',
  },
} satisfies Record<Trouble, Bilingual>;

function twice({ vi, en }: Bilingual): Bilingual {
  return {
    vi: `“${vi}” đã có ở một hàng trên; chỉ hàng trên được lấy.`,
    en: `“${en}” stands in a row above; only that row is taken.`,
  };
}
