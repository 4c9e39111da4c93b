import type { Bilingual } from '../../kernel/bilingual.ts';
import { decimalPlaces, toDecimal } from '../../kernel/decimal.ts';
import { compareGrades, type Grade, gradeNames } from '../../kernel/grade.ts';
import { type Amount, firstKnown, groupAgreeing, inUnit } from '../amount.ts';
import { gapBetween } from '../../kernel/band.ts';
import { tellingTerms } from '../comparable.ts';
import type { Contradiction } from '../contradiction.ts';
import { contradict } from '../contradict.ts';
import { type Evidence, type Topic } from '../evidence.ts';
import { ASK_VINTAGE, ask, askTerms, growthName, levelName } from '../wording.ts';

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
  const questions = [
    {
      vi: `Số nào đúng: ${left.text.vi} hay ${right.text.vi}?`,
      en: `Which is right: ${left.text.en} or ${right.text.en}?`,
    },
    ...askDigits(left, right),
    askGrades(evidence, left, right),
    ...askTerms(left, right),
  ];
  return contradict(
    {
      rule: 'same-period-told-twice',
      unitId,
      indicatorCode,
      periodId,
      name: nameOf(evidence, indicatorCode, periodId),
      question: ask(evidence, indicatorCode, ...questions),
    },
    left,
    right,
  );
}

/** 3,958 for 3,985: the same digits in another order are most often a slip of the press. */
function askDigits(left: Amount, right: Amount): Bilingual[] {
  const decimals = Math.min(...[left, right].map(({ value }) => decimalPlaces(toDecimal(value))));
  const [a, b] = [left, right].map(({ value }) => value.round(decimals).toFixed(decimals));
  if (a === b || sortedDigits(a) !== sortedDigits(b)) return [];
  return [
    {
      vi: 'Hai số có cùng các chữ số, khác thứ tự: có phải in đảo chữ số không?',
      en: 'Both have the same digits in another order: were digits swapped in print?',
    },
  ];
}

function sortedDigits(text: string | undefined): string {
  return (text ?? '').split('').sort().join('');
}

/** A more certain grade that comes later may simply replace the earlier one: then that is the answer. */
function askGrades(evidence: Evidence, earlier: Amount, later: Amount): Bilingual {
  const [before, after] = [bestGrade(evidence, earlier), bestGrade(evidence, later)];
  if (before === null || after === null || compareGrades(after, before) <= 0) return ASK_VINTAGE;
  return {
    vi: `Số ${gradeNames[after].vi} sau có thay số ${gradeNames[before].vi} trước không, và vì sao chênh?`,
    en: `Does the later ${gradeNames[after].en} figure replace the earlier ${gradeNames[before].en} one, and why do they differ?`,
  };
}

function bestGrade(evidence: Evidence, { claimIds }: Amount): Grade | null {
  const grades = claimIds.flatMap((id) => evidence.claims.get(id)?.grade ?? []);
  return grades.toSorted(compareGrades).at(-1) ?? null;
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, position) =>
    items.slice(position + 1).map((second): [T, T] => [first, second]),
  );
}
