import { big, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { medianOf } from './median.ts';

/** Gaps longer than this are a pause, not work. */
const LONGEST_GAP_MINUTES = 10;
/** Fewer gaps than this measure nothing. */
const ENOUGH_GAPS = 5;
const ASSUMED_MINUTES = 1;

export interface MinutesPerField {
  minutes: DecimalText;
  basis: 'measured' | 'assumed';
}

/**
 * Minutes that one field takes: the median of the gaps between entries that follow one another, pauses of more than ten
 * minutes left out; one minute where fewer than five gaps are left. Entries of one save (a paste, a workbook) come at one
 * instant and leave no gap between them: the work of filling a sheet elsewhere is not seen.
 *
 * @param sittings instants in milliseconds of entries of one account into one submission, in order, one list for each
 */
export function minutesPerField(sittings: readonly (readonly number[])[]): MinutesPerField {
  const gaps = sittings.flatMap((instants) =>
    instants
      .slice(1)
      .map((instant, at) => instant - (instants[at] ?? instant))
      .filter((gap) => gap > 0 && gap <= LONGEST_GAP_MINUTES * 60_000),
  );
  if (gaps.length < ENOUGH_GAPS)
    return { minutes: toDecimal(big(ASSUMED_MINUTES)), basis: 'assumed' };
  const median = medianOf(gaps.map((gap) => big(gap))).div(60_000);
  return { minutes: toDecimal(median.round(2, 1)), basis: 'measured' };
}

/** Fields × minutes ÷ months, to a tenth of a minute. */
export function minutesPerMonth(fields: number, minutes: DecimalText, months: number): DecimalText {
  return toDecimal(big(minutes).times(fields).div(months).round(1, 1));
}
