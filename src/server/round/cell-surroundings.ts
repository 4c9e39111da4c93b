import {
  type CellPast,
  cellPastOf,
  type PastFigure,
  rangeOf,
} from '../../core/figure/round/cell-past.ts';
import type { CheckFacts } from '../../core/figure/round/check-facts.ts';
import {
  type IndicatorField,
  indicatorOfField,
  type RoundField,
} from '../../core/figure/round/reporting-round.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import type { Lists } from '../known-facts/lists.ts';
import { type FigureSeries, listFigureSeries } from './current-figures.views.ts';
import type { LoadedRound } from './round.views.ts';

/** What is known around the cells of a round, for each of its units. */
export interface RoundSurroundings {
  pastOf: (unitId: UnitId, field: RoundField) => CellPast;
  factsOf: (unitId: UnitId, field: RoundField) => CheckFacts;
}

/** Reads what stands beside the cells of these units: last values, the year before, history. */
export async function loadSurroundings(
  tx: ReadTransaction,
  { round }: LoadedRound,
  unitIds: readonly UnitId[],
  catalogue: Lists,
): Promise<RoundSurroundings> {
  const codes = round.fields.flatMap((field) => indicatorOfField(field)?.indicatorCode ?? []);
  const known = new Map<string, PastFigure[]>();
  for (const series of await listFigureSeries(tx, unitIds, codes)) {
    const key = keyOf(series);
    known.set(key, [...(known.get(key) ?? []), ...figuresOf(series)]);
  }
  const period = parsePeriodId(round.periodId);
  const isPeriodOver = addDays(round.dataThrough, 1) >= period.end;
  const knownOf = (unitId: UnitId, field: IndicatorField): PastFigure[] =>
    known.get(keyOf({ unitId, ...field })) ?? [];
  const pastOf = remembered((unitId, field): CellPast => {
    const told = indicatorOfField(field);
    return told === null ? nothing : cellPastOf(period, knownOf(unitId, told));
  });
  const partsOfField = new Map(
    round.fields.map((field) => [
      field.fieldNo,
      field.kind === 'indicator' ? partsOf(field, round.fields, catalogue) : [],
    ]),
  );
  return {
    pastOf,
    factsOf: remembered((unitId, field) => {
      const past = pastOf(unitId, field);
      const told = indicatorOfField(field);
      return {
        fieldNo: field.fieldNo,
        name: nameOf(field, catalogue),
        isRequired: field.isRequired,
        indicator:
          told === null ? unpublished(field) : indicatorOf(told, catalogue, knownOf(unitId, told)),
        last: past.last,
        samePeriodLastYear: past.samePeriodLastYear,
        history: past.history,
        shorter: told !== null && isFlow(told, catalogue) ? past.shorter : [],
        partFieldNos: partsOfField.get(field.fieldNo) ?? [],
        isPeriodOver,
      };
    }),
  };
}

/** Works out once what pages ask for several times. */
function remembered<T>(
  of: (unitId: UnitId, field: RoundField) => T,
): (unitId: UnitId, field: RoundField) => T {
  const before = new Map<string, T>();
  return (unitId, field) => {
    const key = `${unitId}|${field.fieldNo}`;
    const found = before.get(key) ?? of(unitId, field);
    before.set(key, found);
    return found;
  };
}

function figuresOf({ periodIds, values, grades }: FigureSeries): PastFigure[] {
  return periodIds.flatMap((periodId, at) => {
    const [value, grade] = [values[at], grades[at]];
    return value === undefined || grade === undefined ? [] : [{ periodId, value, grade }];
  });
}

/** Name of the indicator, or the question itself. */
export function nameOf(field: RoundField, catalogue: Lists): Bilingual {
  if (field.kind === 'question') return { vi: field.question, en: field.question };
  if (field.kind === 'register') return field.name;
  const { indicatorCode: code } = field;
  return versionOf(field, catalogue)?.name ?? { vi: code, en: code };
}

export function versionOf(field: IndicatorField, catalogue: Lists): IndicatorVersion | undefined {
  return definitionOf(catalogue, field.indicatorCode, field.indicatorVersion);
}

const nothing: CellPast = {
  published: null,
  last: null,
  samePeriodLastYear: null,
  history: [],
  shorter: [],
};

function indicatorOf(
  field: IndicatorField,
  catalogue: Lists,
  known: readonly PastFigure[],
): CheckFacts['indicator'] {
  const definition = versionOf(field, catalogue);
  return {
    kind: definition?.kind ?? 'flow',
    measureUnit: field.measureUnit,
    range: definition === undefined ? 'any' : rangeOf(definition, known),
  };
}

/** A figure of records that becomes no indicator's still has to be a number. */
function unpublished(field: RoundField): CheckFacts['indicator'] {
  if (field.kind !== 'register') return null;
  return { kind: 'stock', measureUnit: field.measureUnit, range: 'any' };
}

function isFlow(field: IndicatorField, catalogue: Lists): boolean {
  return versionOf(field, catalogue)?.kind === 'flow';
}

/** Fields of the form that add up to this one; none where not all parts are asked for. */
function partsOf(field: IndicatorField, fields: readonly RoundField[], catalogue: Lists): number[] {
  const parts = versionOf(field, catalogue)?.parts ?? [];
  const found = parts.flatMap((part) =>
    fields
      .filter(
        (one) =>
          one.kind === 'indicator' &&
          one.indicatorCode === part &&
          one.measureUnit === field.measureUnit,
      )
      .map(({ fieldNo }) => fieldNo),
  );
  return found.length === parts.length ? found : [];
}

function keyOf(
  of: Pick<FigureSeries, 'unitId' | 'indicatorCode' | 'indicatorVersion' | 'scope' | 'priceBasis'>,
): string {
  return [of.unitId, of.indicatorCode, of.indicatorVersion, of.scope, of.priceBasis].join('|');
}
