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
const SHARE_OF_PAGES = 0.3;
/** Share of the height of a page where its number stands. */
const EDGE = 0.12;
const PAGE_NUMBER = /^[\s\-–—.|]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[\s\-–—.|]*$/i;

/**
 * Finds headers and footers: lines at the edges of pages that come again at the same height, but for their
 * numbers. Bare page numbers are dropped.
 */
export function takeRunningLines(pages: readonly LinedPage[]): RunningLines {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(edgeLines(page).map(({ line, part }) => keyOf(line, part)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
  const seen = new Set<string>();
  const running: RunningLines['running'][number][] = [];
  const rest = pages.map((page, index) => {
    const dropped = new Set<TextLine>();
    for (const { line, part, isEdge } of edgeLines(page)) {
      const text = textOf(line);
      const key = keyOf(line, part);
      if (isEdge && PAGE_NUMBER.test(text)) {
        dropped.add(line);
      } else if ((counts.get(key) ?? 0) >= needed) {
        dropped.add(line);
        if (!seen.has(key)) running.push({ part, text, page: index + 1 });
        seen.add(key);
      }
    }
    return page.lines.filter((line) => !dropped.has(line));
  });
  return { rest, running };
}

function edgeLines({ lines, height }: LinedPage) {
  const top = lines.slice(0, EDGE_LINES);
  const bottom = lines.slice(Math.max(EDGE_LINES, lines.length - EDGE_LINES));
  return [
    ...top.map((line) => ({ line, part: 'header' as const, isEdge: isAtEdge(line, height) })),
    ...bottom.map((line) => ({ line, part: 'footer' as const, isEdge: isAtEdge(line, height) })),
  ];
}

function isAtEdge({ y }: TextLine, height: number): boolean {
  return y < height * EDGE || y > height * (1 - EDGE);
}

function textOf({ segments }: TextLine): string {
  return segments.map(({ text }) => text).join('\t');
}

function keyOf(line: TextLine, part: string): string {
  return `${part} ${Math.round(line.y / 4)} ${textOf(line).replace(/\d+/g, '#')}`;
}
