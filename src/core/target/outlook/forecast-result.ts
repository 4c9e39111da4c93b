import type { Bilingual } from '../../kernel/bilingual.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { missing } from '../../kernel/missing.ts';
import { convert } from '../comparability.ts';
import { type ForecastResult, resultOf } from './forecast-error.ts';
import type { ForecastMade, ForecastNumber } from './forecast-record.ts';
import { forecastTerms, isSameForetold } from './forecast-terms.ts';
import { figureUnitOf, type PartContext } from '../part-context.ts';

/**
 * What came of a number of a kept forecast, in its own unit. Where the target has been changed since and measures
 * something else, or there is no such part any more, nothing did: the reason is said.
 *
 * @param context the part as it is on the day looked from; null where the target has no such part with an indicator
 */
export function resultAsForetold(
  context: PartContext | null,
  { terms }: Pick<ForecastMade, 'terms'>,
  number: ForecastNumber,
): ForecastResult {
  if (context === null) return { outcome: missing('not-comparable', partIsGone), grade: null };
  if (terms !== null && !isSameForetold(number.of, terms, forecastTerms(context))) {
    return { outcome: missing('not-comparable', targetChanged), grade: null };
  }
  const result = resultOf(context, number);
  if (result.outcome.kind === 'missing') return result;
  const outcome = convert(result.outcome.value, resultUnit(context, number), number.measureUnit);
  return outcome.kind === 'missing' ? { outcome, grade: null } : { ...result, outcome };
}

function resultUnit(context: PartContext, { of }: ForecastNumber): MeasureUnit {
  if (of === 'end') return context.part.measureUnit;
  return of === 'growth' ? 'percent' : figureUnitOf(context);
}

const partIsGone: Bilingual = {
  vi: 'Chỉ tiêu đã được sửa sau ngày dự báo: phần này không còn, nên dự báo không có kết quả để so.',
  en: 'The target was changed after the forecast: it has no such part any more, so there is no result to compare.',
};

const targetChanged: Bilingual = {
  vi: 'Chỉ tiêu đã được sửa sau ngày dự báo và nay đo một thứ khác, nên kết quả không so được với dự báo.',
  en: 'The target was changed after the forecast and measures something else now: the result may not be compared.',
};
