import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { BasePhrase } from '../figure/find-bases.ts';
import type { PlanPhrase } from '../figure/find-plans.ts';
import type { FoundKind } from '../reading.ts';
import type { Run } from '../text/passage.ts';
import { decided, type Decision } from './decision.ts';
import { baseOf } from '../period/years.ts';

/** A figure with its kind, while the bases of its sentence are worked out. */
export interface BaseSetting {
  readonly figure: Figure;
  readonly kind: FoundKind;
  /** An aim without a direction, the amount of a plan: it is compared with nothing. */
  readonly isLevel: boolean;
  /** An average over years never takes the base of its neighbour. */
  readonly isAverage: boolean;
}

type BaseFound = Decision<string | null>;

const HAS_BASE = new Set<FoundKind>(['growth', 'change', 'ratio', 'plan_percent', 'target']);
const MOVES = new Set<FoundKind>(['growth', 'change', 'ratio']);
const NONE: BaseFound = decided(null, 'no-base');

/** The bases of the figures of one sentence. */
export function basesOf(
  text: MarkedText,
  settings: readonly BaseSetting[],
  yearAt: (token: number) => number | null,
): BaseFound[] {
  const own = settings.map((setting, index) => ownBase(text, setting, settings[index - 1], yearAt));
  return settings.map(
    (setting, index) => own[index] ?? taken(text, settings, own, index, yearAt) ?? NONE,
  );
}

function ownBase(
  text: MarkedText,
  { figure, kind, isLevel }: BaseSetting,
  before: BaseSetting | undefined,
  yearAt: (token: number) => number | null,
): BaseFound | undefined {
  const isThen = figure.governor.compared && kind !== 'plan_percent';
  if (!HAS_BASE.has(kind) || isThen || isLevel) return NONE;
  const { trail } = figure;
  if (kind === 'plan_percent') {
    const plan = trail.plan ?? planBefore(text, figure);
    return plan === undefined ? undefined : decided(plan.base, 'plan', plan);
  }
  const phrase = trail.base ?? phraseBefore(text, figure, before);
  if (phrase !== undefined) return resolve(phrase, yearAt);
  const within = planWithin(text, figure);
  if (within !== undefined) return decided(within.base, 'plan', within);
  const isOfPlan = kind !== 'target' || figure.mention.unit.sort === 'percent';
  if (trail.plan !== undefined && isOfPlan) return decided(trail.plan.base, 'plan', trail.plan);
  return kind === 'target' ? NONE : undefined;
}

/** "vượt chỉ tiêu Trung ương giao 22,2%": a plan between the verb and the number. */
function planWithin({ plans }: MarkedText, { governor, mention }: Figure): PlanPhrase | undefined {
  for (let at = governor.first; at < mention.first; at += 1) {
    const plan = plans.get(at);
    if (plan !== undefined) return plan;
  }
  return undefined;
}

function resolve(phrase: BasePhrase, yearAt: (token: number) => number | null): BaseFound {
  const { base } = phrase;
  if (base === null || typeof base === 'string') return decided(base, 'comparison', phrase);
  return decided(baseOf(base, yearAt(phrase.first)), 'comparison', phrase);
}

function planBefore(
  text: MarkedText,
  { left, governor }: Figure,
): { first: number; last: number; base: string } | undefined {
  for (let at = governor.first - 1; at >= left.first; at -= 1) {
    const plan = text.plans.get(at);
    if (plan !== undefined) return plan;
  }
  return undefined;
}

/** "so với cùng kỳ tăng 12%": between the amount before and this one, unless it is the other's own. */
function phraseBefore(
  text: MarkedText,
  figure: Figure,
  before: BaseSetting | undefined,
): BasePhrase | undefined {
  const from =
    before === undefined
      ? (text.passage.sentences[figure.sentence]?.first ?? 0)
      : before.figure.mention.last + 1;
  for (let at = figure.mention.first - 1; at >= from; at -= 1) {
    const phrase = text.bases.get(at);
    if (phrase === undefined || isAside(text, phrase, figure)) continue;
    const isOthers =
      before !== undefined && before.figure.trail.base === phrase && HAS_BASE.has(before.kind);
    return isOthers ? undefined : phrase;
  }
  return undefined;
}

/** "(cùng kỳ tăng 6%), khu vực dịch vụ tăng 5%": a comparison in a bracket that the figure is not in. */
function isAside({ bracketOf }: MarkedText, phrase: Run, { mention }: Figure): boolean {
  const bracket = bracketOf[phrase.first] ?? -1;
  return bracket !== -1 && bracket !== bracketOf[mention.first];
}

/** A growth or change takes the base of another one in its sentence; a percentage of plan likewise. */
function taken(
  text: MarkedText,
  settings: readonly BaseSetting[],
  own: readonly (BaseFound | undefined)[],
  index: number,
  yearAt: (token: number) => number | null,
): BaseFound | undefined {
  const setting = settings[index];
  if (setting === undefined) return undefined;
  if (setting.kind === 'plan_percent') {
    return (
      neighbour(settings, own, index, true, ({ kind }) => kind === 'plan_percent') ??
      decided('plan', 'some-plan')
    );
  }
  if (setting.kind === 'ratio' && setting.figure.mention.unit.sort === 'percent') {
    return neighbour(settings, own, index, false, ({ kind }) => kind === 'ratio');
  }
  if (setting.kind === 'ratio' && !isRise(setting.figure)) return ratioBeside(settings, own, index);
  if (setting.isAverage) return undefined;
  const fromPair = pairBefore(settings, own, index);
  return (
    fromPair ??
    neighbour(
      settings,
      own,
      index,
      false,
      ({ kind, isAverage }) => MOVES.has(kind) && !isAverage,
    ) ??
    headingBase(text, setting.figure, yearAt)
  );
}

/** "tăng 2 lần" among rates that rise. */
function isRise({ governor, mention }: Figure): boolean {
  return mention.unit.sort === 'times' && governor.verb?.sense === 'rise';
}

/** "so với cùng kỳ tăng 2,2 lần về số dự án, gấp 4,5 lần về số vốn": the multiple right beside it. */
function ratioBeside(
  settings: readonly BaseSetting[],
  own: readonly (BaseFound | undefined)[],
  index: number,
): BaseFound | undefined {
  for (const beside of [index - 1, index + 1]) {
    const [setting, found] = [settings[beside], own[beside]];
    const isMultiple = setting?.kind === 'ratio' && setting.figure.mention.unit.sort === 'times';
    if (isMultiple && found !== undefined && found.value !== null)
      return { ...found, rule: 'base-of-neighbour' };
  }
  return undefined;
}

/** A comparison in time is shared by neighbours; one with a plan, a norm or an estimate is not, but among percentages of plan. */
function isShared(base: string | null, ofPlans: boolean): boolean {
  if (base === null) return false;
  return ofPlans || !/^(?:plan|estimate|standard)/.test(base);
}

function neighbour(
  settings: readonly BaseSetting[],
  own: readonly (BaseFound | undefined)[],
  index: number,
  ofPlans: boolean,
  fits: (setting: BaseSetting) => boolean,
): BaseFound | undefined {
  const usable = (at: number): BaseFound | undefined => {
    const setting = settings[at];
    const found = own[at];
    return setting !== undefined &&
      fits(setting) &&
      found !== undefined &&
      isShared(found.value, ofPlans)
      ? { ...found, rule: 'base-of-neighbour' }
      : undefined;
  };
  for (let at = index - 1; at >= 0; at -= 1) {
    const found = usable(at);
    if (found !== undefined) return found;
  }
  for (let at = index + 1; at < settings.length; at += 1) {
    const found = usable(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "tăng 1% so với tháng trước và tăng 4% so cùng kỳ; thịt tăng 2% và 5%": pairwise, in order. */
function pairBefore(
  settings: readonly BaseSetting[],
  own: readonly (BaseFound | undefined)[],
  index: number,
): BaseFound | undefined {
  const place = placeInPair(settings, index);
  if (place === undefined) return undefined;
  const first = place === 0 ? index : index - 1;
  for (let at = first - 2; at >= 0; at -= 1) {
    const [one, two] = [own[at], own[at + 1]];
    if (one?.value == null || two?.value == null || one.value === two.value) continue;
    return { ...(place === 0 ? one : two), rule: 'base-of-pair' };
  }
  return undefined;
}

/** Whether a rate stands first or second in "2% và 5%". */
function placeInPair(settings: readonly BaseSetting[], index: number): 0 | 1 | undefined {
  const isPair = (at: number): boolean => {
    const [one, two] = [settings[at], settings[at + 1]];
    if (one === undefined || two === undefined) return false;
    const gap = two.figure.mention.first - one.figure.mention.last;
    return (
      one.kind === 'growth' &&
      two.kind === 'growth' &&
      gap <= 3 &&
      one.figure.trail.base === undefined &&
      two.figure.trail.base === undefined
    );
  };
  if (isPair(index)) return 0;
  return isPair(index - 1) ? 1 : undefined;
}

/** "So với cùng kỳ năm trước, …" somewhere before the figure in its sentence. */
function headingBase(
  text: MarkedText,
  figure: Figure,
  yearAt: (token: number) => number | null,
): BaseFound | undefined {
  const first = text.passage.sentences[figure.sentence]?.first ?? figure.mention.first;
  for (let at = figure.mention.first - 1; at >= first; at -= 1) {
    const phrase = text.bases.get(at);
    const isOwn = phrase !== undefined && !isAside(text, phrase, figure);
    const found = isOwn ? resolve(phrase, yearAt) : undefined;
    if (found !== undefined && (found.value === null || isShared(found.value, false))) return found;
  }
  return undefined;
}
