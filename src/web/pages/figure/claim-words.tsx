import type { ClaimCell } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { amountText, periodInSentence } from '../../ui/figure/number-words.ts';
import { negate } from '../../../core/kernel/decimal.ts';

/** What a statement says, set as a line: name, period, hedge word, number, against what. */
export function ClaimWords({ claim }: { claim: ClaimCell }) {
  const { words, say, language } = useLanguage();
  const { value, measureUnit, kind } = claim;
  const isSigned = kind === 'growth' || kind === 'change';
  return (
    <>
      {claim.indicatorName !== null && `${say(claim.indicatorName)}, `}
      {periodInSentence(claim.periodId, language)}
      {value !== null && measureUnit !== null && (
        <>
          : {words.qualifiers[claim.qualifier]}{' '}
          <strong>
            <Amount
              text={amountText(
                isSigned && claim.direction === 'down' ? negate(value) : value,
                measureUnit,
                {
                  language,
                  signed: isSigned,
                },
              )}
            />
          </strong>
        </>
      )}
      {claim.base !== null && ` ${say(claim.base)}`}
    </>
  );
}
