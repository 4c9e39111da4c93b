/** How many pages of 3,000 characters the reader reads a second on one core: node benchmarks/reader-speed.ts */
import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseAnnotatedReport } from '../src/reader/fixtures/annotated-report.fixture.ts';
import { readText } from '../src/reader/finding/read-text.ts';

const CHARACTERS_A_PAGE = 3_000;
const PAGES = 500;
const ROUNDS = 5;

const folder = path.join(path.dirname(import.meta.dirname), 'src/reader/fixtures/reports');
const texts = globSync('*.txt', { cwd: folder })
  .sort()
  .map((file) => parseAnnotatedReport(readFileSync(path.join(folder, file), 'utf8')).text);

const wanted = CHARACTERS_A_PAGE * PAGES;
let book = '';
while (book.length < wanted) book += `${texts.join('\n\n')}\n\n`;
book = book.slice(0, wanted);

readText({ text: book.slice(0, CHARACTERS_A_PAGE * 20) });
const seconds = Array.from({ length: ROUNDS }, () => {
  const began = performance.now();
  readText({ text: book });
  return (performance.now() - began) / 1_000;
}).sort((a, b) => a - b);
const median = seconds[Math.floor(ROUNDS / 2)] ?? 0;
const memory = process.memoryUsage().rss / 1_048_576;
console.log(
  `${PAGES} pages in ${median.toFixed(2)} s: ${(PAGES / median).toFixed(0)} pages a second on one core (median of ${ROUNDS}); ${memory.toFixed(0)} MB`,
);
