import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import type { Reasoned } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormulaText } from '../../ui/figure/formula-text.tsx';
import { COMPUTED_DECIMALS, outcomeText } from '../../ui/figure/number-words.ts';
import styles from './target.module.css';

/** Decimals of a multiple, so that a rate can be followed by hand: 1,0968 times. */
const MULTIPLE_DECIMALS = 4;

function decimalsOf(unit: MeasureUnit): number {
  return unit === 'times' ? MULTIPLE_DECIMALS : COMPUTED_DECIMALS;
}

/** The written rule and the numbers it used, so that a reader can follow it by hand. */
export function ReasonedContent({ reasoned, title }: { reasoned: Reasoned; title?: string }) {
  const { words, say, language } = useLanguage();
  return (
    <div className={styles['reasoned']}>
      {title !== undefined && <strong>{title}</strong>}
      <p>
        <span className={styles['caption']}>{words.rule}: </span>
        <FormulaText text={say(reasoned.rule)} />
      </p>
      {reasoned.numbers.length > 0 && (
        <dl aria-label={words.numbersUsed}>
          {reasoned.numbers.map(({ name, outcome, measureUnit }) => (
            <div key={name.vi}>
              <dt>
                <FormulaText text={say(name)} />
              </dt>
              <dd>
                {outcomeText(outcome, measureUnit, { language, decimals: decimalsOf(measureUnit) })}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
