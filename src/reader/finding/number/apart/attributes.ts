import { attributeUnits, perBases, scaleDenominators } from '../../lexicon/apart.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import type { NumberApart } from '../number-mention.ts';
import { unitAt } from '../unit-at.ts';
import { type ApartContext, beginsRange, one, wordAt } from './apart-rule.ts';

/** "100% vốn nước ngoài", "sản phẩm 4 sao", "nhà 2 tầng", "học 2 buổi/ngày": what sort is meant. */
export function attribute(context: ApartContext, at: number): NumberApart | undefined {
  const [unit, next, after] = [1, 2, 3].map((n) => wordAt(context, at + n));
  if (unit === '%' && next === 'vốn' && CAPITALS.has(after ?? ''))
    return { first: at, last: at + 1, why: 'attribute' };
  if (unit === 'buổi' && next === '/') return one(at, 'attribute');
  const isOne = wordAt(context, at) === '1';
  if (isOne && (unit === 'số' || (unit === 'cửa' && next !== 'hàng'))) return one(at, 'name');
  if (unit === '/' && after === 'kv') return { first: at, last: at + 2, why: 'attribute' };
  if (isOfModel(context, at))
    return { first: at, last: unitAt(context.tokens, at + 1).last, why: 'name' };
  // "5 cấp ủy viên" counts people.
  if (!attributeUnits.has(unit ?? '') || next === 'ủy') return undefined;
  const { cues } = context;
  const isReached = unit !== 'sao' && cues.at('verb', at - 1)?.sense === 'reach';
  const isBound =
    cues.at('hedge', at - 1) !== undefined || cues.at('hedgeAfter', at + 2)?.first === at + 2;
  return isReached || isBound ? undefined : one(at, 'attribute');
}

/** "mô hình 100 triệu đồng/ha", "cánh đồng 50 triệu": models are called so. */
function isOfModel(context: ApartContext, at: number): boolean {
  const before = `${wordAt(context, at - 2)} ${wordAt(context, at - 1)}`;
  return MODELS.has(before) && unitAt(context.tokens, at + 1).sort === 'money';
}

const MODELS = new Set(['mô hình', 'cánh đồng']);
const CAPITALS = wordSet(`nước nhà đầu fdi tư việt`);

const AGE_WITHIN = 5;
const COUNTED =
  /(?:đại biểu|cán bộ|đảng viên|cấp ủy|ủy viên|đồng chí|bí thư|trẻ tuổi|tuổi trẻ|ứng cử|ứng viên|công chức|viên chức|lãnh đạo|\()/;
const MEAN_AGES = /(?:tuổi nhất|trẻ nhất|tuổi thọ|tuổi đời|độ tuổi|bình quân|trung bình)/;

/**
 * "trẻ dưới 5 tuổi", "dân số từ 15 tuổi trở lên", "18 - 35 tuổi": the groups of statistics. An average age is
 * an amount, and so is the bound of a group that is counted here ("đại biểu dưới 40 tuổi").
 */
export function age(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, cues } = context;
  const isRange = beginsRange(context, at);
  const last = isRange ? at + 2 : at;
  if (wordAt(context, last + 1) !== 'tuổi') return honour(context, at);
  const before = textOf(tokens, Math.max(context.sentence.first, at - AGE_WITHIN), at - 1);
  const isMean = MEAN_AGES.test(before) || wordAt(context, at).includes(',');
  const isBound =
    cues.at('hedge', at - 1) !== undefined || cues.at('hedgeAfter', last + 2)?.first === last + 2;
  // Who is young under 40 is no child.
  const isGrown = Number(wordAt(context, at)) >= 30 && before.includes('trẻ');
  const isCounted = isBound && !isRange && (isGrown || COUNTED.test(before));
  return isMean || isCounted ? undefined : { first: at, last, why: 'attribute' };
}

const LIST_TOKENS = 10;
const HONOURS = /(?:huy hiệu|trao|tặng|kỷ niệm chương)/;

/** "Huy hiệu 30, 40, 50 năm tuổi Đảng". */
function honour({ tokens, sentence }: ApartContext, at: number): NumberApart | undefined {
  const before = textOf(tokens, Math.max(sentence.first, at - LIST_TOKENS), at - 1);
  if (!HONOURS.test(before)) return undefined;
  let last = at;
  for (let next = at + 1; next - at < LIST_TOKENS; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'number') last = next;
    else if (token?.text === 'năm' && tokens[next + 1]?.text === 'tuổi')
      return { first: at, last, why: 'attribute' };
    else if (token?.text !== ',' && token?.text !== 'và' && token?.text !== '-') return undefined;
  }
  return undefined;
}

const SCALE_WITHIN = 8;
const SCALED = /(?:tỷ lệ|bản đồ|quy hoạch|phân khu|đồ án|bản vẽ)/;

/** "quy hoạch chi tiết 1/500", "bản đồ tỷ lệ 1/2.000". */
export function mapScale(context: ApartContext, at: number): NumberApart | undefined {
  const isScale =
    wordAt(context, at) === '1' &&
    wordAt(context, at + 1) === '/' &&
    scaleDenominators.has(wordAt(context, at + 2).replaceAll('.', ''));
  if (!isScale) return undefined;
  const from = Math.max(context.sentence.first, at - SCALE_WITHIN);
  return SCALED.test(textOf(context.tokens, from, at - 1))
    ? { first: at, last: at + 2, why: 'attribute' }
    : undefined;
}

/** "trên 1 ha đất", "trên 1.000 dân": what an amount is for. */
export function unitBase(context: ApartContext, at: number): NumberApart | undefined {
  const number = wordAt(context, at);
  const before = wordAt(context, at - 1);
  if (!/^10*(?:\.000)*$/.test(number) || !['trên', '/', 'mỗi'].includes(before)) return undefined;
  const noun = wordAt(context, at + 1);
  const isOne = number === '1' && perBases.one.has(noun);
  const isMany = number !== '1' && perBases.many.has(noun);
  return isOne || isMany ? one(at, 'unit_base') : undefined;
}
