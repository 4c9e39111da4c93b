import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseAnnotatedReport } from '../src/reader/fixtures/annotated-report.fixture.ts';
import { readText } from '../src/reader/finding/read-text.ts';
import { reportSets } from './annotated-reports.ts';

const CHARACTERS_A_PAGE = 3_000;
const PAGES = 500;
const ROUNDS = 5;

/** Pages that the reader of text reads in a second of processor time, median of 5 rounds of 500 pages. */
export function pagesASecond(): number {
  const book = bookOf(PAGES);
  readText({ text: bookOf(20) });
  const seconds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    readText({ text: book });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000_000;
  }).sort((a, b) => a - b);
  return PAGES / (seconds[Math.floor(ROUNDS / 2)] ?? Infinity);
}

/** The written reports, one after another, until so many pages are full. */
export function bookOf(pages: number): string {
  const texts = globSync('*.txt', { cwd: reportSets.written })
    .sort()
    .map(
      (file) =>
        parseAnnotatedReport(readFileSync(path.join(reportSets.written, file), 'utf8')).text,
    );
  const chapter = `${texts.join('\n\n')}\n\n`;
  const wanted = CHARACTERS_A_PAGE * pages;
  return chapter.repeat(Math.ceil(wanted / chapter.length)).slice(0, wanted);
}
