import * as z from 'zod';
import { Bilingual } from '../kernel/bilingual.ts';
import { big, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { Outcome, value } from '../kernel/missing.ts';

/** A number that a rule used, named, so that a reader can follow it. */
export const RuleNumber = z.object({ name: Bilingual, outcome: Outcome, measureUnit: MeasureUnit });
export type RuleNumber = z.infer<typeof RuleNumber>;

/** A judgement, rate or outlook with its written rule and the numbers it used. */
export const Reasoned = z.object({ rule: Bilingual, numbers: z.array(RuleNumber) });
export type Reasoned = z.infer<typeof Reasoned>;

export function ruleNumber(
  name: Bilingual,
  amount: Outcome | DecimalText | number,
  measureUnit: MeasureUnit,
): RuleNumber {
  if (typeof amount === 'object') return { name, outcome: amount, measureUnit };
  return { name, outcome: value(toDecimal(big(amount))), measureUnit };
}

/** Sentences one after another, empty ones left out. */
export function sentences(...parts: (Bilingual | null)[]): Bilingual {
  const said = parts.filter((part) => part !== null);
  return {
    vi: said.map((part) => part.vi).join(' '),
    en: said.map((part) => part.en).join(' '),
  };
}
