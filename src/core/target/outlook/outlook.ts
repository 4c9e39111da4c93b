import type { Bilingual } from '../../kernel/bilingual.ts';
import { compareDecimals, decimal } from '../../kernel/decimal.ts';
import type { Missing } from '../../kernel/missing.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { acceptanceOf, type Acceptance, accepts, aimOf } from '../judgement/acceptance.ts';
import { colourOf, outlookAfter } from '../judgement/colour-of.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import { pacesSeen, paceKindOf } from '../series/paces-seen.ts';
import type { PartContext } from '../part-context.ts';
import type { PartJudgement } from '../judgement/part-judgement.ts';
import type { EndPath } from './path-to-end.ts';
import { type Reasoned, ruleNumber, sentences } from '../reasoned.ts';
import { isReached, type RequiredRate } from './required-rate.ts';
import type { Standing } from '../standing.ts';
import type { Colour, Outlook } from '../target.ts';
import { type Band, bandNumbers } from './within-year-forecast.ts';

/** "Will we make it by the end of the term?", with the written rule and the numbers used. */
export interface OutlookResult {
  value: Outlook;
  colour: Colour;
  reasoned: Reasoned;
  /** The forecast behind it, kept with its day so that its error can be published; null where there is none. */
  path: EndPath | null;
  madeOn: PlainDate;
}

export interface OutlookInputs {
  standing: Standing;
  judgement: PartJudgement;
  required: RequiredRate | null;
  /** Where the part may stand at the end of the term, or why that cannot be said. */
  path: EndPath | Missing;
}

/** Outlook of one part. A label that is final decides; words and dates have no arithmetic. */
export function partOutlook(context: PartContext, inputs: OutlookInputs): OutlookResult {
  const { standing, judgement, path } = inputs;
  const arithmetic = arithmeticOf(context.part);
  const after = outlookAfter(judgement.label);
  if (after !== null) return result(context, inputs, after, judgement.reasoned, null);
  if (arithmetic === 'qualitative' || arithmetic === 'dated') {
    return result(context, inputs, 'cannot-say', judgement.reasoned, null);
  }
  if (isHeld(context, standing))
    return result(context, inputs, 'reached', said(rules.reached), null);
  if ('reason' in path) {
    const why = sentences(rules['cannot-say'], path.detail ?? null);
    return result(context, inputs, 'cannot-say', said(why), null);
  }
  const acceptance = acceptanceOf(context.part, context.settings);
  if (acceptance === null)
    return result(context, inputs, 'cannot-say', said(rules['cannot-say']), null);
  const isBeyondReach = inputs.required?.aboveHighestSeen === true;
  const value = outlookOfBand(acceptance, path, isBeyondReach);
  return result(context, inputs, value, pathReasoned(context, inputs, path, value), path);
}

/**
 * on-course when even the worst end of the band is accepted, off-course when no part of the band is or when
 * the required rate lies beyond anything seen, else possible.
 */
export function outlookOfBand(acceptance: Acceptance, band: Band, isBeyondReach = false): Outlook {
  if (accepts(acceptance, band.low) && accepts(acceptance, band.high)) return 'on-course';
  if (isBeyondReach || !touches(acceptance, band)) return 'off-course';
  return 'possible';
}

function touches({ from, to }: Acceptance, { low, high }: Band): boolean {
  if (from !== null) {
    const comparison = compareDecimals(high, from.at);
    if (comparison < 0 || (from.open && comparison === 0)) return false;
  }
  if (to === null) return true;
  const comparison = compareDecimals(low, to.at);
  return !(comparison > 0 || (to.open && comparison === 0));
}

/**
 * Bound met already, and no yearly change since the base (at least two) went the wrong way. A range to stay
 * inside can be left on either side, so it is never held this way.
 */
function isHeld(context: PartContext, standing: Standing): boolean {
  const aim = aimOf(context.part);
  const asks = arithmeticOf(context.part);
  if (aim === 'inside' || aim === 'exact' || asks === 'every-year' || asks === 'sum') return false;
  if (standing.measured.kind === 'missing' || standing.yearsGone < 1) return false;
  const acceptance = acceptanceOf(context.part, context.settings);
  const isChange = asks === 'growth' || asks === 'decline' || asks === 'multiple';
  const isMet = isChange
    ? isReached(context, standing)
    : acceptance !== null && accepts(acceptance, standing.measured.value);
  return isMet && isStable(context, standing, aim === 'up' ? 1 : -1);
}

function isStable(context: PartContext, standing: Standing, good: 1 | -1): boolean {
  const paces = pacesSeen(context, paceKindOf(context, standing)).filter(
    ({ firstYear }) => firstYear > context.years.base,
  );
  const zero = decimal('0');
  const ends = new Set(paces.map(({ lastYear }) => lastYear));
  return ends.size >= 2 && paces.every(({ amount }) => compareDecimals(amount, zero) * good >= 0);
}

function result(
  context: PartContext,
  { judgement }: OutlookInputs,
  value: Outlook,
  reasoned: Reasoned,
  path: EndPath | null,
): OutlookResult {
  return { value, colour: colourOf(judgement.label, value), reasoned, path, madeOn: context.asOf };
}

function said(rule: Bilingual): Reasoned {
  return { rule, numbers: [] };
}

function pathReasoned(
  context: PartContext,
  { required, standing }: OutlookInputs,
  path: EndPath,
  value: Outlook,
): Reasoned {
  const { part } = context;
  const target = part.value ?? part.low;
  return {
    rule: sentences(
      rules[value],
      path.paces === null ? rules.fromYear : rules.fromPaces,
      path.isWeak ? rules.weak : null,
      lastFigureOf(standing.lastYear),
      path.endsOnEstimate ? rules.estimate : null,
      path.events.length > 0 ? rules.events : null,
      path.eventsNotApplied.length > 0 ? rules.eventsNotApplied : null,
    ),
    numbers: [
      ...(target === null ? [] : [ruleNumber(names.target, target, part.measureUnit)]),
      ...bandNumbers(path, part.measureUnit),
      ...(path.paces === null || required === null
        ? []
        : [
            ruleNumber(names.central, path.paces.central, required.measureUnit),
            ruleNumber(names.low, path.paces.low, required.measureUnit),
            ruleNumber(names.high, path.paces.high, required.measureUnit),
          ]),
      ...(required === null
        ? []
        : [ruleNumber(names.required, required.outcome, required.measureUnit)]),
      ruleNumber(names.yearsSeen, path.yearsSeen, 'item'),
      ...path.events.map((event) => ruleNumber(event.description, event.effect, part.measureUnit)),
    ],
  };
}

/** A year is said in words: as a number it would be written 2.021. */
function lastFigureOf(year: number): Bilingual {
  return {
    vi: `Số liệu cuối cùng là của năm ${year}.`,
    en: `The last figure is of ${year}.`,
  };
}

const names = {
  target: { vi: 'Chỉ tiêu (T)', en: 'Target (T)' },
  central: { vi: 'Nhịp bình quân từ năm gốc', en: 'Average pace since the base' },
  low: { vi: 'Nhịp thấp', en: 'Low pace' },
  high: { vi: 'Nhịp cao', en: 'High pace' },
  required: { vi: 'Mức hằng năm cần đạt', en: 'Required yearly rate' },
  yearsSeen: { vi: 'Số năm làm căn cứ', en: 'Single years seen' },
} satisfies Record<string, Bilingual>;

const rules = {
  reached: {
    vi: 'Đã đạt: giới hạn đã đạt và từ năm gốc chưa năm nào đi ngược.',
    en: 'Reached: the bound is met and no year since the base went the wrong way.',
  },
  'on-course': {
    vi: 'Đúng hướng: ngay cả đường xấu nhất vẫn đạt chỉ tiêu.',
    en: 'On course: even the worst path meets the target.',
  },
  possible: {
    vi: 'Có thể đạt: chỉ tiêu nằm giữa đường thấp và đường cao.',
    en: 'Possible: the target lies between the low and the high path.',
  },
  'off-course': {
    vi: 'Nguy cơ không đạt: ngay cả đường tốt nhất cũng không tới, hoặc mức cần đạt vượt mọi mức từng có.',
    en: 'Off course: even the best path misses the target, or the required rate exceeds anything seen.',
  },
  'cannot-say': { vi: 'Chưa nói được.', en: 'Cannot say.' },
  fromPaces: {
    vi: 'Đường giữa tiếp tục nhịp bình quân từ năm gốc; thấp và cao theo năm thấp nhất và cao nhất của nhiệm kỳ này và nhiệm kỳ trước.',
    en: 'The central path goes on at the average pace since the base; low and high take the lowest and highest year of this and the last term.',
  },
  fromYear: {
    vi: 'Năm cuối đang diễn ra: theo dự báo trong năm.',
    en: 'The last year is under way: by the forecast within the year.',
  },
  weak: {
    vi: 'Căn cứ yếu: chưa đủ ba năm, lấy đường giữa ± độ chênh đã thấy.',
    en: 'Weak: fewer than three years, the central path ± the spread seen.',
  },
  estimate: { vi: 'Đường đi kết thúc ở số ước tính.', en: 'The path ends on an estimate.' },
  events: {
    vi: 'Có cộng các sự kiện đã biết, là giả định.',
    en: 'Known dated events are added, as assumptions.',
  },
  eventsNotApplied: {
    vi: 'Có sự kiện đã biết nhưng không cộng được vì chỉ biết tốc độ.',
    en: 'Known events could not be added, because only rates are known.',
  },
} satisfies Record<string, Bilingual>;
