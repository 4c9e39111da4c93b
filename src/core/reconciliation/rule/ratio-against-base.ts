import { big } from '../../kernel/decimal.ts';
import { isAmbiguousMultiple } from '../ambiguous-words.ts';
import { addBands, exactly } from '../../kernel/band.ts';
import { type BaseConflict, conflictsOfBases, fitOfBase } from './base-conflict.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import { type Evidence, type Statement, statementsOf } from '../evidence.ts';
import { type ImpliedBase, impliedBase } from '../implied-base.ts';
import { ASK_VINTAGE, ask, askTerms, levelName, periodWithin } from '../wording.ts';

/** A multiple of a base: level now ÷ multiple against the base as stated. */
export function ratioAgainstBase(evidence: Evidence): Contradiction[] {
  const bases = statementsOf(evidence, 'ratio')
    .filter(({ claim }) => claim.direction !== 'down')
    .flatMap((statement) => readMultiple(evidence, statement) ?? []);
  return conflictsOfBases(evidence, bases).map((conflict) => contradictRatio(evidence, conflict));
}

/** `tăng 1,8 lần` read as 2.8 times the base. */
export function asExcess(statement: Statement): Statement {
  const amount = { ...statement.amount, ...addBands(statement.amount, exactly(big(1))) };
  return { ...statement, amount };
}

/** The multiple as a ratio, unless its words are ambiguous and only the other reading fits the base. */
function readMultiple(evidence: Evidence, statement: Statement): ImpliedBase | null {
  const ratio = impliedBase(evidence, statement);
  if (ratio === null || !isAmbiguousMultiple(statement.claim)) return ratio;
  const excess = impliedBase(evidence, asExcess(statement));
  return fitOfBase(evidence, excess) === 'agrees' ? null : ratio;
}

function contradictRatio(evidence: Evidence, conflict: BaseConflict): Contradiction {
  const { topic, stated, implied, source } = conflict;
  const { unitId, indicatorCode, periodId } = topic;
  const [now, base] = [periodWithin(source.movement.topic.periodId), periodWithin(periodId)];
  const multiple = source.movement.amount.text;
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `Bội số ${multiple.vi} của ${now.vi} tính trên gốc ${base.vi} nào: ${stated.text.vi} hay ${implied.text.vi}?`,
      en: `${multiple.en} in ${now.en} is a multiple of which base in ${base.en}: ${stated.text.en} or ${implied.text.en}?`,
    },
    ASK_VINTAGE,
    ...askTerms(stated, implied),
  );
  return contradict(
    {
      rule: 'ratio-against-base',
      unitId,
      indicatorCode,
      periodId,
      name: levelName(evidence, indicatorCode, periodId),
      question,
    },
    stated,
    implied,
  );
}
