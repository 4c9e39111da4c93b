import { isKnownNoun } from '../../number/unit-at.ts';
import type { MarkedText } from '../../figure/document.ts';
import { notNouns } from '../../lexicon/not-nouns.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import { isCountOfAims } from '../aim/counts.ts';
import type { Decision } from '../decision.ts';
import { restates } from './bracket.ts';
import { isPercent, kind, type KindFound, type KindSetting, lastOf } from './kind-setting.ts';
import { rateIn } from './movement.ts';
import { namedRate } from './named-rate.ts';
import { goesOn } from '../../text/same-line.ts';

/** "chiếm 12%", "96% dân số", "9 người (30%)", "(đạt 75%)" after a score, "bằng 30%" beside an amount. */
export function share(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure } = setting;
  const { verb } = figure.governor;
  const { sort } = figure.mention.unit;
  if (verb?.sense === 'part' && isBarePart(setting)) return kind('share', null, 'part', verb);
  if (sort !== 'percent' && sort !== 'point') return undefined;
  if (verb?.sense === 'part' || verb?.sense === 'equal') return kind('share', null, 'part', verb);
  if (isOfWhole(setting)) return kind('share', null, 'part', figure.mention);
  return besideAmount(setting) ?? ofNoun(setting) ?? ofCost(setting);
}

/** "chiếm 86,66": the sign was forgotten. */
function isBarePart({ figure: { mention, governor }, text }: KindSetting): boolean {
  const isNumber = mention.unit.sort === 'none' && mention.form === 'single';
  return (
    isNumber &&
    Number(mention.value) <= 100 &&
    text.tokens[governor.verb?.first ?? 0]?.text === 'chiếm'
  );
}

/** "8% trên tổng số đảng viên", "12% trong tổng số". */
function isOfWhole({ text: { tokens }, figure: { mention } }: KindSetting): boolean {
  const [one, two] = [tokens[mention.last + 1]?.text, tokens[mention.last + 2]?.text];
  return one !== undefined && OF.has(one) && two === 'tổng';
}

const OF = wordSet(`trên trong so`);

/** A percentage that says an amount or a score again. */
function besideAmount(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text, isShared } = setting;
  const { verb } = figure.governor;
  const last = lastOf(setting);
  if (last === undefined || last.figure.mention.unit.sort === 'percent') return undefined;
  if (isCountOfAims(last.figure.mention.unit.name)) return undefined;
  const { kind: said } = last.kind.value;
  const isSaidAgain = isBare(setting) && restates(text, figure);
  if (said === 'score' && (isShared || isSaidAgain || isNextWords(setting)))
    return kind('share', null, 'percent-of-score', last.figure.mention);
  if (isSaidAgain && said !== 'other')
    return kind('share', null, 'percent-of-amount', last.figure.mention);
  if (
    said === 'level' &&
    isShared &&
    verb?.sense === 'reach' &&
    namedRate(text, figure) === undefined
  )
    return kind('share', null, 'percent-beside-amount', verb);
  return undefined;
}

/** No verb, or only one of a rate: "(tỷ lệ 30%)", "(đạt 30%)". */
function isBare({ figure: { governor } }: KindSetting): boolean {
  return governor.verb === undefined || governor.verb.sense === 'reach';
}

/** "40/80 trường đạt chuẩn, đạt tỷ lệ 50%": nothing but a comma and the words of a rate since the score. */
function isNextWords({ figure, text }: KindSetting): boolean {
  const { verb, first } = figure.governor;
  const isRate = verb === undefined || RATE_WORDS.has(textOf(text.tokens, verb.first, verb.last));
  if (!isRate || text.tokens[first - 1]?.text !== ',') return false;
  for (let at = first - 2; at > (figure.before?.mention.last ?? first); at -= 1)
    if (text.tokens[at]?.kind === 'mark') return false;
  return true;
}

const RATE_WORDS = new Set(['đạt', 'tỷ lệ', 'đạt tỷ lệ', 'tỷ lệ đạt', 'với tỷ lệ']);

/** "96% dân số tham gia", "đã thả giống 100% diện tích": the whole stands right after the sign. */
function ofNoun(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text, subject } = setting;
  const { mention, trail, governor } = figure;
  const at = mention.last + 1;
  const next = text.tokens[at];
  const isNoun = next?.kind === 'word' && goesOn(text.tokens, at) && trail.last === mention.last;
  // "trong đó 65% là đồng bào dân tộc": the part, and what it is.
  if (isPercent(setting) && isNoun && next.text === 'là' && governor.verb === undefined)
    return kind('share', null, 'percent-of-noun', { first: at, last: at });
  if (!isPercent(setting) || !isNoun || (isNoNoun(next.text) && !WHOLES.has(next.text)))
    return undefined;
  if (text.timeAt[at] !== undefined || text.cues.at('boundary', at)?.first === at) return undefined;
  if (text.cues.at('verb', at)?.first === at && !isWhole(text, at)) return undefined;
  const hasSubject = subject !== null && subject.last < mention.first;
  const isRate = hasSubject && rateIn(text, subject) !== undefined;
  const isHeld = !hasSubject || (!isRate && isWhole(text, at) && governor.verb?.sense !== 'to');
  return isHeld ? kind('share', null, 'percent-of-noun', { first: at, last: at }) : undefined;
}

function isNoNoun(word: string): boolean {
  return notNouns.has(word) || NO_WHOLES.has(word);
}

const NO_WHOLES = wordSet(`vụ kỳ trở`);

/** A word that a percentage can be of: a counted noun, or the whole itself. */
function isWhole({ tokens }: MarkedText, at: number): boolean {
  return WHOLES.has(tokens[at]?.text ?? '') || isKnownNoun(tokens, at);
}

const WHOLES = wordSet(
  `tổng số các diện dân quân kinh chi nguồn vốn giá khối lượng sản doanh cán nhu mẫu bề chiều grdp gdp gtsx kim`,
);

/** "địa phương hỗ trợ 50%": the part of a cost that is carried. */
function ofCost(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text } = setting;
  const { verb } = figure.governor;
  if (!isPercent(setting) || verb === undefined) return undefined;
  return COST_DEEDS.has(textOf(text.tokens, verb.first, verb.last))
    ? kind('share', null, 'percent-of-cost', verb)
    : undefined;
}

const COST_DEEDS = new Set([
  'hỗ trợ',
  'miễn',
  'miễn giảm',
  'miễn , giảm',
  'cấp',
  'chi trả',
  'ủng hộ',
]);
