import { readFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { writeXlsx } from 'hucre/xlsx';
import * as z from 'zod';
import {
  buildDocx,
  listDefinition,
  listed,
  listOf,
  paragraph,
  row,
  table,
} from '../src/reader/format/docx/docx.builder.ts';
import { buildPdf, linesAt, ruled, textAt } from '../src/reader/format/pdf/pdf.builder.ts';
import { readDocument } from '../src/reader/format/read-document.ts';
import { headingOf, measuredAlone, tell } from './results.ts';

/*
 * How fast documents of 500 pages become blocks and places, and how much memory that takes. Each format is
 * read in a process of its own whose heap may not exceed 320 MiB.
 *
 *   node benchmarks/document-formats.ts           prints the table
 *   node benchmarks/document-formats.ts --save    also appends it to benchmarks/results.md
 */

const PAGES = 500;
const ROUNDS = 3;
const HEAP_MIB = 320;

const sentences = (page: number): string[] =>
  Array.from(
    { length: 6 },
    (_, index) =>
      `Giá trị sản xuất công nghiệp trên địa bàn kỳ ${page}.${index} ước đạt ${page + index}.090 tỷ đồng, tăng 16,5 % so với cùng kỳ; thương mại - dịch vụ đạt 1.088 tỷ đồng, tăng 22,1 %; nông, lâm nghiệp và thủy sản đạt 775 tỷ đồng, bằng ${index + 40},5 % kế hoạch năm do Hội đồng nhân dân thành phố giao.`,
  );
const rowsOf = (page: number): string[][] => [
  ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Thực hiện'],
  ...Array.from({ length: 6 }, (_, index) => [
    String(index + 1),
    `Chỉ tiêu số ${index + 1}`,
    'tỷ đồng',
    `${page}.100`,
    `${page}.${200 + index},5`,
  ]),
];
const perPage = <T>(make: (page: number) => T): T[] =>
  Array.from({ length: PAGES }, (_, index) => make(index + 1));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const makers: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  docx: () =>
    buildDocx({
      numbering: listDefinition(0, [['decimal', '%1.']]) + listOf(0, 1),
      body: perPage((page) =>
        [
          paragraph(`Phần ${page}`, listed(1)),
          ...sentences(page).map((text) => paragraph(text)),
          table(
            rowsOf(page).map((cells) => row(cells)),
            5,
          ),
          paragraph('<w:r><w:lastRenderedPageBreak/></w:r>'),
        ].join(''),
      ).join(''),
    }),
  pdf: () => buildPdf(perPage((page) => ({ content: pageContent(page) }))),
  'pdf, saved by a word processor': repeatedReport,
  html: () =>
    encode(
      `<!doctype html><html><body>${perPage(
        (page) =>
          `<h2>Phần ${page}</h2>${sentences(page)
            .map((text) => `<p>${text}</p>`)
            .join('')}<table>${rowsOf(page)
            .map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
            .join('')}</table>`,
      ).join('')}</body></html>`,
    ),
  xlsx: async () =>
    new Uint8Array(
      await writeXlsx({
        sheets: [
          {
            name: 'Biểu',
            rows: perPage((page) => [
              ...rowsOf(page),
              ...sentences(page).map((text) => [text]),
              [],
            ]).flat(),
          },
        ],
      }),
    ),
  text: () =>
    encode(
      perPage((page) =>
        [...sentences(page), ...rowsOf(page).map((cells) => cells.join('\t'))].join('\n'),
      ).join('\n\n'),
    ),
};

/** The two pages of a saved report, 250 times: an update at the end of the file lists them anew. */
function repeatedReport(): Uint8Array {
  const file = path.join(import.meta.dirname, '../src/reader/fixtures/report-2021.pdf');
  let text = readFileSync(file, 'latin1');
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
  const objectAt = (at: number): string =>
    new RegExp(`\\n${at} 0 obj\\s*([^]*?)endobj`).exec(text)?.[1] ?? '';
  const [size, root, start] = [
    number(/\/Size (\d+)/),
    number(/\/Root (\d+) 0 R/),
    number(/startxref\s+(\d+)/),
  ];
  const tree = number(/(\d+) 0 obj\s*<<\/Type\/Pages/);
  const kids =
    objectAt(tree)
      .match(/\d+(?= 0 R)/g)
      ?.slice(1, 3)
      .map(Number) ?? [];
  const pages = kids.map(objectAt);
  const copies = Array.from({ length: PAGES }, (_, index) => size + index);
  const list = copies.map((copy) => `${copy} 0 R`).join(' ');
  const objects = [
    objectAt(tree)
      .replace(/\/Kids\s*\[[^\]]*\]/, `/Kids[${list}]`)
      .replace(/\/Count \d+/, `/Count ${PAGES}`),
    ...copies.map((_, index) => pages[index % pages.length] ?? ''),
  ];
  const places = objects.map((object, index) => {
    text += '\n';
    const place = text.length;
    text += `${index === 0 ? tree : size + index - 1} 0 obj\n${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n${tree} 1\n${places[0]}${size} ${PAGES}\n${places.slice(1).join('')}`;
  text += `trailer\n<</Size ${size + PAGES}/Root ${root} 0 R/Prev ${start}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Latin letters only: the font of the small document has no others. */
function pageContent(page: number): string {
  const latin = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^\p{ASCII}]/gu, '')
      .replaceAll(/[()]/g, '');
  const lines = sentences(page).flatMap((text) => latin(text).match(/.{1,85}(?:\s|$)/g) ?? []);
  const ys = rowsOf(page).map((_, index) => 240 - index * 20);
  const xs = [50, 80, 250, 320, 400, 500];
  const cells = rowsOf(page).flatMap((texts, at) =>
    texts.map((text, index) => textAt((xs[index] ?? 0) + 4, (ys[at] ?? 0) - 15, latin(text), 10)),
  );
  return linesAt(50, 780, lines) + ruled(xs, [...ys, 100]) + cells.join('');
}

const Measurement = z.object({
  pages: z.number(),
  megabytes: z.number(),
  seconds: z.number(),
  peak: z.number(),
});
type Measurement = z.infer<typeof Measurement>;

async function measure(format: string): Promise<Measurement> {
  const bytes = await makers[format]?.();
  if (bytes === undefined) throw new Error(`no such format: ${format}`);
  const seconds: number[] = [];
  let pages = PAGES;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const reading = await readDocument(bytes);
    const { user, system } = process.cpuUsage(before);
    if (reading.kind === 'refused') throw new Error(`${format}: ${reading.reason}`);
    pages = reading.document.pages ?? PAGES;
    // The first round warms up.
    if (round > 0) seconds.push((user + system) / 1_000_000);
  }
  return {
    pages,
    megabytes: bytes.length / 1_048_576,
    seconds: seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

const { values } = parseArgs({ options: { save: { type: 'boolean' }, only: { type: 'string' } } });
if (values.only === undefined) {
  const rows = Object.keys(makers).map((format) => {
    const measured = measuredAlone(import.meta.filename, format, HEAP_MIB);
    const { pages, megabytes, seconds, peak } = Measurement.parse(measured);
    return `| ${format} | ${pages} | ${megabytes.toFixed(1)} | ${seconds.toFixed(2)} | ${(pages / seconds).toFixed(0)} | ${peak.toFixed(0)} |`;
  });
  const report = [
    headingOf('Documents into blocks and places'),
    '',
    `${os.availableParallelism()} cores, Node ${process.versions.node}. Processor seconds (all threads, garbage collection included), median of ${ROUNDS} after one to warm up;`,
    `peak is the resident memory of the whole process, its heap limited to ${HEAP_MIB} MiB. A page has about 2,000 letters and a table of 35 cells.`,
    '',
    '| Format | pages | MiB | s | pages/s | peak, MiB |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  tell(report, values.save);
} else {
  console.log(JSON.stringify(await measure(values.only)));
}
