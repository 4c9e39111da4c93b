import type { Bilingual } from '../../kernel/bilingual.ts';
import { big } from '../../kernel/decimal.ts';
import type { DocumentId } from '../../kernel/ids.ts';
import { parsePeriodId, year } from '../../period/period-kinds.ts';
import type { PeriodId } from '../../period/period.ts';
import { agreedAmount, type Amount, contradictedOf, inUnit } from '../amount.ts';
import { divideBands, scaleBand } from '../../kernel/band.ts';
import { impliedAmount, withRemark } from '../claim-amount.ts';
import { commonTerms } from '../comparable.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import {
  amountsOn,
  type Evidence,
  grouped,
  indicatorName,
  levelTopic,
  onceByDocument,
  type Statement,
  statementsOf,
  type Topic,
  topicKey,
} from '../evidence.ts';
import { lastYearId, lastYearOf } from '../last-year.ts';
import { documentsTelling, type ImpliedBases, impliedBases, toldLevel } from '../told-level.ts';
import { ask, askTerms, inBoth, lowerFirst, periodWithin } from '../wording.ts';

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
    const computed = onceByDocument(statements).flatMap((statement) =>
      computedShares({ evidence, bases }, statement, lastYearId(statement.topic.periodId)),
    );
    return contradictedOf(computed, amountsOn(evidence, first.topic)).map(({ stated, implied }) => {
      const share = withRemark(implied, yearAfter({ evidence, bases }, first));
      return contradictShare(evidence, first, stated, share);
    });
  });
}

function computedShares(
  from: { evidence: Evidence; bases: ImpliedBases },
  { claim, topic, amount }: Statement,
  periodId: PeriodId,
): Amount[] {
  if (claim.base?.kind !== 'indicator') return [];
  const numerator = levelTopic({ ...topic, periodId });
  const denominator: Topic = { ...numerator, indicatorCode: claim.base.indicatorCode };
  const shareIn = (documentId: DocumentId | null): Amount[] => {
    const telling = { ...from, documentId, terms: amount };
    return quotient(toldLevel(telling, numerator), toldLevel(telling, denominator));
  };
  const own = shareIn(claim.documentId);
  if (own.length > 0) return own;
  const documents = documentsTelling(from.evidence, from.bases, numerator);
  const others = documents.flatMap((documentId) => shareIn(documentId));
  return others.length > 0 ? others : shareIn(null);
}

/** The share of the year after, where it is known: shares move slowly, so it shows which side is odd. */
function yearAfter(
  from: { evidence: Evidence; bases: ImpliedBases },
  statement: Statement,
): Bilingual | null {
  const period = parsePeriodId(lastYearId(statement.topic.periodId));
  if (period.kind !== 'year') return null;
  const next = year(lastYearOf(period) + 1);
  const share = agreedAmount(computedShares(from, statement, next.id));
  if (share === null) return null;
  const name = periodWithin(next.id);
  return {
    vi: `Sang ${name.vi} là ${share.text.vi}.`,
    en: `In ${name.en} it is ${share.text.en}.`,
  };
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
