import { type Vintage, Vintage as VintageSchema } from '../../core/figure/figure.ts';
import { figureKeyText } from '../../core/figure/figure-key.ts';
import { missingReasonOf } from '../../core/figure/round/cell.ts';
import { type IndicatorField, indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import { contextFromVintages } from '../../core/figure/vintage-context.ts';
import type { FormulaContext } from '../../core/indicator/formula/formula-context.ts';
import { referencesOf } from '../../core/indicator/formula/formula-references.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import type { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listVintages } from '../figure/figure.views.ts';
import type { Lists } from '../known-facts/lists.ts';
import { loadCells, type StoredCells } from './cell.views.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

/** Figures of the calling unit and the units of a round, for formulas over them. */
export interface RoundLedger {
  contextFor: (field: IndicatorField) => FormulaContext;
  /** Whether what the ledger says of the cell comes from a cell that nobody approved. */
  isUnapproved: (unitId: UnitId, field: IndicatorField) => boolean;
  /** Units that answer, the calling unit itself left out. */
  unitIds: readonly UnitId[];
}

interface Question {
  catalogue: Lists;
  today: PlainDate;
  /** Whether cells that nobody approved stand in for figures; they are then marked. */
  includeUnapproved: boolean;
}

export async function loadLedger(
  tx: ReadTransaction,
  loaded: LoadedRound,
  { catalogue, today, includeUnapproved }: Question,
): Promise<RoundLedger> {
  const { round, submissions } = loaded;
  const unitIds = submissions.map(({ unitId }) => unitId).filter((id) => id !== round.unitId);
  const needs = needsOf(round.fields, catalogue.indicators);
  const codes = [...new Set([...needs.values()].flatMap((one) => [...one]))];
  const hasFormula = catalogue.indicators.some(
    ({ indicatorCode, formula }) => formula !== null && codes.includes(indicatorCode),
  );
  const known = await listVintages(tx, {
    unitIds: [round.unitId, ...unitIds],
    indicatorCodes: codes,
    // Without a formula nothing asks for another period.
    ...(!hasFormula && { periodIds: [round.periodId] }),
  });
  const cells = includeUnapproved
    ? await loadCells(
        tx,
        submissions.map(({ id }) => id),
      )
    : new Map<number, StoredCells>();
  const unapproved = submissions
    .filter(({ standing }) => standing.state !== 'approved')
    .flatMap((submission) => standIns(loaded, submission, cells.get(submission.id), today));
  const replaced = new Set(unapproved.map(({ key }) => figureKeyText(key)));
  const standing =
    replaced.size === 0 ? known : known.filter(({ key }) => !replaced.has(figureKeyText(key)));
  const byCode = Map.groupBy([...standing, ...unapproved], ({ key }) => key.indicatorCode);
  return {
    unitIds,
    contextFor: (field) =>
      contextFromVintages({
        catalogue: catalogue.indicators.map((definition) =>
          definition.indicatorCode === field.indicatorCode
            ? { ...definition, scope: field.scope, priceBasis: field.priceBasis }
            : definition,
        ),
        vintages: [...(needs.get(field.indicatorCode) ?? [])].flatMap(
          (code) => byCode.get(code) ?? [],
        ),
        children: ({ unitId }) => (unitId === round.unitId ? unitIds : []),
        asOf: null,
      }),
    isUnapproved: (unitId, field) => replaced.has(figureKeyText(keyOf(loaded, unitId, field))),
  };
}

/** The indicators that each field is worked out from, itself among them. */
function needsOf(
  fields: LoadedRound['round']['fields'],
  indicators: Lists['indicators'],
): Map<IndicatorCode, Set<IndicatorCode>> {
  const versions = Map.groupBy(indicators, ({ indicatorCode }) => indicatorCode);
  const gather = (code: IndicatorCode, found: Set<IndicatorCode>): Set<IndicatorCode> => {
    if (found.has(code)) return found;
    found.add(code);
    for (const { formula } of versions.get(code) ?? []) {
      if (formula === null) continue;
      for (const other of referencesOf(formulaOf(formula))) gather(other, found);
    }
    return found;
  };
  const told = fields.flatMap((field) => indicatorOfField(field)?.indicatorCode ?? []);
  return new Map(told.map((code) => [code, gather(code, new Set())]));
}

/** Stand-ins are numbered far above the ledger; nothing refers to them. */
const FIRST_STAND_IN = 2 ** 52;

function standIns(
  loaded: LoadedRound,
  submission: LoadedSubmission,
  cells: StoredCells | undefined,
  today: PlainDate,
): Vintage[] {
  return loaded.round.fields.flatMap((field): Vintage[] => {
    const content = cells?.get(field.fieldNo)?.content ?? null;
    const told = indicatorOfField(field);
    if (told === null || content === null || content.kind === 'text') return [];
    return [
      VintageSchema.parse({
        id: FIRST_STAND_IN + field.fieldNo,
        key: keyOf(loaded, submission.unitId, told),
        content:
          content.kind === 'value'
            ? { kind: 'value', value: content.value, qualifier: content.qualifier }
            : { kind: 'missing', reason: missingReasonOf[content.reason] },
        grade: content.kind === 'value' ? content.grade : 'estimate',
        source: { kind: 'person', office: '' },
        dataThrough: loaded.round.dataThrough,
        knownSince: today,
        recordedAt: `${today}T00:00:00Z`,
        recordedBy: '',
      }),
    ];
  });
}

function keyOf({ round }: LoadedRound, unitId: UnitId, field: IndicatorField): Vintage['key'] {
  return {
    indicatorCode: field.indicatorCode,
    indicatorVersion: field.indicatorVersion,
    unitId,
    periodId: round.periodId,
    scope: field.scope,
    priceBasis: field.priceBasis,
  };
}
