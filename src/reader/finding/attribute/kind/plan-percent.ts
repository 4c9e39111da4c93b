import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { PlanPhrase } from '../../figure/find-plans.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import type { Decision } from '../decision.ts';
import { restates } from './bracket.ts';
import { comparedBefore } from './compared.ts';
import { kind, type KindFound, type KindSetting, lastOf } from './kind-setting.ts';
import { namedRate } from './named-rate.ts';

/** "bằng 50,1% kế hoạch", "kế hoạch đã đạt 85%", "so với dự toán, thu bằng 102%", "512 tỷ đồng, đạt 106%". */
export function planPercent(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text } = setting;
  if (figure.mention.unit.name !== '%') return undefined;
  const { verb } = figure.governor;
  if (verb !== undefined && MOVES.has(verb.sense)) return undefined;
  if (figure.trail.plan !== undefined)
    return kind('plan_percent', null, 'percent-of-plan', figure.trail.plan);
  if (verb?.sense === 'part') return undefined;
  const plan = planLeft(text, figure) ?? comparedPlan(text, figure);
  if (plan !== undefined) return kind('plan_percent', null, 'percent-of-plan', plan);
  const planned = plannedBefore(setting);
  if (planned !== undefined)
    return kind('plan_percent', null, 'percent-after-planned', planned.mention);
  if (isPlanOfThen(setting) || isBesideAmount(setting))
    return kind('plan_percent', null, 'percent-beside-amount', verb ?? null);
  return undefined;
}

const MOVES = wordSet(`rise fall beyond more times`);

/** "đạt kế hoạch 102%", "kế hoạch năm đã đạt 85%", "dự toán được thực hiện 50%". */
function planLeft(text: MarkedText, figure: Figure): PlanPhrase | undefined {
  const { left, governor } = figure;
  for (let at = governor.first - 1; at >= left.first; at -= 1) {
    const plan = text.plans.get(at);
    if (plan === undefined) continue;
    const from = isFulfilled(text, figure) ? governor.verb?.first : undefined;
    return plan.last >= (from ?? governor.first) - 2 ? plan : undefined;
  }
  return undefined;
}

/** "kế hoạch được giao hoàn thành 85%": the deed is the fulfilment itself. */
function isFulfilled({ tokens }: MarkedText, { governor: { verb } }: Figure): boolean {
  return verb !== undefined && FULFILS.test(textOf(tokens, verb.first, verb.last));
}

const FULFILS = /^(?:đạt|thực hiện|hoàn thành|giải ngân)/;

/** "so với dự toán, thu bằng 102%": a comparison with a plan before it. */
function comparedPlan(text: MarkedText, figure: Figure): PlanPhrase | undefined {
  const { verb } = figure.governor;
  const isSize = verb !== undefined && ['reach', 'equal', 'act'].includes(verb.sense);
  const phrase = isSize ? comparedBefore(text, figure) : undefined;
  return phrase !== undefined && typeof phrase.base === 'string' && phrase.base.startsWith('plan')
    ? { first: phrase.first, last: phrase.last, base: phrase.base }
    : undefined;
}

/** "1.960 ha/2.000 ha, đạt 98%", "dự toán 480 tỷ, thực hiện 512 tỷ, đạt 106,7%". */
function plannedBefore({ earlier, figure, text }: KindSetting): Figure | undefined {
  const { verb } = figure.governor;
  const isSize = verb === undefined || ['reach', 'equal', 'act'].includes(verb.sense);
  if (!isSize || figure.trail.base !== undefined) return undefined;
  const last = earlier.at(-1);
  for (const { figure: one, kind: found } of earlier.slice(-3)) {
    if (found.value.kind !== 'target' || one.mention.unit.sort === 'percent') continue;
    // "phấn đấu 300 ha; đã trồng 250 ha, đạt 83%": both amounts are there.
    const isBoth =
      last?.kind.value.kind === 'level' && last.figure.mention.unit.name === one.mention.unit.name;
    const isPlanned = found.rule === 'planned-amount' && !hasSemicolon(text, one, figure);
    if (isPlanned || (isBoth && verb !== undefined)) return one;
  }
  return undefined;
}

function hasSemicolon({ tokens }: MarkedText, from: Figure, to: Figure): boolean {
  for (let at = from.mention.last; at < to.mention.first; at += 1)
    if (tokens[at]?.text === ';') return true;
  return false;
}

/** "gieo trồng 3.755 ha, đạt 163%": what was reached, of what was planned. */
function isBesideAmount(setting: KindSetting): boolean {
  const { figure, isShared, text, earlier, sentenceBefore } = setting;
  const last = lastOf(setting);
  const { verb } = figure.governor;
  const isSize = verb?.sense === 'reach' || verb?.sense === 'equal';
  if (namedRate(text, figure) !== undefined) return false;
  if (isOfBudget(setting)) return true;
  if (!isSize || !isShared || last?.kind.value.kind !== 'level') return false;
  if (figure.trail.base !== undefined || comparedBefore(text, figure) !== undefined) return false;
  const isMoney = last.figure.mention.unit.sort === 'money';
  const isRate = /tỷ lệ/.test(textOf(text.tokens, verb.first, verb.last));
  if (measureOf(earlier) === 'plan_percent' || isDisbursed(setting)) return true;
  // "Thu 500 tỷ đồng, đạt 40% kế hoạch. Trong đó thuế 300 tỷ đồng, bằng 38%": of the same plan.
  const isOfPlan = earlier.every(({ figure: { mention } }) => mention.unit.sort !== 'percent');
  if (isMoney && isOfPlan && measureOf(sentenceBefore) === 'plan_percent') return true;
  if (verb.sense === 'equal') return false;
  return (isMoney && !isRate) || Number(figure.mention.value) > 100;
}

/** "đã giải ngân 685 tỷ đồng, bằng 54,8%": of what was given to be spent. */
function isDisbursed({ text, figure: { before } }: KindSetting): boolean {
  const verb = before?.governor.verb;
  return verb !== undefined && /giải ngân/.test(textOf(text.tokens, verb.first, verb.last));
}

/** "giải ngân 35/80 tỷ đồng, đạt 44%", "lúa 3.200/3.150 ha (101,6%)": a score of what was planned. */
function isOfBudget(setting: KindSetting): boolean {
  const { figure, earlier, text } = setting;
  const last = lastOf(setting);
  if (last?.kind.value.kind !== 'score') return false;
  const sense = figure.governor.verb?.sense;
  const isSize =
    sense === 'reach' || sense === 'equal' || (sense === undefined && restates(text, figure));
  const { sort } = last.figure.mention.unit;
  const isOfList = sort === 'measure' && measureOf(earlier) === 'plan_percent';
  return isSize && (sort === 'money' || isOfList || Number(figure.mention.value) > 100);
}

/** What the last percentage that sets one amount against another was of. */
function measureOf(figures: KindSetting['earlier']): string | undefined {
  return figures.findLast(
    ({ figure, kind: { value } }) =>
      figure.mention.unit.sort === 'percent' &&
      (value.kind === 'plan_percent' || value.kind === 'ratio' || value.kind === 'share'),
  )?.kind.value.kind;
}

/** "(cùng kỳ năm 2022 bằng 55,5%)" beside a percentage of plan is one too. */
function isPlanOfThen({ figure, earlier }: KindSetting): boolean {
  const { governor } = figure;
  const isSize = governor.verb?.sense === 'reach' || governor.verb?.sense === 'equal';
  return governor.compared && isSize && measureOf(earlier) === 'plan_percent';
}
