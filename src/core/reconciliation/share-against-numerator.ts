import { big } from '../kernel/decimal.ts';
import { type Amount, contradictedBy, groupAgreeing, inUnit } from './amount.ts';
import { divideBands, scaleBand } from './band.ts';
import { impliedAmount } from './claim-amount.ts';
import { commonTerms } from './comparable.ts';
import { contradict } from './contradict.ts';
import type { Contradiction } from './contradiction.ts';
import {
  amountsOn,
  type Evidence,
  grouped,
  indicatorName,
  levelTopic,
  type Statement,
  statementsOf,
  type Topic,
  topicKey,
} from './evidence.ts';
import { lastYearId } from './last-year.ts';
import { documentsTelling, type ImpliedBases, impliedBases, toldLevel } from './told-level.ts';
import { ask, askTerms, inBoth, lowerFirst, periodWithin } from './wording.ts';

/**
 * A share against numerator ÷ denominator as one document tells both: the document of the share, else any
 * other. A share of several years is that of the last.
 */
export function shareAgainstNumerator(evidence: Evidence): Contradiction[] {
  const bases = impliedBases(evidence);
  const byTopic = grouped(statementsOf(evidence, 'share'), ({ topic }) => topicKey(topic));
  return [...byTopic.values()].flatMap((statements) => {
    const [first] = statements;
    if (first === undefined) return [];
    const computed = statements.flatMap((statement) => computedShares(evidence, bases, statement));
    return groupAgreeing(computed).flatMap((share) => {
      const stated = contradictedBy(share, amountsOn(evidence, first.topic));
      return stated === null ? [] : [contradictShare(evidence, first, stated, share)];
    });
  });
}

function computedShares(evidence: Evidence, bases: ImpliedBases, share: Statement): Amount[] {
  const { claim, topic, amount: terms } = share;
  if (claim.base?.kind !== 'indicator') return [];
  const numerator = levelTopic({ ...topic, periodId: lastYearId(topic.periodId) });
  const denominator: Topic = { ...numerator, indicatorCode: claim.base.indicatorCode };
  const shareIn = (documentId: typeof claim.documentId | null): Amount[] => {
    const from = { evidence, bases, documentId, terms };
    return quotient(toldLevel(from, numerator), toldLevel(from, denominator));
  };
  const own = shareIn(claim.documentId);
  if (own.length > 0) return own;
  const others = documentsTelling(evidence, bases, numerator).flatMap((id) => shareIn(id));
  return others.length > 0 ? others : shareIn(null);
}

function quotient(numerator: Amount | null, denominator: Amount | null): Amount[] {
  if (numerator === null || denominator === null) return [];
  const terms = commonTerms([numerator, denominator]);
  const whole = inUnit(denominator, numerator.measureUnit);
  const ratio = whole === null ? null : divideBands(numerator, whole);
  if (terms === null || ratio === null) return [];
  return [
    impliedAmount(scaleBand(ratio, big(100)), 'percent', {
      terms,
      inputs: [numerator, denominator],
      working: inBoth((language) =>
        [numerator, denominator].map((part) => reckoning(part, language)).join(' ÷ '),
      ),
    }),
  ];
}

/** The amount, with its own working where it was worked out. */
function reckoning({ text, working }: Amount, language: 'vi' | 'en'): string {
  return working === null ? text[language] : `(${working[language]})`;
}

function contradictShare(
  evidence: Evidence,
  { topic, claim }: Statement,
  stated: Amount,
  computed: Amount,
): Contradiction {
  const { unitId, indicatorCode, periodId } = topic;
  const whole = claim.base?.kind === 'indicator' ? claim.base.indicatorCode : indicatorCode;
  const [part, total] = [indicatorName(evidence, indicatorCode), indicatorName(evidence, whole)];
  const period = periodWithin(periodId);
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `Tỷ trọng ${stated.text.vi} có tử số và mẫu số là bao nhiêu, gồm những ngành nào? Từ các mức đã công bố thì được ${computed.text.vi}.`,
      en: `What are the numerator and the denominator of ${stated.text.en}, and which sectors do they hold? The published levels give ${computed.text.en}.`,
    },
    ...askTerms(stated, computed),
  );
  return contradict(
    {
      rule: 'share-against-numerator',
      unitId,
      indicatorCode,
      periodId,
      name: {
        vi: `Tỷ trọng ${lowerFirst(part.vi)} trong ${lowerFirst(total.vi)}, ${period.vi}`,
        en: `Share of ${lowerFirst(part.en)} in ${lowerFirst(total.en)}, ${period.en}`,
      },
      question,
    },
    stated,
    computed,
  );
}
