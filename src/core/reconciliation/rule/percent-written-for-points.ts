import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import { big } from '../../kernel/decimal.ts';
import { type MeasureUnit, measureUnits } from '../../kernel/measure-unit.ts';
import { isPercentage } from '../../indicator/formula/result-unit.ts';
import { agreedAmount, type Amount } from '../amount.ts';
import { fitOfBase } from './base-conflict.ts';
import { multiplyBands, powerOfBand, scaleBand, subtractBands } from '../../kernel/band.ts';
import { impliedAmount, roundedText } from '../claim-amount.ts';
import { commonTerms } from '../comparable.ts';
import { contradictSides, sideOf } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import {
  amountsOn,
  definitionFor,
  type Evidence,
  type Statement,
  statementsOf,
} from '../evidence.ts';
import { factorOfGrowth, impliedBase, spanOf } from '../implied-base.ts';
import { ask, inBoth, levelName, onePlus } from '../wording.ts';

/**
 * A rate that "falls by 0.66 %": percent of a percentage almost always stands for percentage points.
 * Raised unless the levels of the rate show that a relative change is meant.
 */
export function percentWrittenForPoints(evidence: Evidence): Contradiction[] {
  const movements = [
    ...statementsOf(evidence, 'change'),
    ...statementsOf(evidence, 'growth'),
    ...statementsOf(evidence, 'per-year-growth'),
  ];
  return movements
    .filter((statement) => isPercentOfRate(evidence, statement))
    .filter((statement) => !isMeantRelatively(evidence, statement))
    .map((statement) => askAboutPoints(evidence, statement));
}

/** A movement of a rate, written in percent, that fits the levels only when read in points. */
export function isMeantInPoints(evidence: Evidence, statement: Statement): boolean {
  if (statement.claim.kind === 'change' || !isPercentOfRate(evidence, statement)) return false;
  return fitsLevels(evidence, asChange(statement));
}

function isMeantRelatively(evidence: Evidence, statement: Statement): boolean {
  return fitsLevels(evidence, asGrowth(statement)) && !fitsLevels(evidence, asChange(statement));
}

function isPercentOfRate(evidence: Evidence, { topic, amount }: Statement): boolean {
  const definition = definitionFor(evidence, topic.indicatorCode, topic.periodId);
  return (
    definition !== null &&
    isPercentage(definition.measureUnit) &&
    measureUnits[amount.measureUnit].dimension === 'percent'
  );
}

function asChange(statement: Statement): Statement {
  return { ...statement, claim: { ...statement.claim, kind: 'change' } };
}

function asGrowth(statement: Statement): Statement {
  const isYearly = statement.amount.measureUnit === 'percent-per-year';
  const kind = isYearly ? 'per-year-growth' : 'growth';
  return { ...statement, claim: { ...statement.claim, kind } };
}

/** Both levels are known and the movement, as read here, leads from one to the other. */
function fitsLevels(evidence: Evidence, statement: Statement): boolean {
  return fitOfBase(evidence, impliedBase(evidence, statement)) === 'agrees';
}

function askAboutPoints(evidence: Evidence, statement: Statement): Contradiction {
  const { topic, amount } = statement;
  const { unitId, indicatorCode, periodId } = topic;
  const name = levelName(evidence, indicatorCode, periodId);
  const levels = levelsOf(evidence, statement);
  return contradictSides(
    {
      rule: 'percent-written-for-points',
      unitId,
      indicatorCode,
      periodId,
      name: inBoth((language) => `${name[language]}: ${amount.text[language]}`),
      question: ask(evidence, indicatorCode, {
        vi: `“${amount.text.vi}” là tỷ lệ so với mức cũ hay là điểm phần trăm?`,
        en: `Is “${amount.text.en}” relative to the level before, or percentage points?`,
      }),
    },
    { ...sideOf(amount), working: levels === null ? null : readLiterally(amount, levels) },
    sideOf(levels === null ? inPoints(amount) : pointsBetween(amount, levels)),
  );
}

interface Levels {
  before: Amount;
  now: Amount;
  years: number;
}

function levelsOf(evidence: Evidence, statement: Statement): Levels | null {
  const base = impliedBase(evidence, asChange(statement));
  const span = spanOf(statement);
  if (base === null || span === null) return null;
  const comparable = amountsOn(evidence, base.topic).filter(
    (level) => commonTerms([level, base.amount]) !== null,
  );
  const before = agreedAmount(comparable);
  return before === null ? null : { before, now: base.now, years: span.years };
}

/** `5,33 % × (1 − 0,66 %)^5 = 5,16 %`: where the words lead when they are taken at their word. */
function readLiterally(amount: Amount, { before, now, years }: Levels): Bilingual {
  const literal = multiplyBands(before, powerOfBand(factorOfGrowth(amount), years));
  const result = roundedText(literal, before.measureUnit);
  const exponent = years === 1 ? '' : `^${years}`;
  const reckoning = (language: Language): string =>
    `${before.text[language]} × (${onePlus(amount, language)})${exponent} = ${result[language]}`;
  return {
    vi: `Hiểu đúng từng chữ: ${reckoning('vi')}, trong khi kỳ sau là ${now.text.vi}`,
    en: `Taken literally: ${reckoning('en')}, while the later level is ${now.text.en}`,
  };
}

/** What the levels say: `(2,04 % − 5,33 %) ÷ 5 = −0,658 điểm %/năm`. */
function pointsBetween(amount: Amount, { before, now, years }: Levels): Amount {
  const step = scaleBand(subtractBands(now, before), big(1).div(years));
  const quotient = years === 1 ? '' : ` ÷ ${years}`;
  return impliedAmount(step, pointsFor(amount.measureUnit), {
    terms: before,
    inputs: [now, before],
    working: inBoth((language) => `(${now.text[language]} − ${before.text[language]})${quotient}`),
  });
}

/** The same number, read in points. */
function inPoints(amount: Amount): Amount {
  return impliedAmount(amount, pointsFor(amount.measureUnit), {
    terms: amount,
    inputs: [amount],
    working: { vi: 'Nếu hiểu là điểm phần trăm', en: 'If points are meant' },
  });
}

function pointsFor(measureUnit: MeasureUnit): MeasureUnit {
  return measureUnit === 'percent-per-year' ? 'percentage-point-per-year' : 'percentage-point';
}
