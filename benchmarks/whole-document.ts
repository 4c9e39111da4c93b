import * as os from 'node:os';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { UnitId } from '../src/core/kernel/ids.ts';
import { buildDocx, paragraph } from '../src/reader/format/docx/docx.builder.ts';
import { demonstrationFolder } from '../src/server/exchange/demonstration.ts';
import { readPackFolder } from '../src/server/exchange/pack-folder.ts';
import { readPack } from '../src/server/exchange/read-pack.ts';
import { readFile } from '../src/server/reading/file/read-file.ts';
import { readerJobs } from '../src/server/reading/file/reader-jobs.ts';
import { bookOf } from './reader-pages.ts';
import { headingOf, measuredAlone, tell } from './results.ts';

/*
 * A document of 500 pages read whole, as the thread of the server does it: from the bytes to blocks and places, from
 * the text to its figures, from the figures to indicators, units and periods. Each format in a process of its own whose
 * heap may not exceed what the thread of the server may take.
 *
 *   node benchmarks/whole-document.ts           prints the table
 *   node benchmarks/whole-document.ts --save    also appends it to benchmarks/results.md
 */

const PAGES = 500;
/** Of the thread in src/server/reading/file/reader-thread.ts. */
const HEAP_MIB = 768;

const makers: Readonly<Record<string, () => Uint8Array>> = {
  text: () => new TextEncoder().encode(bookOf(PAGES)),
  docx: () =>
    buildDocx({
      body: bookOf(PAGES)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(line))
        .join(''),
    }),
};

const Measurement = z.object({
  figures: z.number(),
  proposed: z.number(),
  reading: z.number(),
  tying: z.number(),
  peak: z.number(),
});
type Measurement = z.infer<typeof Measurement>;

async function measure(format: string): Promise<Measurement> {
  const make = makers[format];
  if (make === undefined) throw new Error(`no such format: ${format}`);
  const { pack } = readPack(await readPackFolder(demonstrationFolder));
  const bytes = make();
  const start = process.cpuUsage();
  const fileName = format === 'text' ? null : `book.${format}`;
  const { text, date, model } = await readFile({ bytes, fileName, title: null, date: null });
  const read = process.cpuUsage(start);
  const { proposals } = await readerJobs.tie(
    {
      text,
      findings: model.findings.map(({ finding }) => finding),
      catalogue: pack.indicators,
      learnedPhrases: [],
      units: pack.units,
      placements: pack.placements,
      defaultUnitId: UnitId.parse('165@2010-01-01'),
      documentDate: date,
      resolutions: pack.resolutions,
    },
    () => undefined,
  );
  const whole = process.cpuUsage(start);
  const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000_000;
  return {
    figures: model.findings.length,
    proposed: proposals.filter(({ claim }) => claim !== null).length,
    reading: seconds(read),
    tying: seconds(whole) - seconds(read),
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

function report(): string {
  const rows = Object.keys(makers).map((format) => {
    const measured = measuredAlone(import.meta.filename, format, HEAP_MIB);
    const { figures, proposed, reading, tying, peak } = Measurement.parse(measured);
    const speed = PAGES / (reading + tying);
    return `| ${format} | ${figures} | ${proposed} | ${reading.toFixed(2)} | ${tying.toFixed(2)} | ${speed.toFixed(0)} | ${peak.toFixed(0)} |`;
  });
  return [
    headingOf(`A document of ${PAGES} pages read whole`),
    '',
    `${os.availableParallelism()} cores, Node ${process.versions.node}. The written reports one after another, 3,000 letters a page. Processor seconds, all threads, first run;`,
    `peak is the resident memory of the whole process, the demonstration's catalogue in it, its heap limited to ${HEAP_MIB} MiB.`,
    '',
    '| format | figures | tied | format and finding, s | tying, s | pages/s | peak, MiB |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n');
}

const { values } = parseArgs({ options: { save: { type: 'boolean' }, only: { type: 'string' } } });
if (values.only !== undefined) console.log(JSON.stringify(await measure(values.only)));
else tell(report(), values.save);
