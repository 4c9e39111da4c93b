import type { TextLine } from './text-lines.ts';

/** The lines of a page, top to bottom, and how high the page is. */
export interface LinedPage {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

export interface RunningLines {
  /** The lines of each page without those that run on. */
  readonly rest: readonly (readonly TextLine[])[];
  /** Texts of headers and footers, each once, with the first page they stand on. */
  readonly running: readonly {
    readonly part: 'header' | 'footer';
    readonly text: string;
    readonly page: number;
  }[];
}

/** Lines looked at from either end of a page. */
const EDGE_LINES = 3;
const FEWEST_PAGES = 3;
const FEWEST_OF_TWO = 2;
const SHARE_OF_PAGES = 0.3;
/** Share of the height of a page in which they stand. */
const EDGE = 0.12;
const PAGE_NUMBER = /^[\s\-–—.|]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[\s\-–—.|]*$/i;

/**
 * Finds headers and footers: outermost lines that come again at the same height on other pages, word for
 * word or with a number that counts the pages. Bare page numbers are dropped.
 */
export function takeRunningLines(pages: readonly LinedPage[]): RunningLines {
  const counts = new Map<string, number>();
  pages.forEach((page, index) => {
    const keys = edgesOf(page).flatMap(({ lines, part }) =>
      lines.flatMap((line) => keysOf(line, part, index)),
    );
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const needed =
    pages.length === 2 ? FEWEST_OF_TWO : Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
  const seen = new Set<string>();
  const running: RunningLines['running'][number][] = [];
  const rest = pages.map((page, index) => {
    const dropped = new Set<TextLine>();
    for (const { lines, part } of edgesOf(page)) {
      for (const line of lines) {
        const text = textOf(line);
        const key = keysOf(line, part, index).find((each) => (counts.get(each) ?? 0) >= needed);
        const isNumber = PAGE_NUMBER.test(text);
        // A line further in is text if one further out is.
        if (key === undefined && !isNumber) break;
        dropped.add(line);
        if (isNumber || key === undefined || seen.has(key)) continue;
        running.push({ part, text, page: index + 1 });
        seen.add(key);
      }
    }
    return page.lines.filter((line) => !dropped.has(line));
  });
  return { rest, running };
}

/** Lines at the top and at the bottom of a page, the outermost first. */
function edgesOf({ lines, height }: LinedPage) {
  const top = lines.slice(0, EDGE_LINES).filter(({ y }) => y < height * EDGE);
  const bottom = lines.slice(-EDGE_LINES).filter(({ y }) => y > height * (1 - EDGE));
  return [
    { lines: top, part: 'header' },
    { lines: bottom.toReversed(), part: 'footer' },
  ] as const;
}

function textOf({ segments }: TextLine): string {
  return segments.map(({ text }) => text).join('\t');
}

/** A line as it stands, and with its numbers counted from the page it stands on. */
function keysOf(line: TextLine, part: string, page: number): string[] {
  const text = textOf(line);
  const place = `${part} ${Math.round(line.y / 4)}`;
  const counted = text.replace(/\d+/g, (digits) => `#${Number(digits) - page}`);
  return [`${place} ${text}`, `${place} ${counted}`];
}
