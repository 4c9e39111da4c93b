import { type Amount, contradictedOf, inUnit } from '../amount.ts';
import { impliedAmount } from '../claim-amount.ts';
import { commonTerms } from '../comparable.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import { amountsOn, type Evidence, levelTopic, toldTogether, type Topic } from '../evidence.ts';
import { type GrowingPart, growthOfSum } from '../growth-of-sum.ts';
import { factorOfGrowth } from '../implied-base.ts';
import { wholesWithParts } from '../whole.ts';
import { ASK_VINTAGE, ask, askTerms, growthName, inBoth, onePlus } from '../wording.ts';

/** The growth that follows from the levels and growth of all parts, against the growth stated of the total. */
export function growthOfPartsAgainstTotal(evidence: Evidence): Contradiction[] {
  return wholesWithParts(evidence, 'growth').flatMap(({ whole, parts }) => {
    const topics = [...parts, ...parts.map((part) => levelTopic(part))];
    const implied = toldTogether(evidence, topics).flatMap((amounts) =>
      impliedGrowth(amounts.slice(0, parts.length), amounts.slice(parts.length)),
    );
    return contradictedOf(implied, amountsOn(evidence, whole)).map((pair) =>
      contradictGrowth(evidence, whole, pair),
    );
  });
}

function impliedGrowth(growths: Amount[], levels: Amount[]): Amount[] {
  const inputs = [...levels, ...growths];
  const terms = commonTerms(inputs);
  const parts = growths.flatMap((growth, position) => partOf(growth, levels, position) ?? []);
  const growth = parts.length === growths.length ? growthOfSum(parts) : null;
  if (terms === null || growth === null) return [];
  const working = inBoth((language) => {
    const now = levels.map(({ text }) => text[language]).join(' + ');
    const before = parts.map(
      (part) => `${part.now.text[language]} ÷ (${onePlus(part.growth, language)})`,
    );
    return `(${now}) ÷ (${before.join(' + ')}) − 1`;
  });
  return [impliedAmount(growth, 'percent', { terms, inputs, working })];
}

/** A part with its level in the unit of the first. */
function partOf(
  growth: Amount,
  levels: readonly Amount[],
  position: number,
): (GrowingPart & { now: Amount; growth: Amount }) | null {
  const [first, now] = [levels[0], levels[position]];
  if (first === undefined || now === undefined) return null;
  const level = inUnit(now, first.measureUnit);
  return level === null ? null : { now, growth, level, factor: factorOfGrowth(growth) };
}

function contradictGrowth(
  evidence: Evidence,
  whole: Topic,
  { stated, implied }: { stated: Amount; implied: Amount },
): Contradiction {
  const { unitId, indicatorCode, periodId } = whole;
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `Tổng ghi tăng ${stated.text.vi} nhưng các phần cộng lại cho ${implied.text.vi}: tốc độ nào tính trên gốc khác hoặc theo giá khác?`,
      en: `The total is said to grow ${stated.text.en} but its parts give ${implied.text.en}: which rate is on another base or in other prices?`,
    },
    ASK_VINTAGE,
    ...askTerms(stated, implied),
  );
  const name = growthName(evidence, indicatorCode, periodId);
  return contradict(
    { rule: 'growth-of-parts-against-total', unitId, indicatorCode, periodId, name, question },
    stated,
    implied,
  );
}
