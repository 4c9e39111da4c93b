import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import type { Decision } from '../decision.ts';
import { kind, type KindFound, type KindSetting } from './kind-setting.ts';

/** "đứng thứ 3 toàn tỉnh". */
export function rank({ figure }: KindSetting): Decision<KindFound> | undefined {
  return figure.mention.form === 'rank' ? kind('other', null, 'rank', figure.mention) : undefined;
}

/** "công suất 5.000 tấn/năm"; the percentage of a capacity that is used is a rate. */
export function capacity({ text, figure }: KindSetting): Decision<KindFound> | undefined {
  if (figure.mention.unit.sort === 'percent') return undefined;
  const { first } = figure.governor;
  for (let at = first - 1; at >= Math.max(figure.left.first, first - 4); at -= 1) {
    const cue = text.cues.at('capacity', at);
    if (cue !== undefined) return kind('other', null, 'capacity', cue);
  }
  return undefined;
}

/** A bound or a mark that says which are counted: "7 xã đạt dưới 10 tiêu chí", "đại biểu dưới 40 tuổi". */
export function limit(setting: KindSetting): Decision<KindFound> | undefined {
  const { text, figure } = setting;
  const { governor, mention, trail } = figure;
  const hedge = trail.hedge ?? governor.hedges.find(({ sense }) => sense !== 'approx') ?? undefined;
  const isLimitUnit = LIMIT_UNITS.has(mention.unit.name) && !isMean(text, figure);
  if (hedge !== undefined && isLimitUnit) return kind('other', null, 'limit', hedge);
  const below = governor.hedges.find(({ sense }) => sense === 'at_most');
  if (mention.unit.name.startsWith('tiêu chí') && below !== undefined)
    return kind('other', null, 'limit', below);
  return boundOfGroup(setting) ?? markOfGroup(text, figure);
}

const MEANS = /(?:tuổi thọ|tuổi đời|bình quân|trung bình)/;

/** "tuổi thọ trung bình trên 76 tuổi" is no bound of a group. */
function isMean({ tokens }: MarkedText, { left, mention }: Figure): boolean {
  return MEANS.test(textOf(tokens, left.first, mention.first - 1));
}

/** Units of which a bound always says who or what is meant. */
const LIMIT_UNITS = new Set([
  'other:tuổi',
  'other:sao',
  'other:ngày',
  'other:tháng',
  'other:năm',
  'other:giờ',
]);

/** "5 xã có trên 100 hộ nghèo". */
function boundOfGroup({ text, figure }: KindSetting): Decision<KindFound> | undefined {
  const { governor, before, mention, trail } = figure;
  const hedge = governor.hedges.find(({ sense }) => sense !== 'approx') ?? trail.hedge;
  if (hedge === undefined || before === undefined) return undefined;
  // "4 đảng bộ đạt trên 50% chỉ tiêu": of bodies and places a percentage tells which, too.
  const isOfBodies = mention.unit.sort === 'percent' && GROUPS.has(before.mention.unit.name);
  const isOfMeans = MEANS_OF.test(textOf(text.tokens, before.mention.last + 1, governor.first - 1));
  if (mention.unit.sort !== 'count' && !isOfBodies && !isOfMeans) return undefined;
  // "12 lớp đào tạo trên 500 lao động" tells what came of them.
  const isResult =
    !isOfMeans && governor.verb?.sense === 'act' && !HOLDERS.has(before.mention.unit.name);
  if (isResult && hedge.sense === 'at_least') return undefined;
  // "168 đại biểu đại diện cho hơn 1.000 đảng viên" speaks of both.
  if (governor.verb?.sense === 'give') return undefined;
  const isOfGroup = before.mention.unit.sort === 'count' || before.mention.unit.sort === 'percent';
  return isOfGroup && isOnePhrase(text, before.mention.last + 1, governor.first)
    ? kind('other', null, 'limit', hedge)
    : undefined;
}

/** "120 hộ có thu nhập trên 500 triệu đồng": what a member of a group has. */
const MEANS_OF = /^(?:\S+ ){0,6}(?:thu nhập|doanh thu|lợi nhuận|kim ngạch|xuất khẩu)(?: |$)/;
/** Who or what may own, keep or get as many. */
const HOLDERS = new Set([
  'hộ',
  'người',
  'đảng viên',
  'đồng chí',
  'xã',
  'huyện',
  'thôn',
  '%',
  'doanh nghiệp',
  'tổ chức đảng',
  'trường',
  'other:tỉnh',
  'other:đơn vị',
  'other:địa phương',
]);

/** "66 xã đạt 19 tiêu chí", "18 tỉnh có 100% số xã đạt chuẩn": what those counted have. */
function markOfGroup({ tokens }: MarkedText, figure: Figure): Decision<KindFound> | undefined {
  const { before, mention, governor } = figure;
  if (before === undefined || !GROUPS.has(before.mention.unit.name)) return undefined;
  const verb = tokens[before.mention.last + 1]?.text;
  let next = before.mention.last + 1;
  while (REACHING.has(tokens[next]?.text ?? '')) next += 1;
  const isNext = governor.first <= Math.max(next, before.mention.last + 2);
  const isCriteria =
    (verb === 'đạt' || (verb === 'còn' && tokens[next - 1]?.text === 'đạt')) &&
    mention.unit.name === 'tiêu chí';
  const isShareOf =
    verb === 'có' &&
    mention.unit.sort === 'percent' &&
    WHOLES.has(tokens[mention.last + 1]?.text ?? '');
  return isNext && mention.form !== 'score' && (isCriteria || isShareOf)
    ? kind('other', null, 'limit', mention)
    : undefined;
}

const REACHING = wordSet(`đạt và cơ bản đã từ mới còn lại`);
const GROUPS = new Set([
  'xã',
  'huyện',
  'thôn',
  'tổ chức đảng',
  'other:tỉnh',
  'other:đơn vị',
  'other:địa phương',
]);
const WHOLES = wordSet(`số tổng xã huyện thôn hộ người đơn`);

/** No mark and no "và" parts the bound from the group that it says which are of. */
function isOnePhrase({ tokens, cues }: MarkedText, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.text === 'và' || token.text === 'với')
      return false;
    const boundary = cues.at('boundary', at);
    if (boundary !== undefined && boundary.sense !== 'small') return false;
    const verb = cues.at('hedgeAfter', at) === undefined ? cues.at('verb', at) : undefined;
    if (verb !== undefined && !['reach', 'act', 'from'].includes(verb.sense)) return false;
  }
  return end > first;
}
