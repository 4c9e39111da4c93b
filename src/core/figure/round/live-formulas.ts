import * as z from 'zod';
import { evaluateFormula } from '../../indicator/formula/evaluate-formula.ts';
import type { EvaluationPlace } from '../../indicator/formula/formula-context.ts';
import { listReferences } from '../../indicator/formula/formula-references.ts';
import { IndicatorVersion } from '../../indicator/indicator.ts';
import { formulaOf } from '../../indicator/formula/parse-formula.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { DecimalText } from '../../kernel/decimal.ts';
import { IndicatorCode } from '../../kernel/ids.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import type { Outcome } from '../../kernel/missing.ts';
import type { PeriodId } from '../../period/period.ts';
import { Vintage } from '../figure.ts';
import { contextFromVintages } from '../vintage-context.ts';

/** What can be computed from the cells of a form while they are typed. */
export const FormFormulas = z.object({
  /** Indicators whose formula asks for nothing but indicators of the form. */
  computed: z.array(IndicatorCode),
  /** Their definitions, and those of the indicators of the form in the scope and prices that it asks for. */
  definitions: z.array(IndicatorVersion),
});
export type FormFormulas = z.infer<typeof FormFormulas>;

/** A figure of the unit, typed now or known of an earlier period, in the measure unit of its definition. */
export interface TypedFigure {
  indicatorCode: IndicatorCode;
  periodId: PeriodId;
  value: DecimalText;
}

export interface LiveResult {
  indicatorCode: IndicatorCode;
  name: Bilingual;
  measureUnit: MeasureUnit;
  outcome: Outcome;
}

/**
 * Formulas that the cells of a form are enough for; a sum over lower units is not.
 *
 * @param asked definitions of the indicators that the form asks for
 * @param catalogue definitions in force
 */
export function formulasOfForm(
  asked: readonly IndicatorVersion[],
  catalogue: readonly IndicatorVersion[],
): FormFormulas {
  const codes = new Set(asked.map(({ indicatorCode }) => indicatorCode));
  const computed = catalogue.filter(({ formula }) => {
    if (formula === null) return false;
    const references = listReferences(formulaOf(formula));
    return (
      references.length > 0 &&
      references.every(
        ({ indicatorCode, overChildren }) => !overChildren && codes.has(indicatorCode),
      )
    );
  });
  return {
    computed: computed.map(({ indicatorCode }) => indicatorCode),
    definitions: [...asked, ...computed.filter(({ indicatorCode }) => !codes.has(indicatorCode))],
  };
}

/** What each formula gives for the unit and period at hand, or the reason it gives nothing yet. */
export function liveFormulas(
  { computed, definitions }: FormFormulas,
  place: EvaluationPlace,
  figures: readonly TypedFigure[],
): LiveResult[] {
  const versions = new Map(definitions.map((one) => [one.indicatorCode, one]));
  const context = contextFromVintages({
    catalogue: definitions,
    vintages: figures.flatMap((figure, at) => {
      const version = versions.get(figure.indicatorCode);
      return version === undefined ? [] : [vintageOf(figure, version, { place, id: at + 1 })];
    }),
    children: () => [],
    asOf: null,
  });
  return computed.flatMap((indicatorCode): LiveResult[] => {
    const version = versions.get(indicatorCode);
    if (version === undefined || version.formula === null) return [];
    const { name, measureUnit, formula } = version;
    const { outcome } = evaluateFormula(formulaOf(formula), place, context);
    return [{ indicatorCode, name, measureUnit, outcome }];
  });
}

/** No vintage of the ledger: only a figure in the form that formulas read. */
function vintageOf(
  { periodId, value }: TypedFigure,
  { indicatorCode, version, scope, priceBasis, validFrom }: IndicatorVersion,
  { place, id }: { place: EvaluationPlace; id: number },
): Vintage {
  return Vintage.parse({
    id,
    key: {
      indicatorCode,
      indicatorVersion: version,
      unitId: place.unitId,
      periodId,
      scope,
      priceBasis,
    },
    content: { kind: 'value', value, qualifier: 'none' },
    grade: 'preliminary',
    source: { kind: 'person', office: '' },
    dataThrough: validFrom,
    knownSince: validFrom,
    recordedAt: `${validFrom}T00:00:00Z`,
    recordedBy: '',
  });
}
