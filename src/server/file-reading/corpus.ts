import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { FoundClaim } from '../../reader/finding/reading.ts';
import { readTextFigures } from '../../reader/layout/read-structured.ts';

/** A document as an annotated corpus keeps it; what else stands in the file is not looked at. */
const CorpusDocument = z.object({
  id: z.string().regex(/^[\w.-]+$/),
  text: z.string(),
  date: z.string().nullish(),
  title: z.string().nullish(),
});

/** A claim as the corpus writes one: amounts are plain numbers there. */
export interface PredictedClaim extends Omit<
  FoundClaim,
  'value' | 'value2' | 'indicatorAt' | 'reasons' | 'sentence'
> {
  readonly value: number;
  readonly value2: number | null;
}

/**
 * Reads every document (*.json) of a corpus folder and writes what was found, one `<id>.json` each. A file that is no
 * document is passed over and named: the others are read all the same.
 *
 * @throws Refusal `not-found` for a folder that is none
 */
export async function predictCorpus(
  { from, to }: { from: string; to: string },
  onProgress: (done: number, total: number) => void,
): Promise<{ read: number; passedOver: { file: string; refusal: Refusal }[] }> {
  const names = (await namesIn(from)).filter((name) => name.endsWith('.json'));
  await mkdir(to, { recursive: true });
  const passedOver: { file: string; refusal: Refusal }[] = [];
  for (const [index, name] of names.entries()) {
    const file = path.join(from, name);
    const document = await documentIn(file);
    if (document instanceof Refusal) {
      passedOver.push({ file, refusal: document });
      continue;
    }
    const { text: content, date, title } = document;
    const given = { date: date ?? null, title: title ?? null };
    const claims = readTextFigures(content, given).claims.map(predicted);
    const text = `${JSON.stringify({ id: document.id, claims }, null, 1)}\n`;
    await writeFile(path.join(to, `${document.id}.json`), text);
    onProgress(index + 1, names.length);
  }
  return { read: names.length - passedOver.length, passedOver };
}

/** A claim in the words of the corpus. */
export function predicted(claim: FoundClaim): PredictedClaim {
  const { start, end, quote, indicator, value, value2, unit, qualifier } = claim;
  const { kind, direction, base, period, org } = claim;
  return {
    quote,
    start,
    end,
    indicator,
    value: Number(value),
    value2: value2 === null ? null : Number(value2),
    unit,
    qualifier,
    kind,
    direction,
    base,
    period,
    org,
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal('not-found', {
      vi: `Không đọc được thư mục "${folder}".`,
      en: `Folder "${folder}" cannot be read.`,
    });
  }
}

async function documentIn(file: string): Promise<z.infer<typeof CorpusDocument> | Refusal> {
  const document = CorpusDocument.safeParse(parsed(await readFile(file, 'utf8')));
  if (document.success) return document.data;
  return new Refusal(
    'not-valid',
    {
      vi: `"${file}" không phải tài liệu của tập đối chiếu.`,
      en: `"${file}" is no document of a corpus.`,
    },
    document.error.issues.map(({ path: place, message }) => ({
      place: place.map(String),
      message: { vi: message, en: message },
    })),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
