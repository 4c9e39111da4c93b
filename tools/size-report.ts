import { isGenerated, isTest, listSources, listStyleSheets, readSource } from './source-files.ts';

const ceiling = 400;

export interface SizeReport {
  /** One line for the person who runs the check. */
  readonly summary: string;
  /** Files beyond the ceiling. */
  readonly faults: string[];
}

/** Measures files by their lines. Tests and generated files are left out. */
export function reportSizes(files: readonly { file: string; lines: number }[]): SizeReport {
  const sorted = files.toSorted((a, b) => b.lines - a.lines);
  const atShare = (share: number): number => sorted[Math.floor(sorted.length * share)]?.lines ?? 0;
  const worst = sorted.slice(0, 3).map(({ file, lines }) => `${file} ${lines}`);
  return {
    summary: `${files.length} files, median ${atShare(0.5)} lines, 90th percentile ${atShare(0.1)}; longest: ${worst.join(', ')}`,
    faults: sorted
      .filter(({ lines }) => lines > ceiling)
      .map(({ file, lines }) => `${file} has ${lines} lines, more than ${ceiling}: split it`),
  };
}

/** The report for the whole tree; the ceiling holds for style sheets too. */
export function reportTreeSizes(): SizeReport {
  const sources = reportSizes(
    measure(listSources().filter((file) => !isTest(file) && !isGenerated(file))),
  );
  const sheets = reportSizes(measure(listStyleSheets()));
  return { summary: sources.summary, faults: [...sources.faults, ...sheets.faults] };
}

function measure(files: readonly string[]): { file: string; lines: number }[] {
  return files.map((file) => ({ file, lines: readSource(file).trimEnd().split('\n').length }));
}
