/** A column of a table of text: so many characters wide. */
export interface TextColumn {
  readonly header: string;
  readonly width: number;
}

/** One cell: lines that are wrapped, and how its finished text is painted (colours have no width). */
export interface TextCell {
  readonly lines: readonly string[];
  readonly paint?: (text: string) => string;
}

const GAP = '  ';

/** Lines of a text at most so wide, broken at blanks; a longer word is cut. No-break blanks stay whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap((whole) => pieces(whole, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (longer.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Wraps, and sets every line in from the left; lines after the first by `hanging` more. */
export function indent(text: string, by: number, width: number, hanging = 0): string[] {
  return wrap(text, width - by - hanging).map(
    (line, index) => ' '.repeat(index === 0 ? by : by + hanging) + line,
  );
}

/** The heading of a table and the rule under it. */
export function headLines(columns: readonly TextColumn[]): string[] {
  const head = rowLines(
    columns,
    columns.map(({ header }) => ({ lines: [header] })),
  );
  return [...head, '─'.repeat(widthOf(columns))];
}

/** A row as lines of equal columns. */
export function rowLines(columns: readonly TextColumn[], cells: readonly TextCell[]): string[] {
  const wrapped = columns.map(({ width }, index) =>
    (cells[index]?.lines ?? []).flatMap((line) => wrap(line, width)),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map(({ width }, index) => {
        const text = (wrapped[index]?.[at] ?? '').padEnd(width);
        return cells[index]?.paint?.(text) ?? text;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function widthOf(columns: readonly TextColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, GAP.length * (columns.length - 1));
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const slash = word.lastIndexOf('/', width - 1) + 1;
  const at = slash === 0 ? width : slash;
  return [word.slice(0, at), ...pieces(word.slice(at), width)];
}
