import type { CustomSeriesRenderItem } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import { partOfUnits } from '../../../core/indicator/formula/computation.ts';
import type { FigureCell } from '../../../contract/figure.ts';
import { aheadSeries } from './ahead-series.ts';
import type { ChartModel } from './chart-model.ts';
import type { ChartWords } from './chart-words.ts';
import { FACE, planSeries, roomForPlanNames, roomOf } from './plan-series.ts';

const BAR_WIDTH = '46%';
const INK = 'var(--ink)';
const QUIET = 'var(--ink-2)';
const FILL = 'var(--bar-fill)';
const SOFT = 'var(--bar-soft)';

/** Colours are our CSS variables: the drawing follows dark mode and print without being drawn again. */
export function optionOf(model: ChartModel, words: ChartWords, width: number): EChartsCoreOption {
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    textStyle: { fontFamily: FACE, color: QUIET },
    grid: {
      left: 12,
      right: roomForPlanNames(model, width),
      top: 42,
      bottom: 8,
      containLabel: true,
    },
    xAxis: {
      type: 'category',
      data: model.labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--line-strong)' } },
      axisLabel: { color: QUIET, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: words.unit,
      nameLocation: 'end',
      nameTextStyle: { align: 'left', color: QUIET, fontSize: 12, padding: [0, 0, 6, -30] },
      axisLabel: { color: QUIET, fontSize: 12, formatter: words.axisNumber },
      splitLine: { lineStyle: { color: 'var(--line)' } },
      scale: false,
    },
    series: [
      actualSeries(model, words),
      askedSeries(model, words),
      ...aheadSeries(model),
      planSeries(model, words),
      breakSeries(model, words),
    ],
  };
}

function actualSeries(model: ChartModel, words: ChartWords) {
  return {
    name: 'actual',
    type: 'bar',
    barWidth: BAR_WIDTH,
    barMaxWidth: 64,
    cursor: 'pointer',
    emphasis: { disabled: true },
    label: {
      show: true,
      position: 'top',
      color: INK,
      fontSize: 12,
      fontWeight: 600,
      formatter: ({ dataIndex }: { dataIndex: number }) => words.figureLabel(dataIndex),
    },
    data: model.figures.map((cell) => {
      if (cell === null || cell.outcome.kind === 'missing') return '-';
      return { value: Number(cell.outcome.value), itemStyle: styleOf(cell) };
    }),
  };
}

/** Official solid, preliminary solid and lighter, estimates hatched on a light ground; a sum that lacks units is an outline. */
function styleOf({ grade, unitCount }: FigureCell) {
  if (partOfUnits(unitCount) !== null) {
    return { color: 'transparent', borderColor: FILL, borderType: 'dashed' as const };
  }
  if (grade !== 'estimate') return { color: grade === 'preliminary' ? SOFT : FILL };
  return {
    color: 'var(--surface)',
    borderColor: FILL,
    borderWidth: 1.2,
    decal: {
      symbol: 'rect',
      color: FILL,
      dashArrayX: [1, 0],
      dashArrayY: [1.6, 4.4],
      rotation: -0.785,
    },
  };
}

/** The path that the target asks for, dashed, with a mark where it ends. */
function askedSeries(model: ChartModel, words: ChartWords) {
  const last = model.asked.findLastIndex((value) => value !== null);
  return {
    name: 'asked',
    type: 'line',
    silent: true,
    emphasis: { disabled: true },
    showAllSymbol: true,
    lineStyle: { color: 'var(--lacquer)', width: 1.6, type: [5, 4] },
    data: model.asked.map((value, position) => {
      if (value === null) return '-';
      const isEnd = position === last;
      return {
        value,
        symbol: isEnd ? 'diamond' : 'none',
        symbolSize: 11,
        itemStyle: { color: 'var(--lacquer)' },
        label: {
          show: isEnd,
          // What is needed stands above what is asked: the name goes below both.
          position: (model.required[position] ?? value) > value ? 'bottom' : 'top',
          color: 'var(--lacquer)',
          fontSize: 12,
          fontWeight: 600,
          formatter: () => words.askedLabel(value),
        },
      };
    }),
  };
}

/** A dotted upright where the series must not be joined, named at its head. */
function breakSeries(model: ChartModel, words: ChartWords) {
  const draw: CustomSeriesRenderItem = ({ dataIndex, coordSys }, api) => {
    const mark = model.breaks[dataIndex];
    if (mark === undefined) return null;
    const { top, bottom } = uprightOf(coordSys);
    const [centre = 0] = api.coord([mark.position, 0]);
    const [room = 0] = roomOf(api.size?.([1, 0]));
    const x = centre - room / 2;
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: x, y1: top, x2: x, y2: bottom },
          style: { stroke: INK, lineWidth: 1.2, lineDash: [2, 3] },
        },
        {
          type: 'text',
          style: {
            text: words.breakLabel(dataIndex),
            x: x + 4,
            y: top - 4,
            verticalAlign: 'bottom',
            fill: QUIET,
            font: `11px ${FACE}`,
          },
        },
      ],
    };
  };
  return {
    name: 'break',
    type: 'custom',
    silent: true,
    renderItem: draw,
    data: model.breaks.map(({ position }) => [position, 0]),
  };
}

/** Upper and lower end of the drawing area, in pixels. */
function uprightOf(coordSys: object): { top: number; bottom: number } {
  const y = 'y' in coordSys && typeof coordSys.y === 'number' ? coordSys.y : 0;
  const height = 'height' in coordSys && typeof coordSys.height === 'number' ? coordSys.height : 0;
  return { top: y, bottom: y + height };
}
