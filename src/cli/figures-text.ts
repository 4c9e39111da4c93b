import type { FileFigures } from '../server/file-reading/read-figures.ts';
import { normaliseText } from '../core/kernel/vietnamese-text.ts';
import { headLines, rowLines, type TextColumn } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { header: 'Số liệu', width: 22 },
  { header: 'Chỉ tiêu', width: 34 },
  { header: 'Kỳ', width: 10 },
  { header: 'Loại', width: 14 },
  { header: 'So với', width: 14 },
];

const kindNames = {
  level: 'mức',
  growth: 'tốc độ tăng',
  change: 'tăng, giảm',
  plan_percent: '% kế hoạch',
  ratio: 'gấp … lần',
  share: 'tỷ trọng',
  target: 'mục tiêu',
  score: 'điểm số',
  other: 'khác',
} as const;

const qualifierMarks = { exact: '', approx: '≈ ', at_least: '≥ ', at_most: '≤ ' } as const;

/** The figures of each file as a table of lines. */
export function figuresText(readings: readonly FileFigures[]): string[] {
  return readings.flatMap(({ file, claims, apart, absences }) => [
    ...(readings.length > 1 ? [file] : []),
    ...headLines(columns),
    ...claims.flatMap((claim) =>
      rowLines(columns, [
        { lines: [qualifierMarks[claim.qualifier] + printed(claim)] },
        { lines: [claim.indicator === null ? '—' : normaliseText(claim.indicator)] },
        { lines: [claim.period ?? '—'] },
        { lines: [kindNames[claim.kind] + arrow(claim.direction)] },
        { lines: [claim.base ?? ''] },
      ]),
    ),
    `${claims.length} số liệu; ${apart.length} số không phải số liệu${emptyCells(absences.length)}.`,
    '',
  ]);
}

/** In a table the unit stands apart from its number. */
function printed({ quote, unit, cell }: FileFigures['claims'][number]): string {
  const number = normaliseText(quote);
  const isNamed = !unit.startsWith('other:') && !number.endsWith(unit);
  return cell !== null && isNamed ? `${number} [${unit}]` : number;
}

function emptyCells(count: number): string {
  return count === 0 ? '' : `; ${count} ô bảng không có số liệu`;
}

function arrow(direction: 'up' | 'down' | null): string {
  if (direction === null) return '';
  return direction === 'up' ? ' ↑' : ' ↓';
}
