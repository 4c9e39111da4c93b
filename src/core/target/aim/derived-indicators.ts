import type { IndicatorCode } from '../../kernel/ids.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { parseFormula } from '../../indicator/formula/parse-formula.ts';

export type DerivedForm = 'growth' | 'change' | 'share';

/** Finds the indicator that is by its formula the growth, the change, or the share of another: `growth([a])`. */
export interface DerivedIndicators {
  readonly latest: ReadonlyMap<string, IndicatorVersion>;
  readonly find: (
    form: DerivedForm,
    of: IndicatorCode,
    whole?: IndicatorCode,
  ) => IndicatorVersion | undefined;
}

/** The catalogue by what its formulas are made of; the latest version of each indicator. */
export function derivedIndicators(catalogue: readonly IndicatorVersion[]): DerivedIndicators {
  const latest = new Map<string, IndicatorVersion>();
  for (const version of catalogue) {
    const known = latest.get(version.indicatorCode);
    if (known === undefined || known.validFrom < version.validFrom) {
      latest.set(version.indicatorCode, version);
    }
  }
  const byFormula = new Map(
    [...latest.values()].flatMap((version) => {
      const key = keyOf(version);
      return key === null ? [] : [[key, version] as const];
    }),
  );
  return {
    latest,
    find: (form, of, whole) => byFormula.get([form, of, whole ?? ''].join(' ')),
  };
}

function keyOf({ formula }: IndicatorVersion): string | null {
  const reading = formula === null ? null : parseFormula(formula);
  if (reading?.kind !== 'formula' || reading.formula.kind !== 'call') return null;
  const { function: name, operands } = reading.formula;
  if (name !== 'growth' && name !== 'change' && name !== 'share') return null;
  const [of, whole] = operands.map((one) =>
    one.kind === 'reference' ? one.indicatorCode : undefined,
  );
  if (of === undefined) return null;
  return [name, of, name === 'share' ? (whole ?? '') : ''].join(' ');
}
