import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { decimalPlaces } from '../../../core/kernel/decimal.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { Claim, ClaimBase, ClaimKind } from '../../../core/figure/claim.ts';
import { type IndicatorVersion, Scope } from '../../../core/indicator/indicator.ts';
import type { ClaimRow } from './claim-sheet.ts';

/** What the row points at, resolved. */
interface ClaimLinks {
  unitId: UnitId;
  /** Any version of its indicator; undefined when it speaks of none. */
  definition: IndicatorVersion | undefined;
  /** Last day on which its document can have been issued: from then on it was surely known. */
  documentDatedTo: PlainDate;
}

/** The units in which a kind of statement is made, where the row leaves the cell blank; null: the indicator's own. */
const usualUnit = {
  level: null,
  change: null,
  growth: 'percent',
  'plan-percent': 'percent',
  share: 'percent',
  'per-year-growth': 'percent-per-year',
  ratio: 'times',
  'all-met': null,
  'stated-period': null,
} satisfies Record<ClaimKind, MeasureUnit | null>;

const UNSTATED = Scope.parse('unstated');

/** A row as a claim; blank cells are filled as docs/domain/exchange.md lists. */
export function claimOfRow(row: ClaimRow, links: ClaimLinks): Claim {
  const { definition } = links;
  const ownUnit = usualUnit[row.kind] ?? definition?.measureUnit ?? null;
  return {
    id: row.id,
    documentId: row.document_id,
    place: row.place,
    quotation: row.quotation,
    kind: row.kind,
    indicatorCode: row.indicator_code,
    unitId: links.unitId,
    periodId: row.period_id,
    scope: row.scope ?? definition?.scope ?? UNSTATED,
    priceBasis: row.price_basis ?? definition?.priceBasis ?? 'not-monetary',
    value: row.value,
    measureUnit: row.value === null ? null : (row.measure_unit ?? ownUnit),
    precision: row.value === null ? null : (row.precision ?? decimalPlaces(row.value)),
    qualifier: row.qualifier,
    direction: row.direction,
    base: baseOfRow(row),
    grade: row.grade,
    dataThrough: row.data_through,
    knownSince: row.known_since ?? links.documentDatedTo,
    resolutionId: row.resolution_id,
    note: row.note,
  };
}

/** null where there is no base, or where it lacks a cell (see {@link baseFaults}). */
function baseOfRow(row: ClaimRow): ClaimBase | null {
  switch (row.base_kind) {
    case null:
      return null;
    case 'same-period-last-year':
      return { kind: 'same-period-last-year' };
    case 'period':
      return row.base_period_id && { kind: 'period', periodId: row.base_period_id };
    case 'plan':
      return (
        row.base_period_id && {
          kind: 'plan',
          assigner: row.base_assigner,
          planPeriodId: row.base_period_id,
        }
      );
    case 'indicator':
      return (
        row.base_indicator_code && { kind: 'indicator', indicatorCode: row.base_indicator_code }
      );
    case 'named':
      return row.base_text === null ? null : { kind: 'named', text: row.base_text };
  }
}

type BaseColumn = 'base_period_id' | 'base_assigner' | 'base_indicator_code' | 'base_text';
const baseColumns: BaseColumn[] = [
  'base_period_id',
  'base_assigner',
  'base_indicator_code',
  'base_text',
];

/** Cells that each kind of base needs, and cells it may have besides. */
const cellsOfBase = {
  'same-period-last-year': { needs: [], may: [] },
  period: { needs: ['base_period_id'], may: [] },
  plan: { needs: ['base_period_id'], may: ['base_assigner'] },
  indicator: { needs: ['base_indicator_code'], may: [] },
  named: { needs: ['base_text'], may: [] },
} satisfies Record<NonNullable<ClaimRow['base_kind']>, { needs: BaseColumn[]; may: BaseColumn[] }>;

/** Cells of the base that are missing, or that its kind has no use for. */
export function baseFaults(row: ClaimRow): { column: BaseColumn; message: Bilingual }[] {
  const cells: { needs: BaseColumn[]; may: BaseColumn[] } =
    row.base_kind === null ? { needs: [], may: [] } : cellsOfBase[row.base_kind];
  const kind = row.base_kind ?? '';
  return baseColumns.flatMap((column) => {
    const isFilled = row[column] !== null;
    if (cells.needs.includes(column) && !isFilled) {
      const vi = `Gốc so sánh “${kind}” cần ô này`;
      return [{ column, message: { vi, en: `A base of kind “${kind}” needs this cell` } }];
    }
    if (isFilled && !cells.needs.includes(column) && !cells.may.includes(column)) {
      const vi = `Ô này không dùng với base_kind “${kind}”; để trống hoặc sửa base_kind`;
      const en = `This cell has no use with base_kind “${kind}”; leave it blank or correct base_kind`;
      return [{ column, message: { vi, en } }];
    }
    return [];
  });
}
