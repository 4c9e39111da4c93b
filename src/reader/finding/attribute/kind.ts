import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { BasePhrase } from '../figure/find-bases.ts';
import type { FoundDirection, FoundKind } from '../reading.ts';
import type { Run } from '../text/passage.ts';
import { decided, type Decision } from './decision.ts';

export interface KindFound {
  readonly kind: FoundKind;
  readonly direction: FoundDirection | null;
}

/** What the rules of kind look at. */
export interface KindSetting {
  readonly text: MarkedText;
  readonly figure: Figure;
  /** The phrase that names what is measured, and whether it was said at this number. */
  readonly subject: Run | null;
  /** The word that makes it an aim. */
  readonly aim: Run | null;
  /** It repeats the subject of the figure before it. */
  readonly isShared: boolean;
  /** The kind of the amount before it in the sentence. */
  readonly kindBefore: FoundKind | undefined;
  readonly directionBefore: FoundDirection | null;
  /** A percentage before it in the sentence is a multiple of another time. */
  readonly ratioBefore: boolean;
}

type Rule = (setting: KindSetting) => Decision<KindFound> | undefined;

/** First that fits. */
const rules: readonly Rule[] = [
  rank,
  capacity,
  score,
  limit,
  target,
  ofPlan,
  multiple,
  movement,
  beyond,
  part,
  growthRate,
];

/** The kind of a figure and, for what moves, its direction. */
export function kindOf(setting: KindSetting): Decision<KindFound> {
  for (const rule of rules) {
    const found = rule(setting);
    if (found !== undefined) return found;
  }
  return kind('level', null, 'level', setting.figure.governor.verb ?? null);
}

function kind(
  kindName: FoundKind,
  direction: FoundDirection | null,
  rule: string,
  run: Run | null = null,
): Decision<KindFound> {
  return decided({ kind: kindName, direction }, rule, run);
}

function rank({ figure }: KindSetting): Decision<KindFound> | undefined {
  return figure.mention.form === 'rank' ? kind('other', null, 'rank', figure.mention) : undefined;
}

function capacity({ text, figure }: KindSetting): Decision<KindFound> | undefined {
  for (
    let at = figure.governor.first - 1;
    at >= Math.max(figure.left.first, figure.governor.first - 4);
    at -= 1
  ) {
    const cue = text.cues.at('capacity', at);
    if (cue !== undefined) return kind('other', null, 'capacity', cue);
  }
  return undefined;
}

function score({ figure }: KindSetting): Decision<KindFound> | undefined {
  return figure.mention.form === 'score' ? kind('score', null, 'score', figure.mention) : undefined;
}

/** "7 xã đạt dưới 10 tiêu chí": a bound that says which are counted. */
function limit({ text, figure }: KindSetting): Decision<KindFound> | undefined {
  const below = figure.governor.hedges.find(({ sense }) => sense === 'at_most');
  const isCriteria = figure.mention.unit.name.startsWith('tiêu chí');
  if (isCriteria && below !== undefined) return kind('other', null, 'limit', below);
  const { governor, before, mention, trail } = figure;
  const hedge = governor.hedges.find(({ sense }) => sense !== 'approx') ?? trail.hedge;
  const isBound = hedge !== undefined && mention.unit.sort !== 'percent';
  if (!isBound || before === undefined || mention.unit.sort !== 'count') return undefined;
  // "168 đại biểu đại diện cho hơn 1.000 đảng viên" speaks of both.
  if (governor.verb?.sense === 'give') return undefined;
  const isOfGroup = before.mention.unit.sort === 'count' || before.mention.unit.sort === 'percent';
  return isOfGroup && isOnePhrase(text, before.mention.last + 1, governor.first)
    ? kind('other', null, 'limit', hedge)
    : undefined;
}

/** No mark and no "và" parts the bound from the group that it says which are of. */
function isOnePhrase({ tokens, cues }: MarkedText, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.text === 'và' || token.text === 'với')
      return false;
    const boundary = cues.at('boundary', at);
    if (boundary !== undefined && boundary.sense !== 'small') return false;
    const verb = cues.at('verb', at);
    if (verb !== undefined && !['reach', 'act'].includes(verb.sense)) return false;
  }
  return end > first;
}

function target(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, aim } = setting;
  if (figure.mention.form === 'planned')
    return kind('target', null, 'planned-amount', figure.mention);
  // A count of targets or tasks is a count.
  if (aim === null || OF_AIMS.test(figure.mention.unit.name)) return undefined;
  // "500 đại biểu trong tổng số 866 người": the whole is there already.
  const { tokens } = setting.text;
  if (
    tokens[figure.governor.first - 1]?.text === 'trong' &&
    tokens[figure.governor.first]?.text === 'tổng'
  )
    return undefined;
  const moved =
    movement(setting)?.value.direction ??
    beyond(setting)?.value.direction ??
    growthRate(setting)?.value.direction ??
    ledDirection(setting) ??
    null;
  return kind('target', moved, 'aim', aim);
}

const OF_AIMS = /^(?:chỉ tiêu|other:(?:mục tiêu|nhiệm vụ|giải pháp|khâu|nhóm nhiệm vụ))/;

/** "phấn đấu tăng tổng thu ngân sách 12%": the verb before the name; a yearly rate of an amount is a growth. */
function ledDirection(setting: KindSetting): FoundDirection | null {
  const { subject, text, figure } = setting;
  // "tăng ít nhất 1,5 lần"
  if (figure.mention.unit.sort === 'times') return directionOf(text, figure);
  if (subject === null || !isPercent(setting)) return null;
  if (figure.governor.verb?.sense === 'to') return null;
  const verb = text.cues.at('verb', subject.first - 1);
  if (verb?.sense === 'rise') return 'up';
  if (verb?.sense === 'fall') return 'down';
  const isYearly = figure.governor.average !== undefined || figure.mention.unit.name === '%/năm';
  return isYearly && rateIn(text, subject) === undefined ? 'up' : null;
}

function isPercent({ figure }: KindSetting): boolean {
  return figure.mention.unit.sort === 'percent';
}

function ofPlan({
  figure,
  kindBefore,
  text,
  isShared,
}: KindSetting): Decision<KindFound> | undefined {
  if (figure.mention.unit.name !== '%') return undefined;
  const { verb } = figure.governor;
  const isMovement = verb !== undefined && ['rise', 'fall', 'beyond', 'more'].includes(verb.sense);
  if (isMovement) return undefined;
  if (figure.trail.plan !== undefined)
    return kind('plan_percent', null, 'percent-of-plan', figure.trail.plan);
  const afterPlanned = figure.before?.mention.form === 'planned' && kindBefore === 'target';
  if (afterPlanned)
    return kind('plan_percent', null, 'percent-after-planned', figure.before.mention);
  if (isBesideAmount(figure, kindBefore, isShared))
    return kind('plan_percent', null, 'percent-beside-amount', verb ?? null);
  for (let at = figure.governor.first - 1; at >= figure.left.first; at -= 1) {
    const plan = text.plans.get(at);
    if (plan !== undefined && plan.last >= figure.governor.first - 2)
      return kind('plan_percent', null, 'percent-of-plan', plan);
  }
  return undefined;
}

/** "gieo trồng 3.755 ha, đạt 163%": what was reached, of what was planned. */
function isBesideAmount(
  { governor, before, mention }: Figure,
  kindBefore: FoundKind | undefined,
  isShared: boolean,
): boolean {
  const isReached = governor.verb?.sense === 'reach' && isShared;
  if (!isReached || before === undefined || kindBefore !== 'level') return false;
  return before.mention.unit.sort === 'money' || Number(mention.value) > 100;
}

function multiple({ figure }: KindSetting): Decision<KindFound> | undefined {
  const { verb } = figure.governor;
  if (figure.mention.unit.sort === 'times') {
    const isMultiple =
      verb !== undefined &&
      ['times', 'equal', 'rise', 'fall', 'more', 'beyond'].includes(verb.sense);
    return isMultiple ? kind('ratio', null, 'multiple', verb) : undefined;
  }
  return undefined;
}

/** "tăng 16,5%", "giảm 3 dự án"; a percentage of a rate is a difference of points. */
function movement(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text, subject } = setting;
  const { verb, sign } = figure.governor;
  const direction = directionOf(text, figure) ?? pairDirection(setting);
  if (direction === null) return undefined;
  const run = verb ?? figure.mention;
  if (figure.mention.unit.sort === 'times') return undefined;
  if (
    sign !== undefined &&
    verb === undefined &&
    !isPercent(setting) &&
    figure.mention.unit.sort !== 'point'
  )
    return undefined;
  if (!isPercent(setting)) return kind('change', direction, 'difference', run);
  const rate = subject === null ? undefined : rateIn(text, subject);
  return rate === undefined
    ? kind('growth', direction, 'rate-of-change', run)
    : kind('change', direction, 'points-of-a-rate', rate);
}

/** "giảm 1,3% và 4,6%": the second rate moves like the first. */
function pairDirection({
  figure,
  kindBefore,
  directionBefore,
  text,
}: KindSetting): FoundDirection | null {
  const { before, governor, mention } = figure;
  const isPair =
    before !== undefined &&
    governor.verb === undefined &&
    before.mention.unit.name === mention.unit.name;
  if (!isPair || kindBefore !== 'growth' || mention.first - before.mention.last !== 2) return null;
  return text.tokens[mention.first - 1]?.text === 'và' ? directionBefore : null;
}

function directionOf(text: MarkedText, { governor, mention }: Figure): FoundDirection | null {
  switch (governor.verb?.sense) {
    case 'rise':
    case 'more':
      return 'up';
    case 'fall':
      return 'down';
    case 'from':
      // "tăng từ 10 - 12%" is a range; "tăng từ 10% lên 12%" tells two levels.
      return mention.form === 'range' ? originDirection(text, governor.verb.first) : null;
    case undefined:
      if (governor.sign === undefined) return null;
      return governor.sign === 'plus' ? 'up' : 'down';
    default:
      return null;
  }
}

function originDirection({ tokens }: MarkedText, first: number): FoundDirection | null {
  const word = tokens[first]?.text;
  if (word === 'tăng' || word === 'nâng') return 'up';
  return word === 'giảm' ? 'down' : null;
}

function rateIn({ cues }: MarkedText, subject: Run): Run | undefined {
  for (let at = subject.first; at <= Math.min(subject.last, subject.first + 2); at += 1) {
    const cue = cues.at('rateNoun', at);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

function beyond({ figure }: KindSetting): Decision<KindFound> | undefined {
  const { verb } = figure.governor;
  // "vượt 17 chỉ tiêu" counts the targets.
  const isCounted = OF_AIMS.test(figure.mention.unit.name);
  return verb?.sense === 'beyond' && !isCounted ? kind('change', 'up', 'beyond', verb) : undefined;
}

/** "chiếm 12%", "96% dân số", "(đạt 75%)" after a score, "bằng 30%" beside an amount. */
function part(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, kindBefore, text } = setting;
  const { verb } = figure.governor;
  const { sort } = figure.mention.unit;
  if (sort !== 'percent' && sort !== 'point') return undefined;
  if (verb?.sense === 'part') return kind('share', null, 'part', verb);
  if (isOfWhole(setting)) return kind('share', null, 'part', figure.mention);
  if (kindBefore === 'score' && setting.isShared) {
    return kind('share', null, 'percent-of-score', figure.before?.mention ?? null);
  }
  const isReached = verb?.sense === 'reach' && kindBefore === 'level' && setting.isShared;
  if (isReached && figure.before?.mention.unit.sort !== 'percent')
    return kind('share', null, 'percent-beside-amount', verb);
  if (verb?.sense === 'equal') {
    // "bằng 100,7% cùng kỳ": a multiple, written as a percentage.
    return isOfTime(setting)
      ? kind('ratio', null, 'multiple', verb)
      : kind('share', null, 'part', verb);
  }
  const next = text.tokens[figure.mention.last + 1];
  const isNoun =
    next?.kind === 'word' && next.linesBefore === 0 && figure.trail.last === figure.mention.last;
  const hasSubject = setting.subject !== null && setting.subject.last < figure.mention.first;
  if (isNoun && !hasSubject && !text.cues.at('boundary', figure.mention.last + 1)) {
    return kind('share', null, 'percent-of-noun', {
      first: figure.mention.last + 1,
      last: figure.mention.last + 1,
    });
  }
  return undefined;
}

/** "8% trên tổng số đảng viên", "12% trong tổng số". */
function isOfWhole({ text: { tokens }, figure: { mention } }: KindSetting): boolean {
  const [one, two] = [tokens[mention.last + 1]?.text, tokens[mention.last + 2]?.text];
  return (one === 'trên' || one === 'trong') && two === 'tổng';
}

/** Compared with a time, itself or by what stood before it in the sentence. */
function isOfTime({ text, figure, ratioBefore }: KindSetting): boolean {
  const base = (figure.trail.base ?? comparedBefore(text, figure))?.base;
  if (base !== undefined && base !== null)
    return typeof base !== 'string' || !base.startsWith('plan');
  return ratioBefore;
}

/** "So với cùng kỳ, số vốn chỉ bằng 15,3%": between the amount before and this one. */
function comparedBefore({ bases, passage }: MarkedText, figure: Figure): BasePhrase | undefined {
  const { before, mention, sentence } = figure;
  const first = before?.mention.last ?? passage.sentences[sentence]?.first ?? mention.first;
  for (let at = mention.first - 1; at >= first; at -= 1) {
    const phrase = bases.get(at);
    if (phrase !== undefined) return phrase === before?.trail.base ? undefined : phrase;
  }
  return undefined;
}

/** "tốc độ tăng trưởng đạt 17%". */
function growthRate(setting: KindSetting): Decision<KindFound> | undefined {
  const { text, subject } = setting;
  if (!isPercent(setting) || subject === null) return undefined;
  for (let at = subject.first; at <= subject.last; at += 1) {
    const cue = text.cues.at('growthNoun', at);
    if (cue !== undefined)
      return kind('growth', cue.sense === 'growth' ? 'up' : 'down', 'growth-noun', cue);
  }
  return undefined;
}
