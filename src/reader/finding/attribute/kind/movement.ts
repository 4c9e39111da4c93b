import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { FoundDirection } from '../../reading.ts';
import { wordSet } from '../../phrase/phrases.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import type { Decision } from '../decision.ts';
import { restates } from './bracket.ts';
import {
  isPercent,
  kind,
  type EarlierFigure,
  type KindFound,
  type KindSetting,
  lastOf,
} from './kind-setting.ts';

/** "tăng 16,5%", "giảm 3 dự án", "(+2 tạ/ha)"; a percentage of a percentage is a difference of points. */
export function movement(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text } = setting;
  const { verb } = figure.governor;
  if (figure.mention.unit.sort === 'times' || isValueCompared(text, figure)) return undefined;
  const fallen = ledFall(setting);
  if (fallen !== undefined) return kind('change', 'down', 'points-of-a-rate', fallen);
  const direction = directionOf(text, figure) ?? danglingDirection(setting);
  if (direction === null) return restatedMovement(setting);
  const run = verb ?? figure.mention;
  if (!isPercent(setting)) return kind('change', direction, 'difference', run);
  // "đạt tỷ lệ giảm 25%": the noun of a growth, with its verb in it.
  const noun = verb === undefined ? undefined : text.cues.at('growthNoun', verb.last);
  const rate = noun === undefined ? ownRate(setting, direction) : undefined;
  return rate === undefined
    ? kind('growth', direction, 'rate-of-change', run)
    : kind('change', direction, 'points-of-a-rate', rate);
}

/** "giảm tỷ lệ hộ nghèo năm 2022 là 0,4%": the verb stands before the rate, and "là" tells by how much. */
function ledFall(setting: KindSetting): Run | undefined {
  const { figure, text, subject } = setting;
  const { verb } = figure.governor;
  if (subject === null || !isPercent(setting) || figure.trail.plan !== undefined) return undefined;
  if (verb === undefined || textOf(text.tokens, verb.first, verb.last) !== 'là') return undefined;
  const led = text.cues.at('verb', subject.first - 1);
  if (led?.sense !== 'fall' || rateIn(text, subject) === undefined) return undefined;
  return subject.last < verb.first && subject.first >= figure.left.first ? led : undefined;
}

const COMPARES = /^(?:cao|thấp|nhiều|ít|lớn) hơn$/;

/** "thấp hơn cùng kỳ năm trước (38,2%)": what the bracket holds is the value of that time. */
function isValueCompared(text: MarkedText, figure: Figure): boolean {
  const { verb } = figure.governor;
  if (verb === undefined || !opensBracket(text, figure)) return false;
  return (
    COMPARES.test(textOf(text.tokens, verb.first, verb.last)) &&
    text.bound[verb.last + 1] === 2 &&
    text.bound[figure.mention.first - 2] === 2
  );
}

/** "giảm 40 vụ (12%)", "tăng 15 tỷ đồng, tương đương 8,2%": the same movement once more. */
function restatedMovement(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text } = setting;
  const last = lastOf(setting);
  const moved = last?.kind.value;
  if (moved?.direction == null || (moved.kind !== 'change' && moved.kind !== 'growth'))
    return undefined;
  const { verb } = figure.governor;
  const isSame = verb !== undefined && SAME.test(textOf(text.tokens, verb.first, verb.last));
  if (
    figure.trail.plan !== undefined ||
    (!isSame && (verb !== undefined || !restates(text, figure)))
  )
    return undefined;
  const isRate = isPercent(setting);
  // "tăng 10%, tương đương 3 tỷ USD" may tell the amount itself.
  if (isSame && !isRate) return undefined;
  if (isRate === (last?.figure.mention.unit.sort === 'percent')) return undefined;
  return kind(isRate ? 'growth' : 'change', moved.direction, 'movement-restated', figure.mention);
}

const SAME = /^(?:tương đương|tương ứng)/;

/** "chỉ giảm ở khu vực dịch vụ với mức 3,6%", "tăng cao nhất là nhóm giáo dục (12%)": the verb further back. */
function danglingDirection(setting: KindSetting): FoundDirection | null {
  const { figure, text } = setting;
  const { verb, first } = figure.governor;
  const isLoose = verb === undefined ? opensBracket(text, figure) : isLevelWord(text, verb);
  if (!isPercent(setting) || !isLoose || figure.trail.plan !== undefined) return null;
  for (let at = first - 1; at >= figure.left.first; at -= 1) {
    const token = text.tokens[at];
    if (token === undefined || CLAUSE_MARKS.has(token.text)) return null;
    const cue = text.cues.at('verb', at);
    if (cue?.sense === 'rise' || cue?.sense === 'fall') return cue.sense === 'rise' ? 'up' : 'down';
  }
  return null;
}

const CLAUSE_MARKS = wordSet(`, ; : . )`);
const LEVEL_WORDS = new Set(['với', 'với mức', 'ở mức', 'mức']);

function isLevelWord({ tokens }: MarkedText, { first, last }: Run): boolean {
  return LEVEL_WORDS.has(textOf(tokens, first, last));
}

function opensBracket({ tokens }: MarkedText, { mention }: Figure): boolean {
  return tokens[mention.first - 1]?.text === '(';
}

/** Which way the words before a number say that it moved. */
export function directionOf(text: MarkedText, figure: Figure): FoundDirection | null {
  const { governor, mention } = figure;
  switch (governor.verb?.sense) {
    case 'rise':
    case 'more':
      return 'up';
    case 'fall':
      return 'down';
    case 'from':
      // "tăng từ 10 - 12%", "giảm từ 1% trở lên" tell a rate; "tăng từ 10% lên 12%" tells two levels.
      return mention.form === 'range' || figure.trail.hedge !== undefined
        ? originDirection(text, governor.verb.first)
        : null;
    case undefined:
      if (governor.sign === undefined || !isDifference(text, figure)) return null;
      return governor.sign === 'plus' ? 'up' : 'down';
    default:
      return null;
  }
}

/** A sign before a percentage, or one that opens a bracket behind an amount: not the mark of a list. */
function isDifference(text: MarkedText, figure: Figure): boolean {
  const { sort } = figure.mention.unit;
  if (sort === 'percent' || sort === 'point') return true;
  return text.tokens[figure.mention.first - 2]?.text === '(' && figure.before !== undefined;
}

function originDirection({ tokens }: MarkedText, first: number): FoundDirection | null {
  const word = tokens[first]?.text;
  if (word === 'tăng' || word === 'nâng') return 'up';
  return word === 'giảm' ? 'down' : null;
}

/** What makes a percentage one of points: the indicator is a rate, or its own value just before was one. */
function ownRate(setting: KindSetting, direction: FoundDirection): Run | undefined {
  const { subject, text } = setting;
  const named = subject === null ? undefined : rateIn(text, subject);
  if (named !== undefined) return named;
  const own = ownValue(setting);
  if (own === undefined || !fitsPoints(own, setting, direction)) return undefined;
  if (isSecondPredicate(setting, own)) return undefined;
  return own.figure.mention;
}

/** "tiền gửi chiếm 70% tổng vốn và tăng 2%": what is joined by "và" is said of the amount, not of its share. */
function isSecondPredicate({ figure, text: { tokens } }: KindSetting, own: EarlierFigure): boolean {
  const { verb } = figure.governor;
  const isJoined = verb !== undefined && tokens[verb.first - 1]?.text === 'và';
  return isJoined && own.kind.value.kind === 'share' && figure.before === own.figure;
}

/** A noun within the first words of a subject whose values are percentages. */
export function rateIn({ cues }: MarkedText, subject: Run): Run | undefined {
  for (let at = subject.first; at <= Math.min(subject.last, subject.first + 2); at += 1) {
    const cue = cues.at('rateNoun', at);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/**
 * The percentage that moved, said before in the clause: "chiếm 20%, giảm 1,5%", "đạt 7,1%, cao hơn 0,5%".
 * With an amount before it ("120 triệu USD, chiếm 60%, tăng 12%") it is the amount that moved.
 */
function ownValue({ earlier, figure, text, subject }: KindSetting): EarlierFigure | undefined {
  let value: EarlierFigure | undefined;
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const one = earlier[index];
    const next = earlier[index + 1]?.figure ?? figure;
    if (one === undefined || endsClause(text, one.figure.mention.last + 1, next.governor.first - 1))
      break;
    const { sort } = one.figure.mention.unit;
    const { kind: said, direction } = one.kind.value;
    if (isAside(text, one.figure, figure)) continue;
    if (sort === 'percent') {
      if (isValue(one)) value = one;
      else if (direction === null || value !== undefined) break;
    } else if (direction === null && !isBracketed(text, figure)) {
      // The subject may have been said anew between the amount and the percentage.
      const isOlder = subject !== null && subject.first > one.figure.mention.last;
      return isOlder || isOfTheRate(text, figure, value) ? value : undefined;
    } else if (said === 'level') break;
  }
  return value;
}

const TINY_SHARE = 5;

/** "đạt tỷ lệ 85%, cao hơn 1,2%" compares the rate; "nợ xấu 4 tỷ đồng, chiếm 0,11%, giảm 0,02%" can mean no other. */
function isOfTheRate(text: MarkedText, figure: Figure, value: EarlierFigure | undefined): boolean {
  const { verb } = figure.governor;
  if (verb === undefined || value === undefined || figure.before !== value.figure) return false;
  const [rate, points] = [Number(value.figure.mention.value), Number(figure.mention.value)];
  const isTiny = rate < TINY_SHARE && points < Math.min(1, rate);
  return isTiny || COMPARES.test(textOf(text.tokens, verb.first, verb.last));
}

/** A percentage that is a value itself: a rate, a share, a growth named by a noun. */
function isValue({ kind: { value, rule }, figure }: EarlierFigure): boolean {
  if (figure.trail.plan !== undefined) return false;
  return value.kind === 'level' || value.kind === 'share' || rule === 'growth-noun';
}

function isBracketed({ bracketOf }: MarkedText, { mention, before }: Figure): boolean {
  const bracket = bracketOf[mention.first] ?? -1;
  return bracket !== -1 && before !== undefined && bracket > before.mention.last;
}

/** "châu Á (chiếm 63%) tăng 10%": said in a bracket that the other is not in. */
function isAside({ bracketOf }: MarkedText, one: Figure, other: Figure): boolean {
  const bracket = bracketOf[one.mention.first] ?? -1;
  return bracket !== -1 && bracket !== bracketOf[other.mention.first];
}

function endsClause({ tokens }: MarkedText, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (tokens[at]?.text === ';') return true;
  return false;
}

/** A share cannot have risen by more than it is, nor fallen from above 100. */
function fitsPoints(own: EarlierFigure, { figure }: KindSetting, direction: string): boolean {
  const [value, points] = [Number(own.figure.mention.value), Number(figure.mention.value)];
  return direction === 'up' ? points <= value : points + value <= 100;
}
