import { type LiveResult, liveFormulas } from '../../../core/figure/round/live-formulas.ts';
import type { Submission } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { COMPUTED_DECIMALS, outcomeText } from '../../ui/figure/number-words.ts';
import type { Grid } from './use-grid.ts';
import styles from './entry.module.css';

/** What formulas give of the cells as they stand, worked out anew with every stroke. */
export function LiveFormulas({ submission, grid }: { submission: Submission; grid: Grid }) {
  const { words, say, language } = useLanguage();
  const { formulas, unitId, periodId } = submission;
  if (formulas.computed.length === 0) return null;
  const results = liveFormulas(formulas, { unitId, periodId }, figuresOf(submission, grid));
  const text = ({ outcome, measureUnit }: LiveResult) =>
    outcomeText(outcome, measureUnit, { language, decimals: COMPUTED_DECIMALS });
  return (
    <section className={styles['live']}>
      <h2>{words.entry.live}</h2>
      <dl>
        {results.map((result) => (
          <div key={result.indicatorCode}>
            <dt>{say(result.name)}</dt>
            <dd>{text(result)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is typed, and what is known of earlier periods. */
function figuresOf({ rows, periodId }: Submission, { contents }: Grid) {
  return rows.flatMap(({ field, history, samePeriodLastYear }) => {
    if (field.kind !== 'indicator') return [];
    const { indicatorCode, fieldNo } = field;
    const typed = contents.get(fieldNo);
    const earlier = new Map(
      [...history, ...(samePeriodLastYear === null ? [] : [samePeriodLastYear])].map((one) => [
        one.periodId,
        one.value,
      ]),
    );
    earlier.delete(periodId);
    return [
      ...[...earlier].map(([period, value]) => ({ indicatorCode, periodId: period, value })),
      ...(typed?.kind === 'value' ? [{ indicatorCode, periodId, value: typed.value }] : []),
    ];
  });
}
