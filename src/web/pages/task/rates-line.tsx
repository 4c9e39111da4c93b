import type { ScoreRate } from '../../../core/task/work-score.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import type { Language } from '../../../core/kernel/bilingual.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import type { Rate, TaskRates } from '../../../core/task/rates.ts';
import type { TaskSummary } from '../../../contract/task/task-lists.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { countText } from './task-words.ts';
import styles from './task.module.css';

const shownRates = ['completion', 'onTime', 'doneOfAll'] as const satisfies (keyof TaskRates)[];

/** The three rates with what each divides by what, and the counts that they come from. */
export function RatesLine({ summary }: { summary: TaskSummary }) {
  const { words } = useLanguage();
  const { rate: said } = words.task;
  return (
    <div className={styles['rates']}>
      <dl>
        {shownRates.map((name) => (
          <div key={name}>
            <dt>{said[name]}</dt>
            <dd>
              <RateNumber rate={summary.rates[name]} name={name} />
            </dd>
          </div>
        ))}
      </dl>
      <Counts summary={summary} />
    </div>
  );
}

/** One rate: pressed, it tells its formula with the numbers that went in. */
export function RateNumber({ rate, name }: { rate: Rate; name: keyof TaskRates }) {
  const { words, language } = useLanguage();
  const { rate: said } = words.task;
  return (
    <Explained
      content={
        <div className={styles['explained']}>
          <strong>{said.formula[name]}</strong>
          <p>
            {rate.kind === 'rate'
              ? `${countText(rate.done, language)} ÷ ${countText(rate.of, language)} = ${rateText(rate, language, '')}`
              : said.noneWhy}
          </p>
          <p>{said.rule}</p>
        </div>
      }
    >
      {rate.kind === 'rate' ? (
        <>
          <strong className={styles['rateNumber']}>{rateText(rate, language, '')}</strong>{' '}
          <small>{said.of(countText(rate.done, language), countText(rate.of, language))}</small>
        </>
      ) : (
        <em>{said.none}</em>
      )}
    </Explained>
  );
}

/** "98,63 %"; the given word where it does not apply. */
export function rateText(rate: Rate | ScoreRate, language: Language, none: string): string {
  if (rate.kind === 'not-yet-applicable') return none;
  return `${formatNumber(decimal(rate.percent), { language })}\u202f%`;
}

/** How many in each of the four states; then, apart, those that count in none. */
function Counts({ summary: { counts } }: { summary: TaskSummary }) {
  const { words, language } = useLanguage();
  const { rate: said } = words.task;
  const counted = (['openOverdue', 'openInTime', 'doneOnTime', 'doneLate'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => `${countText(counts[name], language)} ${said[name]}`);
  const uncounted = (['draft', 'returned', 'overtaken', 'withdrawn'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => said[name](countText(counts[name], language)));
  const parts = [
    ...counted,
    ...(uncounted.length === 0 ? [] : [said.uncounted(uncounted.join(', '))]),
  ];
  return parts.length === 0 ? null : <p className={styles['quiet']}>{parts.join(' · ')}</p>;
}
