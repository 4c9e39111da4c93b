import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentToRead } from './document-to-read.ts';
import { drawn } from './layout.fixture.ts';
import { readDocumentFigures, readTextFigures } from './read-structured.ts';
import type { DocumentFigures } from './table-figures.ts';

const unknown = { date: null, title: null };

/** Every digit lies in one claim or one number apart, and every quotation stands where it says. */
function expectEveryDigitOnce(text: string, { claims, apart, absences }: DocumentFigures): void {
  const covered = new Uint8Array(text.length);
  for (const { start, end, quote } of [...claims, ...apart]) {
    expect(text.slice(start, end)).toBe(quote);
    for (let at = start; at < end; at += 1) covered[at] = (covered[at] ?? 0) + 1;
  }
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => covered[index]);
  expect(digits.every((times) => times === 1)).toBe(true);
  for (const { range, printed } of absences) {
    expect(text.slice(range.start, range.end).trim()).toBe(printed);
    expect(printed).not.toMatch(/\d/);
  }
}

const cellText = fc.constantFrom(
  '',
  '-',
  'x',
  'TT',
  'Chỉ tiêu',
  'ĐVT',
  'Năm 2020',
  '2021',
  '6 tháng 2021',
  'KH năm',
  'So cùng kỳ (%)',
  'TH/KH',
  'tỷ đồng',
  '%',
  '1',
  '1.1',
  'II',
  'Thu ngân sách',
  'Trong đó: Thu nội địa (tỷ đồng)',
  'Phường Bách Quang',
  '13.090',
  '-3,2',
  '(12,5)',
  'trên 1.000',
  'tăng 16,5 %',
  '19/19 tiêu chí',
  '70 - 75',
  '12,345.6',
  'đạt 552,6 tỷ đồng, tăng 25 % so với năm 2020',
  '30/6/2021',
  '(1)',
  '5=4/3',
  'm2',
  '²³',
);

const anyRow = fc.array(
  fc.record({
    text: cellText,
    rowSpan: fc.constantFrom(1, 1, 1, 2, 99),
    columnSpan: fc.constantFrom(1, 1, 1, 2, 999),
  }),
  { minLength: 1, maxLength: 7 },
);

function tableOf(rows: { text: string; rowSpan: number; columnSpan: number }[][]): DocumentToRead {
  let text = 'Kết quả năm 2021\n';
  const blocks: DocumentToRead['blocks'][number][] = [
    { kind: 'paragraph', range: { start: 0, end: 16 } },
  ];
  const start = text.length;
  const placed = rows.map((cells) => {
    const row = cells.map(({ text: words, rowSpan, columnSpan }) => {
      const from = text.length;
      text += `${words} | `;
      return { range: { start: from, end: from + words.length }, rowSpan, columnSpan };
    });
    text += '\n';
    return { cells: row };
  });
  blocks.push({ kind: 'table', range: { start, end: text.length }, rows: placed });
  return { text, bodyEnd: text.length, blocks };
}

describe('any table', () => {
  it('is read: every digit once, every quotation where it stands', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const document = tableOf(rows);
        expectEveryDigitOnce(document.text, readDocumentFigures(document, unknown));
      }),
      { seed: 20210702, numRuns: 300 },
    );
  });

  it('flattened into lines is read as well', () => {
    const line = fc.array(cellText, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\t', ' | ', '    '),
        (lines, gap) => {
          const text = lines.map((cells) => cells.join(gap)).join('\n');
          expectEveryDigitOnce(text, readTextFigures(text, unknown));
        },
      ),
      { seed: 20210702, numRuns: 300 },
    );
  });
});

/** Milliseconds of the quicker of two runs; one run where that is quick enough. */
function timed(document: DocumentToRead, enough = 0): number {
  let quickest = Infinity;
  for (let run = 0; run < 2 && quickest > enough; run += 1) {
    const start = performance.now();
    readDocumentFigures(document, unknown);
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}

describe('a hostile table costs no more than its length', () => {
  const long = (rows: number): DocumentToRead =>
    drawn({
      above: ['Năm 2021'],
      rows: [
        'TT | Chỉ tiêu | ĐVT | Năm 2020 | Năm 2021',
        ...Array.from({ length: rows }, (_, at) => `${at} | Thu ${at} | tỷ đồng | ${at},5 | 9.000`),
      ],
    });
  const spanning = (rows: number): DocumentToRead =>
    drawn({
      rows: [
        'A >100000 ^100000 | B ^5000',
        ...Array.from(
          { length: rows },
          (_, at) => `Thu ${at} >3 | ${at} ^${at + 1} | 5 | - >70000`,
        ),
      ],
    });
  const ragged = (rows: number): DocumentToRead =>
    drawn({
      rows: [
        'Chỉ tiêu | Năm 2021',
        ...Array.from({ length: rows }, (_, at) =>
          Array(1 + (at % 9))
            .fill(`${at},5`)
            .join(' | '),
        ),
      ],
    });
  const wide = (columns: number): DocumentToRead => {
    const row = Array.from({ length: columns }, (_, at) => `${at},5`).join(' | ');
    return drawn({ rows: [`Chỉ tiêu | ${row}`, `Thu | ${row}`, `Chi | ${row}`] });
  };

  it.each([
    ['10,000 cells', long, 2000],
    ['spans beyond every edge', spanning, 800],
    ['rows of any length', ragged, 1000],
    ['thousands of columns', wide, 2400],
  ])('%s', (_, table, size) => {
    timed(table(100));
    const most = 12 * Math.max(timed(table(size / 4)), 20);
    expect(timed(table(size), most)).toBeLessThan(most);
  });
});
