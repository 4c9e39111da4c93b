import type { Archive } from './archive/open-archive.ts';
import { ReadingStopped } from './refusals.ts';

/** Parts that only one kind of archive has. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^ppt\//i, 'PowerPoint'],
  [/^xl\/workbook\.bin$/i, '.xlsb'],
];

/** Tells Office documents in an archive apart by their parts; other archives are not read. */
export function officeFormatOf(archive: Archive): 'docx' | 'xlsx' {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/^word\//i)) return 'docx';
  if (
    has(/^xl\/.*\.xml$/i) &&
    !archive.allNames.some((name) => /^xl\/workbook\.bin$/i.test(name))
  ) {
    return 'xlsx';
  }
  const other = kinds.find(([pattern]) => archive.allNames.some((name) => pattern.test(name)));
  if (other !== undefined) throw new ReadingStopped('unsupported-format', other[1]);
  const type = archive.find('mimetype');
  const named =
    type === undefined ? 'ZIP' : (new TextDecoder().decode(type).split('.').at(-1) ?? '');
  throw new ReadingStopped('unsupported-format', named.slice(0, 40));
}
