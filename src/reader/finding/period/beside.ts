import { decided, type Decision } from '../attribute/decision.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { textOf } from '../text/text-of.ts';
import type { When } from '../time/when.ts';
import type { Governing } from './governing-times.ts';
import { periodOf } from './years.ts';

/**
 * The period of an amount in a bracket right after what a figure is compared with: "so với tháng 10/2018 (983
 * tỷ đồng)" is of that month, "so với cùng kỳ (35 tỷ đồng)" of a year before, "kế hoạch năm 2018 (12 tỷ đồng)"
 * of the plan's year. Undefined for any other figure.
 */
export function beside(
  text: MarkedText,
  yearAt: (token: number) => number | null,
): (figure: Figure, current: Governing | null) => Decision<string | null> | undefined {
  const baseBefore = new Map([...text.bases.values()].map((base) => [base.last + 1, base]));
  const planBefore = new Map([...text.plans.values()].map((plan) => [plan.last + 1, plan]));
  return (figure, current) => {
    const open = text.bracketOf[figure.mention.first] ?? -1;
    const start = open === -1 ? undefined : termStart(text, open, figure, current);
    if (start !== undefined) return start;
    if (open === -1 || figure.mention.first !== open + 1 || isRate(figure)) return undefined;
    const plan = planBefore.get(open);
    if (plan !== undefined) {
      const period = yearIn(text, plan.first, plan.last) ?? current?.period?.slice(0, 4) ?? null;
      const isOfTerm = period === null || current?.period?.includes('/') === true;
      return isOfTerm ? undefined : decided(period, 'year-of-plan', plan);
    }
    const base = baseBefore.get(open);
    if (base === undefined) return undefined;
    if (typeof base.base === 'object' && base.base !== null)
      return decided(periodOf(base.base, yearAt(base.first)), 'time-compared', base);
    if (base.base !== 'same_period_last_year') return undefined;
    const period = yearBefore(current?.period ?? null) ?? yearIn(text, base.first, base.last);
    return decided(period, 'same-period-named', base);
  };
}

const START_TOKENS = 6;

/** "đạt 48 triệu đồng (đầu nhiệm kỳ 20 triệu đồng)": of the first year of the running term. */
function termStart(
  { tokens }: MarkedText,
  open: number,
  { mention }: Figure,
  current: Governing | null,
): Decision<string | null> | undefined {
  if (mention.first - open > START_TOKENS || current?.period?.includes('/') !== true)
    return undefined;
  const words = textOf(tokens, open + 1, mention.first - 1);
  if (!/^(?:năm )?đầu nhiệm kỳ(?: (?:là|chỉ|đạt|có|mới|khoảng|gần|hơn|trên))*$/.test(words))
    return undefined;
  return decided(current.period.slice(0, 4), 'start-of-term', { first: open + 1, last: open + 3 });
}

/** A year that words name, as a period. */
function yearIn({ timeAt }: MarkedText, first: number, last: number): string | null {
  for (let at = last; at >= first; at -= 1) {
    const when: When | undefined = timeAt[at]?.when;
    if (when?.kind === 'year' && when.year !== null) return String(when.year);
  }
  return null;
}

/** The same part of the year before. */
export function yearBefore(period: string | null): string | null {
  return period === null ? null : period.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}

/** "giảm 40 vụ so với cùng kỳ (12%)": the rate of the difference, no amount of the year before. */
function isRate({ mention, before }: Figure): boolean {
  return mention.unit.sort === 'percent' && before?.mention.unit.sort !== 'percent';
}
