import { addDays } from '../../../core/kernel/plain-date.ts';
import type { Succession, SuccessionPart } from '../../../core/organisation/succession.ts';
import { indicatorOfRow } from '../sheet/indicator-sheet.ts';
import { type Linking, onDay } from './linking.ts';
import { headshipSheet, placementSheet, successionSheet } from '../sheet/organisation-sheets.ts';
import type { PlacedContents, PlacedInParts } from './placed-contents.ts';
import type { CellPlace, Placed, RowOf } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';

export function buildPlacements(rows: SheetRows, linking: Linking): PlacedContents['placements'] {
  return rows.placements.flatMap(({ line, item: row }) => {
    const at = placeIn(placementSheet.fileName, line);
    const unitId = linking.unit(row.unit_id, onDay(row.from), at('unit_id'));
    const parentId = linking.unit(row.parent_id, onDay(row.from), at('parent_id'));
    if (unitId === null || parentId === null) return [];
    return [{ line, item: { tree: row.tree, unitId, parentId, from: row.from, to: row.to } }];
  });
}

export function buildHeadships(rows: SheetRows, linking: Linking): PlacedContents['headships'] {
  return rows.headships.flatMap(({ line, item: row }) => {
    const at = placeIn(headshipSheet.fileName, line);
    const unitId = linking.unit(row.unit_id, onDay(row.from), at('unit_id'));
    if (unitId === null) return [];
    const { office, holder, from, to } = row;
    return [{ line, item: { unitId, office, holder, from, to } }];
  });
}

/** Rows of one `succession` make one event; they have to agree on what it was. */
export function buildSuccessions(rows: SheetRows, linking: Linking): PlacedContents['successions'] {
  const events = Map.groupBy(rows.successions, ({ item }) => item.succession);
  return [...events.values()].flatMap((event) => buildSuccession(event, linking));
}

type SuccessionRow = RowOf<typeof successionSheet>;

function buildSuccession(
  event: Placed<SuccessionRow>[],
  linking: Linking,
): PlacedInParts<Succession>[] {
  const [first] = event;
  if (first === undefined) return [];
  const { date, kind, document } = first.item;
  const parts: SuccessionPart[] = [];
  const partLines: number[] = [];
  for (const { line, item: row } of event) {
    const at = placeIn(successionSheet.fileName, line);
    for (const column of ['date', 'kind', 'document'] as const) {
      if (row[column] === first.item[column]) continue;
      linking.deny(at(column), disagreement(first.line, first.item[column]));
    }
    // The old unit is the one that carried the code the day before, the new one carries it from then on.
    const fromUnit = linking.unit(row.from_unit_id, onDay(addDays(date, -1)), at('from_unit_id'));
    const toUnit = linking.unit(row.to_unit_id, onDay(date), at('to_unit_id'));
    if (fromUnit === null || toUnit === null) continue;
    parts.push({ fromUnit, toUnit, share: row.share, allocation: row.allocation });
    partLines.push(line);
  }
  return [{ line: first.line, item: { date, kind, document, parts }, partLines }];
}

export function buildIndicators(rows: SheetRows, linking: Linking): PlacedContents['indicators'] {
  return rows.indicators.flatMap(({ line, item: row }) => {
    const at = placeIn('indicators.csv', line)('owner_unit_id');
    const owner = row.owner_unit_id;
    const ownerUnit = owner === null ? null : linking.unit(owner, onDay(row.valid_from), at);
    return [{ line, item: indicatorOfRow(row, ownerUnit) }];
  });
}

/** Places in the cells of one row. */
export function placeIn(fileName: string, line: number): (column: string) => CellPlace {
  return (column) => ({ fileName, line, column });
}

/** Rows that belong together say different things. */
export function disagreement(line: number, first: unknown): { vi: string; en: string } {
  return {
    vi: `Khác với dòng ${line} (“${String(first)}”) dù cùng một mục`,
    en: `Differs from line ${line} (“${String(first)}”), though both are rows of one item`,
  };
}
