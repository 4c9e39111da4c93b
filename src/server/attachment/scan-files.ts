import { EvidenceFile, type FileScan } from '../../contract/evidence.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { runJob, type ReaderLimits } from '../reading/file/reader-thread.ts';
import type { ScannedFile } from './scan-bytes.ts';

/** Longer than a report of 500 pages takes; whoever attaches a file waits for it. */
const limitsOfScan: ReaderLimits = { memory: 768, seconds: 20 };

/** What came of the files of requests at hand. */
const scans = new WeakMap<object, FileScan>();

/**
 * Looks through every file that a request brings before anything is done with it, in a thread of its own. What cannot be
 * looked through is let in, and `scanOf` says why it was not.
 *
 * @throws Refusal `not-valid` naming each file with a mark of secrecy, the mark and where it stands
 */
export async function scanFiles(body: unknown, limits: ReaderLimits = limitsOfScan): Promise<void> {
  const faults: Fault[] = [];
  for (const { file, place } of filesIn(body, ['body'])) {
    const { scan, mark } = await scanned(file, limits);
    scans.set(file, scan);
    if (mark === null) continue;
    const where = mark.place;
    faults.push({
      place: [...place, 'content'],
      message: {
        vi: `Tệp “${file.name}” có dấu “${mark.words}”${where === null ? '' : ` (${where.vi})`}. ${notHere.vi}`,
        en: `The file “${file.name}” bears the mark “${mark.words}”${where === null ? '' : ` (${where.en})`}. ${notHere.en}`,
      },
    });
  }
  const [first] = faults;
  if (first !== undefined) throw new Refusal('not-valid', first.message, faults);
}

/** What came of looking through a file of the request at hand. */
export function scanOf(file: object): FileScan {
  return scans.get(file) ?? 'not-looked-into';
}

interface PlacedFile {
  file: EvidenceFile;
  place: (string | number)[];
}

function* filesIn(value: unknown, place: PlacedFile['place']): Generator<PlacedFile> {
  if (typeof value !== 'object' || value === null) return;
  if (isFile(value)) yield { file: value, place };
  for (const [key, part] of Object.entries(value)) {
    yield* filesIn(part, [...place, Array.isArray(value) ? Number(key) : key]);
  }
}

const FilePart = EvidenceFile.pick({ name: true, mediaType: true }).loose();

function isFile(value: object): value is EvidenceFile {
  return (
    'content' in value && typeof value.content === 'string' && FilePart.safeParse(value).success
  );
}

async function scanned(file: EvidenceFile, limits: ReaderLimits): Promise<ScannedFile> {
  if (file.mediaType.startsWith('image/')) return { scan: 'picture', mark: null };
  const bytes = new Uint8Array(Buffer.from(file.content, 'base64'));
  try {
    return await runJob('scan', { bytes, fileName: file.name }, { limits });
  } catch (error) {
    // The thread was ended: it took too long, or too much memory.
    if (error instanceof Refusal) return { scan: 'too-large', mark: null };
    return { scan: 'unreadable', mark: null };
  }
}

const notHere: Bilingual = {
  vi: 'Bí mật nhà nước không đưa vào hệ thống này: hãy bỏ tệp, làm theo quy định về bảo vệ bí mật nhà nước.',
  en: 'State secrets do not enter this system: leave the file out, and follow the rules on their protection.',
};
