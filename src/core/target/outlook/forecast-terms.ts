import * as z from 'zod';
import type { ForecastOf } from './forecast.ts';
import type { PartContext } from '../part-context.ts';
import { TargetPart } from '../target.ts';

/** What the figures of a part were: of what, of whom, in which scope, at which prices. */
const FigureTerms = TargetPart.pick({
  indicatorCode: true,
  indicatorVersion: true,
  denominatorCode: true,
  denominatorScope: true,
  unitId: true,
  scope: true,
  priceBasis: true,
});

/** What a part asked for when it was foretold: a result of something else is no result of that forecast. */
export const ForecastTerms = FigureTerms.extend({
  ...TargetPart.pick({ kind: true, judgedAs: true, multipleForm: true, countForm: true }).shape,
  baseYear: z.int(),
  firstYear: z.int(),
  lastYear: z.int(),
});
export type ForecastTerms = z.infer<typeof ForecastTerms>;

export function forecastTerms({ part, years }: PartContext): ForecastTerms {
  const { base, first, last } = years;
  return ForecastTerms.parse({ ...part, baseYear: base, firstYear: first, lastYear: last });
}

/**
 * Whether a number foretold under one set of terms has its result under the other: of a year its figures must be the
 * same, of the end of the term what is asked for too. The value that is asked for may have changed.
 */
export function isSameForetold(
  of: ForecastOf | 'end',
  a: ForecastTerms,
  b: ForecastTerms,
): boolean {
  const schema = of === 'end' ? ForecastTerms : FigureTerms;
  // Parsing puts the fields into one order, whatever order a database keeps them in.
  return JSON.stringify(schema.parse(a)) === JSON.stringify(schema.parse(b));
}
