import { wordSet } from '../../phrase/phrases.ts';
import type { NumberApart } from '../number-mention.ts';
import { isKnownNoun, unitAt } from '../unit-at.ts';
import { type ApartContext, wordAt } from './apart-rule.ts';

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;

/** "dịp 8/3", "lập xuân 04/02", "từ 11/3": a day and a month that nothing says to be a score. */
export function bareDate(context: ApartContext, at: number): NumberApart | undefined {
  const dashed = dashedDate(context, at);
  if (dashed !== undefined) return dashed;
  const [day, mark, month] = [at, at + 1, at + 2].map((token) => wordAt(context, token));
  const isDay =
    mark === '/' &&
    DAY.test(day ?? '') &&
    MONTH.test(month ?? '') &&
    wordAt(context, at + 3) !== '/' &&
    context.tokens[at + 2]?.glued === true;
  if (!isDay || isSaidOfAmount(context, at)) return undefined;
  const isPlain = Number(day) <= Number(month) && day !== padded(day) && month !== padded(month);
  const lead = wordAt(context, at - 1);
  if (isPlain && !DATE_LEADS.has(lead)) return undefined;
  const isCounted = isKnownNoun(context.tokens, at + 3) || WHOLES.has(wordAt(context, at + 3));
  if (isCounted && (isPlain || !DATE_LEADS.has(lead))) return undefined;
  return { first: at, last: at + 2, why: 'date' };
}

/** "Quốc tế Phụ nữ 8-3", "30-4": no range goes down. */
function dashedDate(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens } = context;
  const [day, month] = [wordAt(context, at), wordAt(context, at + 2)];
  const isGlued = tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true;
  const isDay = wordAt(context, at + 1) === '-' && isGlued && DAY.test(day) && MONTH.test(month);
  if (!isDay || Number(day) < Number(month) || isSaidOfAmount(context, at)) return undefined;
  // "Trường THPT 19-5" is a name.
  if (tokens[at - 1]?.capital === true && at > context.sentence.first) return undefined;
  return unitAt(tokens, at + 3).sort === 'none'
    ? { first: at, last: at + 2, why: 'date' }
    : undefined;
}

function padded(digits: string | undefined): string {
  return `0${Number(digits)}`;
}

const WHOLES = wordSet(`số tổng diện thôn xã % kế`);
const DATE_LEADS = wordSet(
  `từ đến tới ngày hôm sáng trưa chiều tối đêm vào trước sau dịp lễ tết quốc khánh mừng niệm`,
);

/** "đạt 9/9", "chiếm 3/4", "khoảng 2/3": a verb or a hedge right before it. */
function isSaidOfAmount({ cues }: ApartContext, at: number): boolean {
  const verb = cues.at('verb', at - 1);
  if (cues.at('hedge', at - 1) !== undefined || cues.at('rank', at - 1) !== undefined) return true;
  return verb !== undefined && verb.sense !== 'from' && verb.sense !== 'to';
}
