import { zipSync } from 'fflate';
import type { Archive } from '../archive/open-archive.ts';
import { parseXml, type XmlAttributes } from '../archive/parse-xml.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';

/** Parts that have cells, texts and their formats; pictures, charts, comments and caches are not read. */
const NEEDED =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Unpacks what is needed of a workbook within the limits, checks depth and extent of every part, and packs
 * it again without compression: the library that reads it cannot be made to unpack more than was checked.
 */
export function packCheckedParts(archive: Archive, limits: ReadingLimits): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  let cells = 0;
  for (const name of archive.names.filter((each) => NEEDED.test(each))) {
    const bytes = archive.find(name);
    if (bytes === undefined) continue;
    cells += checkPart(bytes, name, limits);
    if (cells > limits.cells) throw new ReadingStopped('too-many-cells', String(limits.cells));
    parts[name] = bytes;
  }
  return zipSync(parts, { level: 0, mtime: '1980-01-01T12:00:00' });
}

/**
 * Reads a part once without keeping it.
 * @returns the size of the rectangle that holds all its cells: one stray cell far out makes it large
 */
function checkPart(bytes: Uint8Array, name: string, limits: ReadingLimits): number {
  let rows = 0;
  let columns = 0;
  let column = 0;
  const open = (element: string, { r = '' }: XmlAttributes): void => {
    if (element === 'row') {
      rows = Math.max(rows + 1, Number(r) || 0);
      column = 0;
    } else if (element === 'c') {
      column = columnNumber(r) || column + 1;
      columns = Math.max(columns, column);
      rows = Math.max(rows, Number(/\d+$/.exec(r)?.[0] ?? 0));
    }
  };
  parseXml(bytes, name, limits, { open });
  return rows * columns;
}

/** `C7` is 3; 0 where there are no letters. */
function columnNumber(name: string): number {
  let number = 0;
  for (const letter of /^[A-Za-z]{0,4}/.exec(name)?.[0].toUpperCase() ?? '') {
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number;
}
