import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import { big, toDecimal } from '../../kernel/decimal.ts';
import { formatQuantity } from '../../kernel/number-text.ts';
import { type Amount, contradictedBy, groupAgreeing } from '../amount.ts';
import { addBands, divideBands, exactly, scaleBand } from '../../kernel/band.ts';
import { commonTerms } from '../comparable.ts';
import { amountsOn, type Evidence, grouped, type Topic, topicKey } from '../evidence.ts';
import type { ImpliedBase } from '../implied-base.ts';

/** A level that a movement implies, and the statement of that level which excludes it. */
export interface BaseConflict {
  topic: Topic;
  stated: Amount;
  implied: Amount;
  /** The movement it was first worked out from, with the level that leads to. */
  source: ImpliedBase;
}

/**
 * Bases that follow from movements, against the levels stated for the base period. Movements that imply
 * one and the same base count once.
 */
export function conflictsOfBases(
  evidence: Evidence,
  bases: readonly ImpliedBase[],
): BaseConflict[] {
  const byTopic = grouped(bases, ({ topic }) => topicKey(topic));
  return [...byTopic.values()].flatMap((sameTopic) => {
    const groups = groupAgreeing(sameTopic.map(({ amount }) => amount));
    return groups.flatMap((implied) => {
      const source = sameTopic.find(({ amount }) => amount.key === implied.key);
      if (source === undefined) return [];
      const stated = contradictedBy(implied, amountsOn(evidence, source.topic));
      return stated === null ? [] : [{ topic: source.topic, stated, implied, source }];
    });
  });
}

/** How a base that is worked out stands to the base as stated; unknown where none is stated on its terms. */
export function fitOfBase(
  evidence: Evidence,
  base: ImpliedBase | null,
): 'agrees' | 'contradicts' | 'unknown' {
  const stated = base === null ? [] : amountsOn(evidence, base.topic);
  const comparable = stated.filter(
    (amount) => base !== null && commonTerms([base.amount, amount]) !== null,
  );
  if (base === null || comparable.length === 0) return 'unknown';
  return contradictedBy(base.amount, comparable) === null ? 'agrees' : 'contradicts';
}

/** The growth that the base as stated gives: `Với gốc gần 4.600 tỷ đồng thì gần 5.500 tỷ đồng là tăng 19,6 %`. */
export function growthOnStated({ stated, source }: BaseConflict): Bilingual | null {
  const factor = divideBands(source.now, stated);
  if (factor === null) return null;
  const growth = scaleBand(addBands(factor, exactly(big(-1))), big(100));
  const size = toDecimal(growth.value.abs());
  const falls = growth.value.lt(0);
  const write = (language: Language): string =>
    formatQuantity(size, 'percent', language, GROWTH_DECIMALS);
  return {
    vi: `Với gốc ${stated.text.vi} thì ${source.now.text.vi} là ${falls ? 'giảm' : 'tăng'} ${write('vi')}.`,
    en: `On ${stated.text.en}, ${source.now.text.en} is a ${falls ? 'fall' : 'rise'} of ${write('en')}.`,
  };
}

/** Decimals in which growth is usually printed. */
const GROWTH_DECIMALS = 1;
