import { type PlainDate, plainDateOf } from '../../../core/kernel/plain-date.ts';
import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import { DocumentKind } from '../../../core/resolution/document.ts';
import type { PlacedBlock } from '../reading-model.ts';

/** What the first lines of a document say about it. */
export interface DocumentHead {
  kind: DocumentKind | null;
  /** null where no line could be one. */
  title: string | null;
  date: PlainDate | null;
}

/** Lines within which the head of a document stands: names of offices, number, place and date, title. */
const HEAD_BLOCKS = 25;
const LONGEST_TITLE = 200;

/**
 * Reads the head of an administrative document (Decree 30/2020/NĐ-CP, Annex I: place and date after the number, then
 * the kind in capitals, then the subject), or the first line and the date line of an article.
 */
export function readHead(text: string, blocks: readonly PlacedBlock[]): DocumentHead {
  const lines = blocks
    .slice(0, HEAD_BLOCKS)
    .flatMap(({ block }) => text.slice(block.range.start, block.range.end).split('\n'))
    .map(normaliseText)
    .filter((line) => line !== '');
  const kindAt = lines.findIndex((line) => kindOf(line) !== null);
  const date = lines.map(dateOfLine).find((found) => found !== null) ?? null;
  if (kindAt !== -1) {
    return { kind: kindOf(lines[kindAt] ?? ''), title: titleAfter(lines, kindAt), date };
  }
  // A portal puts its menu before an article: the line above the time of posting is the title.
  const postedAt = lines.findIndex((line) => DATE_LINE.test(line));
  const above = lines[postedAt - 1];
  if (above !== undefined) return { kind: 'bai-bao', title: shortened(above), date };
  return { kind: null, title: plainTitle(lines), date };
}

/** `BÁO CÁO` alone on its line. */
function kindOf(line: string): DocumentKind | null {
  if (line !== line.toUpperCase()) return null;
  const kind = DocumentKind.safeParse(foldAccents(line).replaceAll(/[\s-]+/g, '-'));
  return kind.success ? kind.data : null;
}

/** The kind and its subject: `Báo cáo tình hình kinh tế - xã hội …`. */
function titleAfter(lines: readonly string[], kindAt: number): string {
  const kind = lines[kindAt] ?? '';
  const name = kind.charAt(0) + kind.slice(1).toLowerCase();
  const subject = lines[kindAt + 1] ?? '';
  return shortened(`${name} ${startsName(subject) ? subject : lowerFirst(subject)}`.trim());
}

/** Two words with capitals at the head are a name; one is the beginning of a line. */
function startsName(line: string): boolean {
  return /^\p{Lu}\S*\s+\p{Lu}/u.test(line);
}

function lowerFirst(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}

/** The first line with letters that is no date. */
function plainTitle(lines: readonly string[]): string | null {
  const title = lines.find((line) => /\p{L}/u.test(line) && dateOfLine(line) === null);
  return title === undefined ? null : shortened(title);
}

function shortened(line: string): string {
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}

/** Place and date: `Sông Công, ngày 15 tháng 7 năm 2021`. */
const PLACE_AND_DATE =
  /^(?:.{1,60}, *)?ngày *(\d{1,2}) *tháng *(\d{1,2}) *năm *(\d{4})(?: *\|.*)?\.?$/iu;
/** The date line of an article: `Thứ Sáu, 02/07/2021 | 14:30`, `Ngày đăng: 2-7-2021`. */
const DATE_LINE =
  /^(?:(?:thứ \p{L}+|chủ nhật|ngày đăng|đăng ngày|cập nhật|ngày)[:,]? *)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,|-]*\d{1,2}[:hg]\d{2}(?::\d{2})?(?: *\(?gmt.*)?)?$/iu;

/** The day that a line gives and is all about; null for every other line. */
export function dateOfLine(line: string): PlainDate | null {
  const composed = line.normalize('NFC');
  const cells = composed.includes('|') ? composed.split('|').map((cell) => cell.trim()) : [];
  for (const candidate of [composed, ...cells]) {
    const found = PLACE_AND_DATE.exec(candidate) ?? DATE_LINE.exec(candidate);
    const date = found === null ? null : dayOrNull(found);
    if (date !== null) return date;
  }
  return null;
}

function dayOrNull([, day, month, year]: RegExpExecArray): PlainDate | null {
  try {
    return plainDateOf(Number(year), Number(month), Number(day));
  } catch {
    return null;
  }
}
