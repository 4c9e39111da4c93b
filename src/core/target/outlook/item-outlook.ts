import type { Bilingual } from '../../kernel/bilingual.ts';
import { neededParts } from '../judgement/judge-target.ts';
import { outlookNames } from './outlook-names.ts';
import { type Reasoned, type RuleNumber, ruleNumber } from '../reasoned.ts';
import type { Outlook, PartsRule } from '../target.ts';

interface PartOutlook {
  value: Outlook;
  reasoned: Reasoned;
}

/** From the best to the worst; a part that cannot be foreseen weighs more than one that is possible. */
const BEST_FIRST: readonly Outlook[] = [
  'reached',
  'on-course',
  'possible',
  'cannot-say',
  'off-course',
];

/** An item that needs k of its parts is as far as its k-th best part: the worst of all, the best of any. */
export function outlookOfItem(
  parts: readonly PartOutlook[],
  rule: PartsRule,
): { value: Outlook; reasoned: Reasoned } {
  const needed = neededParts(rule, parts.length);
  const ordered = [...parts].sort(
    (a, b) => BEST_FIRST.indexOf(a.value) - BEST_FIRST.indexOf(b.value),
  );
  const value = ordered[needed - 1]?.value ?? 'cannot-say';
  return { value, reasoned: { rule: ruleOf(needed, parts.length), numbers: countsOf(parts) } };
}

function countsOf(parts: readonly PartOutlook[]): RuleNumber[] {
  return BEST_FIRST.flatMap((outlook) => {
    const count = parts.filter(({ value }) => value === outlook).length;
    return count === 0 ? [] : [ruleNumber(outlookNames[outlook], count, 'item')];
  });
}

function ruleOf(needed: number, count: number): Bilingual {
  return {
    vi: `Cần ${needed} trên ${count} phần: triển vọng chung là triển vọng của phần tốt thứ ${needed}.`,
    en: `${needed} of ${count} parts are needed: the outlook is that of part number ${needed} from the best.`,
  };
}
