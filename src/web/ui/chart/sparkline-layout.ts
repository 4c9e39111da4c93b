const WIDTH = 116;
const HEIGHT = 44;
const PAD = 5;
const YEAR_LINE = 11;

export interface SparklinePoint {
  label: string;
  /** For drawing only; null where there is no figure. */
  value: number | null;
  asked: number | null;
  isEstimate: boolean;
  /** Ends of the forecast, for drawing; left out where there is none. */
  low?: number | undefined;
  high?: number | undefined;
}

export interface SparklineLayout {
  width: number;
  height: number;
  /** Paths through neighbouring figures; a missing one breaks the line. */
  segments: string[];
  asked: string[];
  /** Outline of the forecast, from the last figure on; null where there is none. */
  band: string | null;
  dots: { x: number; y: number; isEstimate: boolean; isLast: boolean }[];
  years: { x: number; text: string; anchor: 'start' | 'end' }[];
}

/** Places the points of a sparkline; one scale for what is and what is asked. */
export function layOutSparkline(points: SparklinePoint[]): SparklineLayout {
  const all = points
    .flatMap(({ value, asked, low, high }) => [value, asked, low ?? null, high ?? null])
    .filter((one) => one !== null);
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const step = points.length > 1 ? (WIDTH - 2 * PAD) / (points.length - 1) : 0;
  const room = HEIGHT - YEAR_LINE - 2 * PAD;
  const x = (position: number) => rounded(PAD + position * step);
  const y = (value: number) =>
    rounded(
      PAD + (highest === lowest ? room / 2 : ((highest - value) / (highest - lowest)) * room),
    );
  const place = (values: (number | null)[]) =>
    values.map((value, position) => (value === null ? null : { x: x(position), y: y(value) }));
  const actual = place(points.map(({ value }) => value));
  const last = actual.findLastIndex((point) => point !== null);
  const [first, end] = [points[0], points.at(-1)];
  return {
    width: WIDTH,
    height: HEIGHT,
    segments: paths(actual),
    asked: paths(place(points.map(({ asked }) => asked))),
    band: outlineOf(points, { from: actual[last] ?? null, x, y }),
    dots: actual.flatMap((point, position) =>
      point === null
        ? []
        : [
            {
              ...point,
              isEstimate: points[position]?.isEstimate ?? false,
              isLast: position === last,
            },
          ],
    ),
    years: [
      ...(first === undefined ? [] : [{ x: 1, text: first.label, anchor: 'start' as const }]),
      ...(end === undefined || points.length < 2
        ? []
        : [{ x: WIDTH - 1, text: end.label, anchor: 'end' as const }]),
    ],
  };
}

/** High ends forwards, low ends back; a single year without a figure before it has no width to fill. */
function outlineOf(
  points: SparklinePoint[],
  place: {
    from: { x: number; y: number } | null;
    x: (position: number) => number;
    y: (value: number) => number;
  },
): string | null {
  const ends = points.flatMap(({ low, high }, position) =>
    low === undefined || high === undefined
      ? []
      : [{ x: place.x(position), top: place.y(high), bottom: place.y(low) }],
  );
  const start = place.from === null ? [] : [`${place.from.x} ${place.from.y}`];
  if (ends.length + start.length < 2 || ends.length === 0) return null;
  const upper = ends.map(({ x, top }) => `${x} ${top}`);
  const lower = ends.toReversed().map(({ x, bottom }) => `${x} ${bottom}`);
  return `M${[...start, ...upper, ...lower].join('L')}Z`;
}

function paths(points: ({ x: number; y: number } | null)[]): string[] {
  const runs: { x: number; y: number }[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => run.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(''));
}

function rounded(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
