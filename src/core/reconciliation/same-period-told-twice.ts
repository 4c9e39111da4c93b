import { type Amount, firstKnown, groupAgreeing, inUnit } from './amount.ts';
import { gapBetween } from './band.ts';
import { tellingTerms } from './comparable.ts';
import type { Contradiction } from './contradiction.ts';
import { contradict } from './contradict.ts';
import { type Evidence, type Topic } from './evidence.ts';
import { ASK_VINTAGE, ask, askTerms, growthName, levelName } from './wording.ts';

/** One thing, one period, one base: two statements whose bands have no number in common. */
export function sameToldTwice(evidence: Evidence): Contradiction[] {
  return [...evidence.byTopic.values()].flatMap((statements) => {
    const [first] = statements;
    if (first === undefined || statements.length === 1) return [];
    const groups = groupAgreeing(statements.map(({ amount }) => amount));
    return pairsOf(groups.sort(firstKnown)).flatMap(
      ([left, right]) => tellTwice(evidence, first.topic, left, right) ?? [],
    );
  });
}

function tellTwice(
  evidence: Evidence,
  topic: Topic,
  left: Amount,
  otherUnit: Amount,
): Contradiction | null {
  const right = inUnit(otherUnit, left.measureUnit);
  if (right === null || tellingTerms(left, right) === null) return null;
  if (gapBetween(left, right).eq(0)) return null;
  const { unitId, indicatorCode, periodId, kind } = topic;
  const isMovement = kind === 'growth' || kind === 'change' || kind === 'per-year-growth';
  const nameOf = isMovement ? growthName : levelName;
  const ASK_WHICH = {
    vi: `Số nào đúng: ${left.text.vi} hay ${right.text.vi}?`,
    en: `Which is right: ${left.text.en} or ${right.text.en}?`,
  };
  return contradict(
    {
      rule: 'same-period-told-twice',
      unitId,
      indicatorCode,
      periodId,
      name: nameOf(evidence, indicatorCode, periodId),
      question: ask(evidence, indicatorCode, ASK_WHICH, ASK_VINTAGE, ...askTerms(left, right)),
    },
    left,
    right,
  );
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, position) =>
    items.slice(position + 1).map((second): [T, T] => [first, second]),
  );
}
