import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { PlanPhrase } from '../../figure/find-plans.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { textOf } from '../../text/text-of.ts';
import { isCountOfAims } from '../aim/counts.ts';
import { goesOn } from '../../text/same-line.ts';

/**
 * The plan whose own amount a figure is: "kế hoạch 2.000 ha", "dự toán giao là 480 tỷ đồng", "(Nghị quyết:
 * 90%)", "đạt 98% kế hoạch (2.000 ha)", "kế hoạch vốn đầu tư công năm 2023 là 1.200 tỷ đồng".
 */
export function plannedBy(text: MarkedText, figure: Figure): PlanPhrase | undefined {
  const { mention } = figure;
  if (mention.form === 'rank' || mention.unit.sort === 'times') return undefined;
  if (isCountOfAims(mention.unit.name) || figure.trail.plan !== undefined) return undefined;
  return nextPlan(text, figure) ?? headPlan(text, figure);
}

const PLAN_WITHIN = 14;

/** The plan that ends right before a token, over nothing but small words. */
function nextPlan(text: MarkedText, figure: Figure): PlanPhrase | undefined {
  const { mention, before } = figure;
  const from = before === undefined ? -1 : before.mention.last;
  let end = mention.first - 1;
  let bracket = false;
  while (end > from && goesOn(text.tokens, end + 1) && isBetween(text, end)) {
    if (text.tokens[end]?.text === '(') bracket = true;
    end -= 1;
  }
  const isOnLine = goesOn(text.tokens, end + 1);
  const plan = isOnLine ? planEnding(text, end) : undefined;
  // "Nghị quyết 13" is a reference.
  if (plan === undefined || mention.unit.sort === 'none') return undefined;
  if (bracket) return isOfValue(figure) ? plan : undefined;
  return isGoverned(text, plan, figure) ? undefined : plan;
}

/** Words that may stand between a plan and its amount. */
function isBetween({ tokens, cues }: MarkedText, at: number): boolean {
  if (cues.at('hedge', at) !== undefined) return true;
  return BETWEEN.has(tokens[at]?.text ?? '');
}

const BETWEEN = wordSet(`là : ( từ mức ở thu chi " “ ”`);

/** A plan phrase, or a comparison with one, whose last token this is. */
function planEnding({ plans, bases, bound }: MarkedText, end: number): PlanPhrase | undefined {
  if (end < 0 || bound[end] === 0) return undefined;
  for (let at = end; at >= Math.max(0, end - PLAN_WITHIN); at -= 1) {
    const plan = plans.get(at);
    if (plan?.last === end) return plan;
    const base = bases.get(at);
    if (base?.last === end && typeof base.base === 'string' && base.base.startsWith('plan'))
      return { first: at, last: end, base: base.base };
  }
  return undefined;
}

/** An amount behind a plan is the planned one; a percentage only beside another ("đạt 92%, vượt chỉ tiêu (90%)"). */
function isOfValue({ mention, before }: Figure): boolean {
  if (mention.unit.sort !== 'percent') return true;
  return before?.mention.unit.sort === 'percent' && before.trail.plan === undefined;
}

/** "vượt kế hoạch 5%", "đạt kế hoạch 102%", "giao 20 ha": the plan is what the verb speaks of. */
function isGoverned(text: MarkedText, plan: PlanPhrase, { mention }: Figure): boolean {
  const { tokens, cues } = text;
  // "được giao 500 tỷ đồng" tells what was given, and names no plan.
  if (BARE_GIVING.test(textOf(tokens, plan.first, plan.last))) return true;
  let at = plan.first - 1;
  while (LEADS.has(tokens[at]?.text ?? '')) at -= 1;
  const verb = cues.at('verb', at);
  if (verb === undefined) return false;
  if (verb.sense === 'reach' || verb.sense === 'act')
    return mention.unit.sort === 'percent' && mention.form === 'single';
  return ['rise', 'fall', 'beyond', 'more', 'equal'].includes(verb.sense);
}

const BARE_GIVING = /^(?:tổng |số |tổng số )*(?:vốn )?(?:được )?(?:giao|phân bổ)$/;
const LEADS = wordSet(`so với các mức cả của xa được`);

/** "Dự toán thu ngân sách năm 2023 là 480 tỷ đồng": the plan opens the clause, "là" or a colon the amount. */
function headPlan(text: MarkedText, figure: Figure): PlanPhrase | undefined {
  const { tokens, plans, passage } = text;
  const { mention, governor, before, sentence } = figure;
  const { verb } = governor;
  const isSaid =
    verb === undefined
      ? tokens[governor.first - 1]?.text === ':'
      : textOf(tokens, verb.first, verb.last) === 'là';
  if (!isSaid) return undefined;
  const from =
    before === undefined ? (passage.sentences[sentence]?.first ?? 0) : before.mention.last;
  let found: PlanPhrase | undefined;
  for (let at = mention.first - 1; at >= Math.max(from, mention.first - HEAD_WITHIN); at -= 1) {
    const token = tokens[at];
    if (token === undefined || CLAUSE_MARKS.has(token.text)) break;
    found = plans.get(at) ?? found;
    if (found !== undefined && isClauseHead(text, found.first, from)) return found;
  }
  return undefined;
}

const HEAD_WITHIN = 30;
const CLAUSE_MARKS = wordSet(`; , ( ) .`);

function isClauseHead({ tokens }: MarkedText, first: number, from: number): boolean {
  let at = first - 1;
  while (HEAD_LEADS.has(tokens[at]?.text ?? '')) at -= 1;
  const token = tokens[at];
  return (
    token === undefined ||
    at <= from ||
    token.kind === 'mark' ||
    (tokens[first]?.linesBefore ?? 0) > 0
  );
}

const HEAD_LEADS = wordSet(`tổng số các mức trong đó còn riêng với theo`);
