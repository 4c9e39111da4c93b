import type { CustomSeriesRenderItem } from 'echarts';
import type { ChartModel } from './chart-model.ts';

/** Half the width of the band of a single year, as a part of the room of one label. */
const REACH = 0.3;

/** What years ahead may bring, as a band that opens from the last figure; and what they have to bring, as a line. */
export function aheadSeries(model: ChartModel): object[] {
  const isForetold = model.bands.some((band) => band !== null);
  const isRequired = model.required.some((value) => value !== null);
  return [
    ...(isForetold ? [bandSeries(model), centralSeries(model)] : []),
    ...(isRequired ? [requiredSeries(model)] : []),
  ];
}

interface Corner {
  position: number;
  low: number;
  high: number;
}

/** The years foretold, and before them the last figure where it stands next to them. */
export function cornersOf(model: ChartModel): Corner[] {
  const ahead = model.bands.flatMap((band, position) =>
    band === null ? [] : [{ position, low: band.low, high: band.high }],
  );
  const [first] = ahead;
  if (first === undefined) return [];
  const before = valueAt(model, first.position - 1);
  return before === null
    ? ahead
    : [{ position: first.position - 1, low: before, high: before }, ...ahead];
}

function valueAt(model: ChartModel, position: number): number | null {
  const outcome = model.figures[position]?.outcome;
  return outcome?.kind === 'value' ? Number(outcome.value) : null;
}

function bandSeries(model: ChartModel) {
  const corners = cornersOf(model);
  const draw: CustomSeriesRenderItem = ({ dataIndex }, api) => {
    if (dataIndex > 0) return null;
    const [room = 0] = sizeOf(api.size?.([1, 0]));
    const [only] = corners;
    const placed =
      corners.length === 1 && only !== undefined
        ? [-REACH, REACH].map((shift) => ({ ...only, shift: shift * room }))
        : corners.map((corner) => ({ ...corner, shift: 0 }));
    const at = (position: number, value: number, shift: number): [number, number] => {
      const [x = 0, y = 0] = api.coord([position, value]);
      return [x + shift, y];
    };
    return {
      type: 'polygon',
      shape: {
        points: [
          ...placed.map(({ position, high, shift }) => at(position, high, shift)),
          ...placed.toReversed().map(({ position, low, shift }) => at(position, low, shift)),
        ],
      },
      style: { fill: 'var(--teal-line)', opacity: 0.4 },
    };
  };
  return {
    name: 'band',
    type: 'custom',
    silent: true,
    z: 3,
    renderItem: draw,
    // Both ends, so that the vertical axis makes room for them.
    encode: { x: 0, y: [1, 2] },
    data: corners.map(({ position, low, high }) => [position, low, high]),
  };
}

function centralSeries(model: ChartModel) {
  const [first] = cornersOf(model);
  const isBefore = (position: number): boolean =>
    first?.position === position && model.bands[position] === null;
  return {
    ...lineOf('central', { color: 'var(--teal)', width: 1.6 }),
    data: model.bands.map(
      (band, position) => band?.central ?? (isBefore(position) ? valueAt(model, position) : '-'),
    ),
  };
}

function requiredSeries(model: ChartModel) {
  return {
    ...lineOf('required', { color: 'var(--ink)', width: 1.6, type: [1.5, 3] }),
    data: model.required.map((value) => value ?? '-'),
  };
}

function lineOf(name: string, lineStyle: object) {
  return {
    name,
    type: 'line',
    silent: true,
    z: 4,
    symbol: 'circle',
    symbolSize: 4,
    showAllSymbol: true,
    emphasis: { disabled: true },
    lineStyle,
    itemStyle: lineStyle,
  };
}

function sizeOf(size: number | number[] | undefined): number[] {
  return Array.isArray(size) ? size : [size ?? 0];
}
