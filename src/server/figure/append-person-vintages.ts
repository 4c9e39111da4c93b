import { type RawBuilder, sql } from 'kysely';
import type { FigureKey, VintageContent } from '../../core/figure/figure.ts';
import type { Grade } from '../../core/kernel/grade.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { FieldGroup } from '../../core/permission/actor.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refreshFiguresOfVintages } from './refresh-current-figures.ts';

/** A figure that a person answers for, without a document. */
export interface PersonVintage {
  key: FigureKey;
  content: VintageContent;
  grade: Grade;
  /** Kind of field that it comes from; left out: that of the figure as it stands. */
  fieldGroup?: FieldGroup;
  /** Who gave it, by office. */
  office: string;
  /** Why it is told again; null for the first time. */
  reason: string | null;
  dataThrough: PlainDate;
  /** Day of the approval. */
  knownSince: PlainDate;
}

/** Vintages that one line of the change log answers for. */
export interface ToldInAct {
  vintages: readonly PersonVintage[];
  changeNo: number;
}

/**
 * Adds vintages of persons to the ledger and brings the current values of their figures up to date.
 *
 * @returns their numbers, in the order given
 */
export function appendPersonVintages(
  tx: WriteTransaction,
  vintages: readonly PersonVintage[],
  { changeNo, recordedBy }: { changeNo: number; recordedBy: string },
): Promise<number[]> {
  return appendVintagesOfActs(tx, [{ vintages, changeNo }], recordedBy);
}

/** Rows of one statement: PostgreSQL takes 65,535 values at once, and a vintage has some twenty. */
const ROWS_AT_ONCE = 1_000;

/** The same for vintages that different lines of the change log answer for. */
export async function appendVintagesOfActs(
  tx: WriteTransaction,
  acts: readonly ToldInAct[],
  recordedBy: string,
): Promise<number[]> {
  const rows = acts.flatMap(({ vintages, changeNo }) =>
    vintages.map((vintage) => rowOf(vintage, { changeNo, recordedBy })),
  );
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const added = await tx
      .insertInto('figure_vintage')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .returning('figure_vintage.vintage_id')
      .execute();
    // Numbers are given out in the order of the rows.
    ids.push(...added.map((row) => row.vintage_id).toSorted((one, other) => one - other));
  }
  if (ids.length > 0) await refreshFiguresOfVintages(tx, ids);
  return ids;
}

function rowOf(
  { key, content, grade, fieldGroup, office, reason, dataThrough, knownSince }: PersonVintage,
  { changeNo, recordedBy }: { changeNo: number; recordedBy: string },
) {
  const source = { kind: 'person', office, ...(reason === null ? {} : { reason }) };
  return {
    unit_no: sql<number>`(SELECT unit.unit_no FROM unit WHERE unit.unit_id = ${key.unitId})`,
    scope: key.scope,
    price_basis: key.priceBasis,
    period_no: sql<number>`(SELECT period.period_no FROM period WHERE period.period_id = ${key.periodId})`,
    indicator_no: sql<number>`(
      SELECT indicator.indicator_no FROM indicator WHERE indicator.indicator_code = ${key.indicatorCode})`,
    indicator_version: key.indicatorVersion,
    value: content.kind === 'value' ? content.value : null,
    missing_reason: content.kind === 'missing' ? content.reason : null,
    qualifier: content.kind === 'value' ? content.qualifier : 'none',
    grade,
    field_group: fieldGroup ?? standingGroup(key),
    source_kind: 'person',
    source_detail: JSON.stringify(source),
    data_through: dataThrough,
    known_since: knownSince,
    recorded_by: recordedBy,
    change_no: changeNo,
  };
}

function standingGroup(key: FigureKey): RawBuilder<string> {
  return sql<string>`coalesce((
    SELECT figure.field_group
    FROM figure_current figure
    JOIN unit ON unit.unit_no = figure.unit_no AND unit.unit_id = ${key.unitId}
    JOIN period ON period.period_no = figure.period_no AND period.period_id = ${key.periodId}
    JOIN indicator ON indicator.indicator_no = figure.indicator_no AND indicator.indicator_code = ${key.indicatorCode}
    WHERE figure.indicator_version = ${key.indicatorVersion} AND figure.scope = ${key.scope}
      AND figure.price_basis = ${key.priceBasis}), 'figures')`;
}
