import type { CustomSeriesRenderItem, CustomSeriesRenderItemAPI } from 'echarts';
import type { ChartModel } from './chart-model.ts';
import type { ChartWords } from './chart-words.ts';
import { spreadLabels } from './spread-labels.ts';

export const FACE = 'Narrow Space, Be Vietnam Pro, Segoe UI, Noto Sans, sans-serif';

/** Half of the plan line's length, as a part of the room of one label. */
const REACH = 0.36;
const NAME_HEIGHT = 13;
/** Room of one label under which only the amount is written. */
const LITTLE_ROOM = 52;
const MARGIN = 24;
const NAME_ROOM = 120;
const AMOUNT_ROOM = 48;

/** Space at the right of the drawing, so that the name of a plan of the last periods can be read. */
export function roomForPlanNames(model: ChartModel, width: number): number {
  const last = model.labels.length - 1;
  if (model.plans.every(({ position }) => position < last)) return MARGIN;
  return width / model.labels.length < LITTLE_ROOM ? AMOUNT_ROOM : NAME_ROOM;
}

/** Each plan line as a step over its own period, its rounding band behind it, its name at its end. */
export function planSeries(model: ChartModel, words: ChartWords) {
  const draw: CustomSeriesRenderItem = ({ dataIndex }, api) => {
    const plan = model.plans[dataIndex];
    if (plan === undefined) return null;
    const { line, position } = plan;
    const [x = 0, y = 0] = api.coord([position, Number(line.value)]);
    const [room = 0] = roomOf(api.size?.([1, 0]));
    const reach = room * REACH;
    const dash = line.origin === 'implied' ? [4, 3] : undefined;
    return {
      type: 'group',
      children: [
        ...bandOf(line.low, line.high, (value) => api.coord([position, value]), reach),
        {
          type: 'line',
          shape: { x1: x - reach, y1: y, x2: x + reach, y2: y },
          style: { stroke: 'var(--orange-mark)', lineWidth: 2.4, ...(dash && { lineDash: dash }) },
        },
        {
          type: 'text',
          style: {
            text: words.planLabel(dataIndex, room < LITTLE_ROOM),
            x: x + reach + 4,
            y: nameHeight(model, dataIndex, api),
            verticalAlign: 'middle',
            fill: 'var(--orange)',
            stroke: 'var(--surface)',
            lineWidth: 3,
            font: `500 11px ${FACE}`,
          },
        },
      ],
    };
  };
  return {
    name: 'plan',
    type: 'custom',
    silent: true,
    z: 4,
    clip: false,
    renderItem: draw,
    data: model.plans.map(({ position, line }) => [position, Number(line.value)]),
  };
}

/** Where a name stands: beside its line, pushed apart from other names of the same period. */
function nameHeight(model: ChartModel, index: number, api: CustomSeriesRenderItemAPI): number {
  const together = model.plans.flatMap((plan, other) =>
    plan.position === model.plans[index]?.position ? [{ plan, other }] : [],
  );
  const heights = together.map(
    ({ plan }) => api.coord([plan.position, Number(plan.line.value)])[1] ?? 0,
  );
  const spread = spreadLabels(heights, NAME_HEIGHT);
  return spread[together.findIndex(({ other }) => other === index)] ?? 0;
}

function bandOf(
  low: string | null,
  high: string | null,
  place: (value: number) => number[],
  reach: number,
) {
  if (low === null || high === null) return [];
  const [x = 0, top = 0] = place(Number(high));
  const [, bottom = 0] = place(Number(low));
  return [
    {
      type: 'rect' as const,
      shape: { x: x - reach, y: top, width: 2 * reach, height: bottom - top },
      style: { fill: 'var(--orange-mark)', opacity: 0.22 },
    },
  ];
}

export function roomOf(size: number | number[] | undefined): number[] {
  return Array.isArray(size) ? size : [size ?? 0];
}
