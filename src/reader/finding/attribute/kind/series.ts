import type { FoundKind } from '../../reading.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import type { Decision } from '../decision.ts';
import {
  type EarlierFigure,
  kind,
  type KindFound,
  type KindSetting,
  lastOf,
} from './kind-setting.ts';
import { goesOn } from '../../text/same-line.ts';

const CARRIED = new Set<FoundKind>(['growth', 'change', 'share']);
const JOINTS = wordSet(`và ; ,`);
const GAP_AT_MOST = 9;

/**
 * A number without a verb in a row with others: "giảm 2 vụ, 4 người chết", "tương ứng là 2%; 18%; 69%",
 * "cao hơn mức tăng 7,3% của quý I và 7,9% của quý II".
 */
export function series(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text } = setting;
  const { mention, governor } = figure;
  const last = lastOutside(setting);
  const said = last?.kind.value;
  if (said === undefined || last === undefined || !CARRIED.has(said.kind)) return undefined;
  if (isNextShare(setting, last)) return kind('share', null, 'series', last.figure.mention);
  if (isNextBranch(setting, last))
    return kind('growth', said.direction, 'series', last.figure.mention);
  if (isNextMore(setting)) return kind('change', 'up', 'series', last.figure.mention);
  const { mention: one } = last.figure;
  const isAlike =
    one.unit.sort === mention.unit.sort && mention.form === 'single' && one.form === 'single';
  if (!isAlike || governor.verb !== undefined || governor.sign !== undefined) return undefined;
  if (mention.unit.sort !== 'percent' && said.kind !== 'change') return undefined;
  if (mention.first - one.last > GAP_AT_MOST) return undefined;
  const joint = text.tokens[mention.first - 1]?.text ?? '';
  const isDash =
    joint === '-' && said.kind === 'change' && text.tokens[mention.first]?.glued !== true;
  if (!(isDash || JOINTS.has(joint)) || (joint === ';' && said.kind === 'change')) return undefined;
  if (mention.unit.sort === 'percent' && isOfNoun(setting)) return undefined;
  const bracket = text.bracketOf[one.first] ?? -1;
  if (bracket !== -1 && bracket !== text.bracketOf[mention.first]) return undefined;
  for (let at = one.last + 1; at < mention.first - 1; at += 1) {
    const token = text.tokens[at];
    if (text.timeAt[at] !== undefined || (text.bound[at] ?? 0) !== 0) continue;
    if ((text.bracketOf[at] ?? -1) > one.last) continue;
    if (token?.kind !== 'word' && !isBracket(token?.text)) return undefined;
    if (text.cues.at('verb', at)?.first === at && token?.text !== 'về') return undefined;
  }
  return kind(said.kind, said.direction, 'series', one);
}

/** "tăng 5%, 30% số hộ": the second is a share of what stands behind it. */
function isOfNoun({ figure: { mention, trail }, text }: KindSetting): boolean {
  const next = text.tokens[mention.last + 1];
  return (
    trail.last === mention.last &&
    next?.kind === 'word' &&
    goesOn(text.tokens, mention.last + 1) &&
    text.cues.at('boundary', mention.last + 1) === undefined &&
    !AFTER.has(next.text)
  );
}

const AFTER = wordSet(`về so của trong ở tại và năm tháng quý theo trở`);

function isBracket(mark: string | undefined): boolean {
  return mark === '(' || mark === ')';
}

/** The figure before it that is no aside: "tăng 12 vụ (+25%), 5 người chết". */
function lastOutside(setting: KindSetting): EarlierFigure | undefined {
  const { earlier, text, figure } = setting;
  const last = lastOf(setting);
  if (last === undefined) return undefined;
  const bracket = text.bracketOf[last.figure.mention.first] ?? -1;
  const isAside = bracket !== -1 && bracket !== text.bracketOf[figure.mention.first];
  const before = earlier.at(-2);
  return isAside && before !== undefined && before.figure.mention.last < bracket ? before : last;
}

const BRANCHES =
  /(?:^|[ ,;])(?:nông nghiệp|nông|lâm nghiệp|thủy sản|công nghiệp|xây dựng|dịch vụ|thương mại|du lịch|khu vực|ngành|trồng trọt|chăn nuôi|khai khoáng)(?: |$)/;

/** "GRDP tăng 8,5%, trong đó công nghiệp 12%, dịch vụ 7%": branches, named one by one, grow too. */
function isNextBranch(
  { figure, text }: KindSetting,
  { figure: one, kind: said }: EarlierFigure,
): boolean {
  const { mention, governor } = figure;
  if (said.value.kind !== 'growth' || one.mention.unit.sort !== 'percent') return false;
  const isVerbless = governor.verb === undefined || governor.verb.sense === 'act';
  if (!isVerbless || mention.unit.sort !== 'percent' || figure.trail.plan !== undefined)
    return false;
  const first = one.trail.last + 1;
  if (mention.first - first > LIST_GAP || mention.first <= first) return false;
  if (!BRANCHES.test(textOf(text.tokens, first, mention.first - 1))) return false;
  for (let at = first; at < mention.first; at += 1) {
    const verb = text.cues.at('verb', at);
    if (text.cues.at('rateNoun', at) !== undefined) return false;
    if (verb?.first === at && verb.sense !== 'act') return false;
  }
  return true;
}

const LIST_GAP = 12;

const ROW_AT_MOST = 12;

/** "Có thêm 5 xã đạt chuẩn; 3 xã đạt chuẩn nâng cao": each count of the row came to those before. */
function isNextMore({ figure, text: { tokens }, earlier }: KindSetting): boolean {
  const { mention, governor } = figure;
  if (mention.unit.sort !== 'count' || mention.form !== 'single') return false;
  if (governor.verb !== undefined || governor.sign !== undefined) return false;
  if (!JOINTS.has(tokens[mention.first - 1]?.text ?? '')) return false;
  for (const one of earlier.slice(-ROW_AT_MOST).toReversed()) {
    const { verb } = one.figure.governor;
    if (one.kind.value.kind !== 'change' || one.figure.mention.unit.sort !== 'count') return false;
    if (verb !== undefined) return textOf(tokens, verb.first, verb.last).includes('thêm');
  }
  return false;
}

/** "dịch vụ chiếm 42%, công nghiệp 40% và nông nghiệp 18%": the parts of one whole, named one by one. */
function isNextShare(
  { figure, text }: KindSetting,
  { figure: one, kind: said }: EarlierFigure,
): boolean {
  const { mention, governor } = figure;
  const isPart = said.value.kind === 'share' && (said.rule === 'part' || said.rule === 'series');
  // "công nghiệp - xây dựng 45%": a deed may be a branch.
  const isVerbless = governor.verb === undefined || governor.verb.sense === 'act';
  if (!isPart || !isVerbless || governor.sign !== undefined) return false;
  if (mention.unit.sort !== 'percent' || one.mention.unit.sort !== 'percent') return false;
  const gap = mention.first - one.mention.last;
  const joint = text.tokens[one.mention.last + 1]?.text ?? '';
  if (gap > LIST_GAP || !JOINTS.has(joint)) return false;
  for (let at = one.mention.last + 2; at < mention.first; at += 1) {
    const verb = text.cues.at('verb', at);
    const isVerb = verb?.first === at && verb.sense !== 'act';
    if (isVerb || text.cues.at('rateNoun', at) !== undefined) return false;
  }
  return Number(one.mention.value) + Number(mention.value) <= 100;
}
