import { text as textOf } from 'node:stream/consumers';
import { SingleBar } from 'cli-progress';
import { Refusal } from '../core/kernel/refusal.ts';
import { predictCorpus, predicted } from '../server/file-reading/corpus.ts';
import {
  type FileFigures,
  listDocuments,
  placeIn,
  readFigures,
  readPasted,
} from '../server/file-reading/read-figures.ts';
import { type Command, defineCommand, UsageFault } from './command.ts';
import { figuresText } from './figures-text.ts';
import { print } from './print.ts';

const read = defineCommand({
  name: 'read',
  summary: 'Đọc mọi số liệu trong văn bản, kèm câu chữ và lý do. Không cần cơ sở dữ liệu.',
  operands: '<tệp, thư mục hoặc "-" để dán vào>',
  flags: {
    date: { type: 'string', value: 'ngày', summary: 'ngày của văn bản: 2021, 2021-07, 2021-07-02' },
    title: { type: 'string', value: 'tên', summary: 'tên văn bản' },
    json: { type: 'boolean', summary: 'in JSON, có lý do của từng thuộc tính' },
    corpus: {
      type: 'string',
      value: 'thư mục',
      summary: 'đọc các tài liệu *.json của tập đối chiếu',
    },
    out: { type: 'string', value: 'thư mục', summary: 'nơi ghi kết quả của --corpus' },
  },
  run: async ({ date, title, json, corpus, out }, operands) => {
    if (corpus !== undefined || out !== undefined) return predict(corpus, out, operands);
    if (operands.length === 0) {
      throw new UsageFault('Cần một tệp hoặc thư mục, hoặc "-" để đọc văn bản dán vào.');
    }
    const given = { date: readDate(date), title: title ?? null };
    const { readings, refusals } = await readAll(operands, given);
    const written =
      json === true ? `${jsonOf(readings)}\n` : `${figuresText(readings).join('\n')}\n`;
    await print(written);
    for (const { file, text } of refusals) console.error(`${file}: ${text}`);
    return refusals.length === 0 ? 0 : 3;
  },
});

/** Reading texts and files. */
export const readCommands: readonly Command[] = [read];

async function predict(
  from: string | undefined,
  to: string | undefined,
  operands: readonly string[],
): Promise<number> {
  if (from === undefined || to === undefined || operands.length > 0) {
    throw new UsageFault('Viết đủ hai thư mục: --corpus <thư mục> --out <thư mục>.');
  }
  const bar = barFor('Đang đọc');
  const done = await predictCorpus({ from, to }, bar.update).finally(bar.stop);
  console.log(`Đã đọc ${done.read} tài liệu, kết quả ở "${to}".`);
  for (const { refusal } of done.passedOver) console.error(`Bỏ qua: ${refusal.text.vi}`);
  return done.passedOver.length === 0 ? 0 : 3;
}

interface ReadFiles {
  readonly readings: FileFigures[];
  readonly refusals: { file: string; text: string }[];
}

async function readAll(
  operands: readonly string[],
  given: { date: string | null; title: string | null },
): Promise<ReadFiles> {
  if (operands.length === 1 && operands[0] === '-') {
    return { readings: [await readPasted(await textOf(process.stdin), given)], refusals: [] };
  }
  const files = await listDocuments(operands);
  if (files.length === 0) console.error('Không có tài liệu nào ở đó (docx, pdf, xlsx, html, txt).');
  const read: ReadFiles = { readings: [], refusals: [] };
  const bar = barFor('Đang đọc');
  for (const [index, file] of files.entries()) {
    try {
      read.readings.push(await readFigures(file, given));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      read.refusals.push({ file, text: error.text.vi });
    }
    bar.update(index + 1, files.length);
  }
  bar.stop();
  return read;
}

function readDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return text;
  throw new UsageFault(`Ngày "${text}" không đọc được: viết 2021, 2021-07 hoặc 2021-07-02.`);
}

function jsonOf(readings: readonly FileFigures[]): string {
  const files = readings.map(({ file, document, claims, apart, absences }) => ({
    file,
    claims: claims.map((claim) => ({
      ...predicted(claim),
      sentence: document.text.slice(claim.sentence.start, claim.sentence.end),
      place: placeIn(document, claim.start),
      reasons: claim.reasons,
      quotation: claim.cell?.quotation ?? null,
    })),
    apart,
    absences,
  }));
  return JSON.stringify(files, null, 1);
}

interface Bar {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

/** A bar on a terminal, for more than one file. */
function barFor(doing: string): Bar {
  let bar: SingleBar | null = null;
  return {
    update: (done, total) => {
      if (total < 2) return;
      if (bar === null) {
        bar = new SingleBar({
          format: `${doing} [{bar}] {percentage} % ({value}/{total})`,
          stream: process.stderr,
          hideCursor: true,
        });
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
