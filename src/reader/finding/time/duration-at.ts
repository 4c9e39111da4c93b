import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { textAt, yearsAt } from './time-parts.ts';
import type { TimeSpan } from './when.ts';

const timeUnits = wordSet(`năm tháng ngày tuần giờ phút giây quý đêm`);

/** `5 năm`, `10 ngày`, `3 - 5 năm`, `24 giờ`; not `ngày công`, which is counted. */
export function durationAt(tokens: readonly Token[], at: number): TimeSpan | undefined {
  if (tokens[at]?.kind !== 'number') return undefined;
  const joint = textAt(tokens, at + 1);
  const isRange = (joint === '-' || joint === 'đến') && tokens[at + 2]?.kind === 'number';
  const unit = isRange ? at + 3 : at + 1;
  const token = tokens[unit];
  if (token === undefined || token.linesBefore > 0) return undefined;
  const isWorkingDay = token.text === 'ngày' && textAt(tokens, unit + 1) === 'công';
  if (!timeUnits.has(token.text) || isWorkingDay) return undefined;
  // "đạt 120 quý I": a number before the name of a quarter, a month or a year.
  const isNamed = token.text !== 'ngày' && tokens[unit + 1]?.kind === 'number';
  if (isNamed && yearsAt(tokens, unit + 1) === undefined) return undefined;
  const last = ['qua', 'tới'].includes(textAt(tokens, unit + 1)) ? unit + 1 : unit;
  return { first: at, last, when: { kind: 'duration' } };
}
