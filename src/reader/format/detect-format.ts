import { asOneByteText, hasAscii, indexOfAscii } from './archive/bytes.ts';
import type { DocumentFormat } from './document.ts';

/** What the bytes are: a format that is read, an archive still to be looked into, or something else. */
export type DetectedFormat =
  | { readonly kind: Exclude<DocumentFormat, 'docx' | 'xlsx'> }
  | { readonly kind: 'archive' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'old-format'; readonly name: string }
  | { readonly kind: 'unsupported'; readonly name: string };

/** The first bytes of files that are not read, and what they are called. */
const others: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'RTF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['Rar!', 'RAR'],
  ['7z\u00bc\u00af', '7z'],
  ['\u001f\u008b', 'gzip'],
  ['%!PS', 'PostScript'],
  ['MZ', 'exe'],
  ['AT&TFORM', 'DjVu'],
];

const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** A PDF may begin with other bytes, up to so many. */
const PDF_WITHIN = 1024;
const HTML_WITHIN = 4096;

/** Tells the format from the content alone; file names are often wrong. */
export function detectFormat(bytes: Uint8Array): DetectedFormat {
  if (hasAscii(bytes, 0, 'PK')) return { kind: 'archive' };
  if (hasAscii(bytes, 0, OLE)) return detectOle(bytes);
  if (indexOfAscii(bytes, '%PDF-', 0, PDF_WITHIN) !== -1) return { kind: 'pdf' };
  const other = others.find(([start]) => hasAscii(bytes, 0, start));
  if (other !== undefined) return { kind: 'unsupported', name: other[1] };
  // Every second byte of UTF-16 is 0 as long as letters are Latin.
  const head = asOneByteText(bytes.subarray(0, HTML_WITHIN)).replaceAll('\0', '');
  if (/^MIME-Version:/im.test(head)) return { kind: 'unsupported', name: 'MHTML' };
  if (/<!doctype\s+html|<html[\s>]|<body[\s>]|<(?:p|div|table)[\s>][^]*<\//i.test(head)) {
    return { kind: 'html' };
  }
  return isMostlyText(bytes.subarray(0, HTML_WITHIN))
    ? { kind: 'text' }
    : { kind: 'unsupported', name: '?' };
}

/** The container of Word and Excel up to 2003, and of documents with a password. */
function detectOle(bytes: Uint8Array): DetectedFormat {
  const names = asOneByteText(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return { kind: 'encrypted' };
  if (names.includes('WordDocument')) return { kind: 'old-format', name: '.doc' };
  if (/Workbook|Book/.test(names)) return { kind: 'old-format', name: '.xls' };
  return { kind: 'unsupported', name: 'OLE' };
}

/** Text has hardly any control marks; UTF-16 has many zeros, all at even or all at odd places. */
function isMostlyText(bytes: Uint8Array): boolean {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || hasZerosOnOneSide(bytes);
  const controls = bytes.filter((byte) => {
    if (byte === 0) return !isWide;
    return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;
  });
  // A wide letter may hold any byte, so small values say less there.
  return controls.length <= bytes.length * (isWide ? 0.5 : 0.02);
}

function hasZerosOnOneSide(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const half = bytes.length / 2;
  return Math.max(even, odd) > half * 0.3 && Math.min(even, odd) < half * 0.05;
}
