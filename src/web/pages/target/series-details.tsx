import { useMemo } from 'react';
import type { IndicatorSeries } from '../../../contract/figure.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { SeriesFigure } from '../../ui/chart/series-figure.tsx';
import { VintageTable } from '../figure/vintage-table.tsx';
import styles from './target-page.module.css';

interface SeriesDetailsProps {
  series: IndicatorSeries;
  asked: TargetPartCell['trajectory'];
  isDerived?: boolean;
  isDrawn?: boolean;
}

/** One series drawn, and under it every vintage of its figures. */
export function SeriesDetails(props: SeriesDetailsProps) {
  const { series, asked, isDerived = false, isDrawn = true } = props;
  const { words, say } = useLanguage();
  const matter = useMemo(
    () => ({
      figures: series.figures,
      planLines: series.planLines,
      asked: asked.map((point) => ({ periodId: point.periodId, outcome: point.asked })),
      breaks: series.breaks,
    }),
    [series, asked],
  );
  return (
    <div className={styles['series']}>
      {isDrawn && (
        <SeriesFigure
          title={say(series.indicator.name)}
          matter={matter}
          measureUnit={series.indicator.measureUnit}
        />
      )}
      <details className={styles['vintages']} open={!isDerived}>
        <summary>
          {words.why.vintages}: {say(series.indicator.name)} ({series.vintages.length})
        </summary>
        <VintageTable vintages={series.vintages} />
      </details>
    </div>
  );
}
