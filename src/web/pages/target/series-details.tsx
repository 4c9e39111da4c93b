import { useMemo } from 'react';
import type { IndicatorSeries } from '../../../contract/figure.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import type { AheadYear } from '../../ui/chart/chart-model.ts';
import { SeriesFigure } from '../../ui/chart/series-figure.tsx';
import { VintageTable } from '../figure/vintage-table.tsx';
import styles from './target-page.module.css';

const NOTHING_AHEAD: readonly AheadYear[] = [];

interface SeriesDetailsProps {
  series: IndicatorSeries;
  asked: TargetPartCell['trajectory'];
  /** Levels of years ahead; left out for what is computed from the series. */
  ahead?: readonly AheadYear[];
  isDerived?: boolean;
  isDrawn?: boolean;
}

/** One series drawn, and under it every vintage of its figures. */
export function SeriesDetails(props: SeriesDetailsProps) {
  const { series, asked, ahead = NOTHING_AHEAD, isDerived = false, isDrawn = true } = props;
  const { words, say } = useLanguage();
  const matter = useMemo(
    () => ({
      figures: series.figures,
      planLines: series.planLines,
      asked: asked.map((point) => ({ periodId: point.periodId, outcome: point.asked })),
      breaks: series.breaks,
      ahead,
    }),
    [series, asked, ahead],
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
