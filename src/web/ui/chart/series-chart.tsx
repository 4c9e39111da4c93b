import { Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { assignerNames } from '../../../core/figure/assigner-names.ts';
import { partOfUnits } from '../../../core/indicator/formula/computation.ts';
import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { figureText } from '../../address.ts';
import { useLanguage } from '../../language/language.tsx';
import { COMPUTED_DECIMALS, amountText } from '../figure/number-words.ts';
import type { ChartModel } from './chart-model.ts';
import { optionOf } from './chart-option.ts';
import type { ChartWords } from './chart-words.ts';
import styles from './chart.module.css';

interface SeriesChartProps {
  model: ChartModel;
  measureUnit: MeasureUnit;
  /** Name of the series and of the kind of period, for those who do not see the drawing. */
  alt: string;
}

/** Draws a series with ECharts, loaded only now; a bar is a door like any other number. */
export default function SeriesChart({ model, measureUnit, alt }: SeriesChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const isDrawn = useDrawing(box, model, useChartWords(model, measureUnit));
  return (
    <div className={styles['drawing']} role="img" aria-label={alt}>
      {!isDrawn && <Skeleton height="100%" />}
      <div ref={box} className={styles['canvas']} />
    </div>
  );
}

function useDrawing(
  box: RefObject<HTMLDivElement | null>,
  model: ChartModel,
  chartWords: ChartWords,
): boolean {
  const [isDrawn, setDrawn] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const draw = async () => {
      const { init } = await import('./echarts-setup.ts');
      const element = box.current;
      if (isGone || element === null) return;
      const chart = init(element, null, { renderer: 'svg' });
      chart.setOption(optionOf(model, chartWords, element.clientWidth));
      chart.on('click', ({ seriesName, dataIndex }) => {
        const address = model.figures[dataIndex]?.address ?? null;
        if (seriesName !== 'actual' || address === null) return;
        void navigate({
          to: '.',
          search: (before) => ({ ...before, why: figureText(address) }),
          resetScroll: false,
        });
      });
      const fit = () => {
        // On paper the drawing is scaled by its view box, not laid out anew.
        if (matchMedia('print').matches) return;
        chart.resize();
        scaleInPrint(element);
      };
      const watcher = new ResizeObserver(fit);
      watcher.observe(element);
      fit();
      setDrawn(true);
      stop = () => {
        watcher.disconnect();
        chart.dispose();
      };
    };
    void draw();
    return () => {
      isGone = true;
      stop();
    };
  }, [box, model, chartWords, navigate]);
  return isDrawn;
}

/** With a view box the drawing fits the width of paper instead of keeping that of the screen. */
function scaleInPrint(element: HTMLElement): void {
  const svg = element.querySelector('svg');
  const [width, height] = [svg?.getAttribute('width'), svg?.getAttribute('height')];
  if (svg !== null && width && height) svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

/** The same object until language or figures change, so that a render does not draw the chart anew. */
function useChartWords(model: ChartModel, measureUnit: MeasureUnit): ChartWords {
  const { words, say, language } = useLanguage();
  return useMemo(
    () => chartWordsOf(model, measureUnit, { words, say, language }),
    [model, measureUnit, words, say, language],
  );
}

function chartWordsOf(
  model: ChartModel,
  measureUnit: MeasureUnit,
  { words, say, language }: Pick<ReturnType<typeof useLanguage>, 'words' | 'say' | 'language'>,
): ChartWords {
  const axis = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  const bare = { language, withUnit: false } as const;
  return {
    unit: measureUnits[measureUnit].symbol[language],
    figureLabel: (position) => {
      const cell = model.figures[position];
      if (!cell || cell.outcome.kind === 'missing') return '';
      const decimals = cell.origin === 'computed' ? COMPUTED_DECIMALS : undefined;
      const hedge = words.qualifiers[cell.qualifier];
      const number = amountText(cell.outcome.value, cell.measureUnit, { ...bare, decimals });
      const part = partOfUnits(cell.unitCount);
      const count = part === null ? '' : ` (${part.reported}/${part.of})`;
      return `${hedge} ${number}${count}`.trim();
    },
    planLabel: (index, isShort) => {
      const line = model.plans[index]?.line;
      if (line === undefined) return '';
      const who = line.assigner === null ? words.chart.plan : say(assignerNames[line.assigner]);
      const number = amountText(line.value, line.measureUnit, { ...bare, decimals: 1 });
      return isShort ? number : `${who} ${number}`;
    },
    askedLabel: (value) => `${words.chart.asked} ${axis.format(value)}`,
    axisNumber: (value) => axis.format(value).replace('-', '\u2212'),
    breakLabel: (index) => {
      const mark = model.breaks[index]?.mark;
      return mark === undefined ? '' : words.chart.breaks[mark.kind];
    },
  };
}
