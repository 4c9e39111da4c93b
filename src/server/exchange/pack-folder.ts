import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Refusal } from '../../core/kernel/refusal.ts';
import { systemCode } from '../startup-fault.ts';
import type { PackFile } from './sheet/csv-table.ts';

/**
 * The CSV files of a folder, or the one file named.
 *
 * @throws Refusal `not-found` when there is nothing to read; `not-valid` for a file that is not UTF-8
 */
export async function readPackFolder(place: string): Promise<PackFile[]> {
  const names = await namesAt(place);
  const files = await Promise.all(names.map((name) => readText(name)));
  if (files.length === 0) throw nothingAt(place);
  return files;
}

/** Writes the files, making the folder if needed; files of the same name are replaced. */
export async function writePackFolder(folder: string, files: readonly PackFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { fileName, text } of files) await writeFile(path.join(folder, fileName), text);
}

async function namesAt(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const names = await readdir(place);
    return names
      .filter((name) => name.toLowerCase().endsWith('.csv'))
      .toSorted()
      .map((name) => path.join(place, name));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') throw nothingAt(place);
    throw error;
  }
}

/** Excel's "Unicode text" and old Vietnamese code pages would come out as nonsense, so they are refused. */
async function readText(name: string): Promise<PackFile> {
  const bytes = await readFile(name);
  const fileName = path.basename(name);
  try {
    return { fileName, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal('not-valid', {
      vi: `Tệp ${fileName} không phải UTF-8: trong Excel hãy lưu dạng “CSV UTF-8”.`,
      en: `The file ${fileName} is not UTF-8: in Excel save it as “CSV UTF-8”.`,
    });
  }
}

function nothingAt(place: string): Refusal {
  return new Refusal('not-found', {
    vi: `Không có tệp CSV nào ở “${place}”.`,
    en: `There is no CSV file at “${place}”.`,
  });
}
