import type { TimelineMarkKind } from '../../../contract/task/task-lists.ts';

/** One shape for each thing that happens, told apart without colour. */
const shapes = {
  'first-deadline': { d: 'M8 1v14', paint: 'none-mark', isLine: true },
  deadline: { d: 'M8 1v14M4 1h8', paint: 'ink', isLine: true },
  extended: { d: 'M3 8h9M9 4.5 12.5 8 9 11.5', paint: 'teal', isLine: true },
  'interim-given': { d: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z', paint: 'teal', isLine: false },
  'interim-missing': { d: 'M4 4l8 8M12 4l-8 8', paint: 'red-mark', isLine: true },
  'interim-awaited': { d: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z', paint: 'none-mark', isLine: true },
  reported: { d: 'M8 2.5 13.5 8 8 13.5 2.5 8Z', paint: 'teal', isLine: false },
  refused: { d: 'M8 2.5 13.5 8 8 13.5 2.5 8ZM5.5 8h5', paint: 'red-mark', isLine: true },
  closed: { d: 'M2.5 8.5 6.5 12.5 13.5 4', paint: 'green-mark', isLine: true },
} satisfies Record<TimelineMarkKind, { d: string; paint: string; isLine: boolean }>;

export function TimelineMark({ kind }: { kind: TimelineMarkKind }) {
  const { d, paint, isLine } = shapes[kind];
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={d}
        fill={isLine ? 'none' : `var(--${paint})`}
        stroke={isLine ? `var(--${paint})` : 'var(--surface)'}
        strokeWidth={isLine ? 2 : 1}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
