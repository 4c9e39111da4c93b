import { big, compareDecimals, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { JudgementSettings } from './judgement-settings.ts';
import type { JudgementOverride } from '../target-facts.ts';
import type { Judgement, PartsRule } from '../target.ts';

/** What the parts together make of the item. */
export interface ItemJudgement {
  label: Judgement;
  /** "2 of 3 parts": parts met, and parts that still apply. */
  partsMet: number;
  partsCounted: number;
  rule: Bilingual;
}

/** The computed label, and the one a leader set beside it. The computed one is never lost. */
export interface TargetJudgement {
  computed: Judgement;
  override: JudgementOverride | null;
  /** What is shown first: the override where there is one. */
  label: Judgement;
}

const ON_TIME: readonly Judgement[] = ['exceeded', 'met', 'completed'];
const DONE: readonly Judgement[] = [...ON_TIME, 'completed-late'];
const OPEN: readonly Judgement[] = ['in-progress', 'no-data', 'not-comparable'];

/**
 * The label of an item from the labels of its parts (a structure counts as one part). A part without a figure
 * leaves the item open unless the others already decide it; parts overtaken by reorganisation no longer count.
 */
export function judgeItem(
  labels: readonly Judgement[],
  rule: PartsRule,
  settings: JudgementSettings,
): ItemJudgement {
  const counted = labels.filter((label) => label !== 'overtaken');
  const done = counted.filter((label) => DONE.includes(label));
  return {
    label: labelOf(labels, counted, rule, settings),
    partsMet: done.length,
    partsCounted: counted.length,
    rule: ruleInWords(rule, done.length, counted.length),
  };
}

/** An override counts from the day it was decided. */
export function withOverride(
  computed: Judgement,
  override: JudgementOverride | null,
  asOf: PlainDate,
): TargetJudgement {
  const inForce = override !== null && override.decidedOn <= asOf ? override : null;
  return { computed, override: inForce, label: inForce?.label ?? computed };
}

function labelOf(
  labels: readonly Judgement[],
  counted: readonly Judgement[],
  rule: PartsRule,
  settings: JudgementSettings,
): Judgement {
  const [single] = labels;
  if (labels.length === 1 && single !== undefined) return single;
  if (counted.length === 0) return 'overtaken';
  const needed = neededParts(rule, counted.length);
  const done = counted.filter((label) => DONE.includes(label)).length;
  const open = counted.filter((label) => OPEN.includes(label));
  if (done >= needed) return fulfilled(counted, needed);
  if (done + open.length >= needed) return undecided(open);
  return isBasicallyMet(done, counted, settings) ? 'basically-met' : 'missed';
}

/** k of "k of n": how many parts the item needs. */
export function neededParts(rule: PartsRule, count: number): number {
  if (rule.kind === 'all') return count;
  return rule.kind === 'any' ? 1 : Math.min(rule.count, count);
}

function fulfilled(counted: readonly Judgement[], needed: number): Judgement {
  const onTime = counted.filter((label) => ON_TIME.includes(label));
  if (onTime.length < needed) return 'completed-late';
  if (counted.includes('exceeded') && !counted.includes('missed')) return 'exceeded';
  return onTime.every((label) => label === 'completed') ? 'completed' : 'met';
}

function undecided(open: readonly Judgement[]): Judgement {
  if (open.includes('in-progress')) return 'in-progress';
  return open.includes('no-data') ? 'no-data' : 'not-comparable';
}

function isBasicallyMet(
  done: number,
  counted: readonly Judgement[],
  { basicallyMetPartsFrom }: JudgementSettings,
): boolean {
  if (basicallyMetPartsFrom === null || done === 0) return false;
  return compareDecimals(shareOf(done, counted.length), basicallyMetPartsFrom) >= 0;
}

function shareOf(part: number, whole: number): DecimalText {
  return toDecimal(big(part).times(100).div(whole));
}

function ruleInWords(rule: PartsRule, met: number, counted: number): Bilingual {
  const asked = {
    all: { vi: 'mọi phần', en: 'all parts' },
    any: { vi: 'một phần bất kỳ', en: 'any part' },
    'at-least': {
      vi: `ít nhất ${rule.kind === 'at-least' ? rule.count : 0} phần`,
      en: `at least ${rule.kind === 'at-least' ? rule.count : 0} parts`,
    },
  }[rule.kind];
  return {
    vi: `Đạt ${met} trên ${counted} phần; chỉ tiêu đạt khi ${asked.vi} đạt.`,
    en: `${met} of ${counted} parts met; the item is met when ${asked.en} are met.`,
  };
}
