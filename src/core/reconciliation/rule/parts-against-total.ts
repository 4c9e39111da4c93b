import { type Amount, contradictedOf } from '../amount.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import { amountsOn, type Evidence, levelTopic, toldTogether, type Topic } from '../evidence.ts';
import { sumOf } from '../sum.ts';
import { ASK_VINTAGE, ask, askTerms, levelName } from '../wording.ts';
import { wholesWithParts } from '../whole.ts';

/** The sum of all parts against the total as stated. */
export function partsAgainstTotal(evidence: Evidence): Contradiction[] {
  return wholesWithParts(evidence, 'level').flatMap(({ whole, parts }) => {
    const sums = toldTogether(evidence, parts).flatMap((amounts) => sumOf(amounts) ?? []);
    const total = levelTopic(whole);
    return contradictedOf(sums, amountsOn(evidence, total)).map((pair) =>
      contradictTotal(evidence, total, pair),
    );
  });
}

function contradictTotal(
  evidence: Evidence,
  total: Topic,
  { stated, implied: sum }: { stated: Amount; implied: Amount },
): Contradiction {
  const { unitId, indicatorCode, periodId } = total;
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `Tổng ghi ${stated.text.vi} nhưng các phần cộng lại được ${sum.text.vi}: số nào in nhầm, hay còn phần chưa kể?`,
      en: `The total is given as ${stated.text.en} but the parts add up to ${sum.text.en}: which number is misprinted, or is a part left out?`,
    },
    ASK_VINTAGE,
    ...askTerms(stated, sum),
  );
  const name = levelName(evidence, indicatorCode, periodId);
  return contradict(
    { rule: 'parts-against-total', unitId, indicatorCode, periodId, name, question },
    stated,
    sum,
  );
}
