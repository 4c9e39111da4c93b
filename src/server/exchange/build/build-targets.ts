import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { parsePeriodId } from '../../../core/period/period-kinds.ts';
import type { Resolution } from '../../../core/resolution/resolution.ts';
import type { PartsRule, Target, TargetPart } from '../../../core/target/target.ts';
import { disagreement, placeIn } from './build-organisation.ts';
import { type Linking, onDay } from './linking.ts';
import type { PlacedContents, PlacedInParts } from './placed-contents.ts';
import { resolutionOfRow, resolutionSheet } from '../sheet/resolution-sheets.ts';
import type { Placed, RowOf } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';
import { targetPartOfRow } from '../sheet/target-part-rows.ts';
import {
  type PlanLineRow,
  planLineOfRows,
  planLineSheet,
  type TargetPartRow,
  targetOfRow,
  targetPartSheet,
  targetSheet,
} from '../sheet/target-sheets.ts';

interface DaySpan {
  start: PlainDate;
  end: PlainDate;
}

export function buildResolutions(rows: SheetRows, linking: Linking): PlacedContents['resolutions'] {
  return rows.resolutions.flatMap(({ line, item: row }) => {
    const at = placeIn(resolutionSheet.fileName, line);
    if (row.end <= row.start) {
      linking.deny(at('end'), {
        vi: `Nhiệm kỳ phải kết thúc sau ngày bắt đầu ${row.start}`,
        en: `The term must end after it begins on ${row.start}`,
      });
    }
    if (row.last_year < row.first_year) {
      linking.deny(at('last_year'), {
        vi: `Năm cuối ${row.last_year} trước năm đầu ${row.first_year}`,
        en: `The last year ${row.last_year} is before the first, ${row.first_year}`,
      });
    }
    const about = spanOf(row.start, row.end);
    const decidedBy = linking.unit(row.decided_by, about, at('decided_by'));
    const unitId = linking.unit(row.unit_id, about, at('unit_id'));
    if (decidedBy === null || unitId === null) return [];
    return [{ line, item: resolutionOfRow(row, { decidedBy, unitId }) }];
  });
}

/** @param resolutions those of the pack and those known before */
export function buildTargets(
  rows: SheetRows,
  linking: Linking,
  resolutions: readonly Resolution[],
): PlacedContents['targets'] {
  const terms = new Map<string, Resolution>(resolutions.map((one) => [one.id, one]));
  const partsOf = Map.groupBy(rows.targetParts, ({ item }) => item.target_id as string);
  return rows.targets.flatMap(({ line, item: row }) => {
    const at = placeIn(targetSheet.fileName, line);
    const rule = ruleOf(row);
    if (rule === null) {
      linking.deny(at('rule_count'), {
        vi: 'Chỉ quy tắc at-least cần số phần phải đạt (từ 1), các quy tắc khác để trống',
        en: 'The rule at-least needs how many parts must be met (from 1); other rules leave this blank',
      });
    }
    const parts = partsOf.get(row.id) ?? [];
    if (parts.length === 0) {
      linking.deny(at('id'), {
        vi: `Chỉ tiêu “${row.id}” không có phần nào trong target-parts.csv`,
        en: `The target “${row.id}” has no part in target-parts.csv`,
      });
    }
    const term = terms.get(row.resolution_id);
    if (rule === null || term === undefined || parts.length === 0) return [];
    return buildTarget({ line, item: row }, { rule, parts, term }, linking);
  });
}

function buildTarget(
  { line, item: row }: Placed<RowOf<typeof targetSheet>>,
  of: { rule: PartsRule; parts: Placed<TargetPartRow>[]; term: Resolution },
  linking: Linking,
): PlacedInParts<Target>[] {
  const about = spanOf(of.term.start, of.term.end);
  const parts = of.parts.flatMap((part) => buildPart(part, about, linking) ?? []);
  if (parts.length < of.parts.length) return [];
  const partLines = of.parts.map((part) => part.line);
  return [{ line, item: targetOfRow(row, of.rule, parts), partLines }];
}

function buildPart(
  { line, item: row }: Placed<TargetPartRow>,
  about: DaySpan,
  linking: Linking,
): TargetPart | null {
  const at = placeIn(targetPartSheet.fileName, line);
  const unitId = linking.unit(row.unit_id, about, at('unit_id'));
  return unitId === null ? null : targetPartOfRow(row, unitId);
}

export function buildPlanLines(rows: SheetRows, linking: Linking): PlacedContents['planLines'] {
  const lines = Map.groupBy(rows.planLines, ({ item }) => item.id);
  return [...lines.values()].flatMap((versions) => {
    const [first, ...later] = versions;
    if (first === undefined) return [];
    const at = placeIn(planLineSheet.fileName, first.line);
    const about = parsePeriodId(first.item.period_id);
    const unitId = linking.unit(first.item.unit_id, about, at('unit_id'));
    for (const version of versions) checkVersion(version, first, linking);
    if (unitId === null) return [];
    const item = planLineOfRows([first.item, ...later.map((version) => version.item)], unitId);
    return [{ line: first.line, item, partLines: versions.map(({ line }) => line) }];
  });
}

const sharedColumns = [
  'indicator_code',
  'unit_id',
  'period_id',
  'scope',
  'price_basis',
  'measure_unit',
  'assigner',
  'bound',
  'qualifier',
] as const satisfies (keyof PlanLineRow)[];

function checkVersion(
  { line, item: row }: Placed<PlanLineRow>,
  first: Placed<PlanLineRow>,
  linking: Linking,
): void {
  const at = placeIn(planLineSheet.fileName, line);
  for (const column of sharedColumns) {
    if (row[column] === first.item[column]) continue;
    linking.deny(at(column), disagreement(first.line, first.item[column]));
  }
}

function ruleOf(row: RowOf<typeof targetSheet>): PartsRule | null {
  const { rule, rule_count: count } = row;
  if (rule === 'at-least') return count === null || count < 1 ? null : { kind: rule, count };
  return count === null ? { kind: rule } : null;
}

/** A term written the wrong way round is denied elsewhere; here its first day stands for it. */
function spanOf(start: PlainDate, end: PlainDate): DaySpan {
  return end > start ? { start, end } : onDay(start);
}
