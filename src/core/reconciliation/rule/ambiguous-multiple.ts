import type { Bilingual } from '../../kernel/bilingual.ts';
import { isAmbiguousMultiple } from '../ambiguous-words.ts';
import type { Amount } from '../amount.ts';
import { divideBands, gapBetween } from '../../kernel/band.ts';
import { impliedAmount } from '../claim-amount.ts';
import { commonTerms } from '../comparable.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import {
  amountBeside,
  type Evidence,
  levelTopic,
  type Statement,
  statementsOf,
} from '../evidence.ts';
import { impliedBase } from '../implied-base.ts';
import { fitOfBase } from './base-conflict.ts';
import { asExcess } from './ratio-against-base.ts';
import { ask, inBoth, levelName } from '../wording.ts';

/**
 * `cao hơn 2,2 lần`: 2.2 or 3.2 times the base. The two bases it can mean are set side by side, unless
 * a stated base rules one of them out (where it rules out both, the rule on ratios tells).
 */
export function ambiguousMultiple(evidence: Evidence): Contradiction[] {
  return statementsOf(evidence, 'ratio')
    .filter(({ claim }) => isAmbiguousMultiple(claim) && claim.direction !== 'down')
    .filter((statement) => !isSettledByBase(evidence, statement))
    .flatMap((statement) => contradictReadings(evidence, statement) ?? []);
}

function isSettledByBase(evidence: Evidence, statement: Statement): boolean {
  const fits = [statement, asExcess(statement)].map((reading) =>
    fitOfBase(evidence, impliedBase(evidence, reading)),
  );
  return fits.includes('contradicts');
}

function contradictReadings(evidence: Evidence, statement: Statement): Contradiction | null {
  const { topic, amount } = statement;
  const { unitId, indicatorCode, periodId } = topic;
  const [left, right] = readingsOf(evidence, statement);
  if (gapBetween(left, right).eq(0)) return null;
  const name = levelName(evidence, indicatorCode, periodId);
  return contradict(
    {
      rule: 'ambiguous-multiple',
      unitId,
      indicatorCode,
      periodId,
      name: {
        vi: `${name.vi}, số gốc của “cao hơn ${amount.text.vi}”`,
        en: `${name.en}, base of “higher by ${amount.text.en}”`,
      },
      question: ask(evidence, indicatorCode, {
        vi: `“Cao hơn ${amount.text.vi}” nghĩa là bằng ${amount.text.vi} số gốc (${left.text.vi}) hay hơn số gốc ${amount.text.vi} (${right.text.vi})? Số gốc ghi ở văn bản nào?`,
        en: `Does “higher by ${amount.text.en}” mean ${amount.text.en} the base (${left.text.en}) or the base and ${amount.text.en} more (${right.text.en})? Which document gives the base?`,
      }),
    },
    left,
    right,
  );
}

/** The two bases, where the level is known; else the two multiples. */
function readingsOf(evidence: Evidence, statement: Statement): [Amount, Amount] {
  const { topic, amount, claim } = statement;
  const excess = asExcess(statement).amount;
  const beside = { documentId: claim.documentId, terms: amount };
  const now = amountBeside(evidence, beside, levelTopic(topic));
  const [ratioBase, excessBase] = [amount, excess].map((multiple) =>
    now === null ? null : divideBands(now, multiple),
  );
  const terms = now === null ? null : commonTerms([now, amount]);
  if (now === null || terms === null || !ratioBase || !excessBase) {
    const working = { vi: `1 + ${amount.text.vi}`, en: `1 + ${amount.text.en}` };
    const given = { terms: amount, inputs: [amount], working };
    return [amount, impliedAmount(excess, amount.measureUnit, given)];
  }
  const inputs = [now, amount];
  const dividedBy = (divisor: Bilingual): Bilingual =>
    inBoth((language) => `${now.text[language]} ÷ ${divisor[language]}`);
  const more = inBoth((language) => `(1 + ${amount.text[language]})`);
  return [
    impliedAmount(ratioBase, now.measureUnit, { terms, inputs, working: dividedBy(amount.text) }),
    impliedAmount(excessBase, now.measureUnit, { terms, inputs, working: dividedBy(more) }),
  ];
}
