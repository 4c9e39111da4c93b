import { asOneByteText, indexOfAscii } from '../archive/bytes.ts';
import type { TextRange } from '../document.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { inMegabytes, ReadingStopped } from '../refusals.ts';
import { asciiBytes, lzwSize, type StreamSize, zlibSize } from './stream-sizes.ts';

/** What a look over the streams of a PDF says before it is opened. */
export interface PdfSurvey {
  /** Where pictures lie in the file: a scan has one for each page and no letters. */
  readonly pictures: readonly TextRange[];
  /** Bytes of the largest stream that may be the content of a page. */
  readonly largestContent: number;
  /** How many times drawings inside drawings may be drawn, at most, for one call. */
  readonly nesting: number;
  /** Most calls of other drawings in one stream. */
  readonly mostCalls: number;
  /** Streams whose data are broken. */
  readonly damaged: number;
}

const LONGEST_DICTIONARY = 4096;
/** Some programs write other bytes after the last mark of a PDF. */
const LAST_MARK_WITHIN = 4096;

/**
 * Goes through the streams of a PDF without understanding it and counts what they unpack to, so that
 * nothing that grows without bounds reaches the library. Pictures are not counted: they are blotted out
 * before the file is opened, since a stream may call itself a picture and be used as something else.
 */
export function surveyPdf(bytes: Uint8Array, limits: ReadingLimits): PdfSurvey {
  if (indexOfAscii(bytes, '%%EOF', Math.max(0, bytes.length - LAST_MARK_WITHIN)) === -1) {
    throw new ReadingStopped('truncated');
  }
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(outsideStreams(bytes))) {
    throw new ReadingStopped('encrypted');
  }
  const pictures: TextRange[] = [];
  const survey = { pictures, largestContent: 0, nesting: 1, mostCalls: 0, damaged: 0 };
  let total = 0;
  for (const stream of streamsOf(bytes)) {
    if (/\/Subtype\s*\/Image/.test(stream.dictionary)) {
      pictures.push({ start: stream.start, end: stream.end });
      continue;
    }
    const counted = countStream(bytes, stream, limits.entryBytes);
    total += counted.size === 'too-large' ? Infinity : counted.size;
    if (total > limits.totalBytes || counted.size === 'too-large') {
      throw new ReadingStopped('unpacks-too-large', inMegabytes(limits.entryBytes));
    }
    if (/\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType|XML)/.test(stream.dictionary)) {
      continue;
    }
    if (counted.damaged) survey.damaged += 1;
    survey.largestContent = Math.max(survey.largestContent, counted.size);
    survey.mostCalls = Math.max(survey.mostCalls, counted.calls);
    if (counted.calls > 1 && /\/Subtype\s*\/Form/.test(stream.dictionary)) {
      survey.nesting = Math.min(survey.nesting * counted.calls, Number.MAX_SAFE_INTEGER);
    }
  }
  return survey;
}

interface PdfStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** Streams in the order of the file: what stands between `stream` and `endstream`. */
function* streamsOf(bytes: Uint8Array): Generator<PdfStream> {
  let from = 0;
  for (;;) {
    const word = indexOfAscii(bytes, 'stream', from);
    if (word === -1) return;
    const dictionary = dictionaryBefore(bytes, from, word);
    const start = word + 6 + (bytes[word + 6] === 0x0d ? 1 : 0) + 1;
    const found = indexOfAscii(bytes, 'endstream', start);
    const end = found === -1 ? bytes.length : found;
    yield { dictionary, start, end };
    from = end + 9;
  }
}

function dictionaryBefore(bytes: Uint8Array, from: number, word: number): string {
  const text = asOneByteText(bytes.subarray(Math.max(from, word - LONGEST_DICTIONARY), word));
  return text.slice(text.lastIndexOf(' obj') + 1);
}

/** The file without what stands in streams. */
function outsideStreams(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of streamsOf(bytes)) {
    pieces.push(asOneByteText(bytes.subarray(from, start)));
    from = end;
  }
  pieces.push(asOneByteText(bytes.subarray(from)));
  return pieces.join('');
}

function countStream(
  bytes: Uint8Array,
  { dictionary, start, end }: PdfStream,
  limit: number,
): StreamSize & { readonly calls: number } {
  let calls = 0;
  const look = (chunk: Uint8Array): void => {
    calls += countCalls(chunk);
  };
  const isHex = /\/(?:ASCIIHexDecode|AHx)\b/.test(dictionary);
  const isAscii = isHex || /\/(?:ASCII85Decode|A85)\b/.test(dictionary);
  const packed = isAscii ? asciiBytes(bytes.subarray(start, end), isHex) : bytes;
  const [from, to] = isAscii ? [0, packed.length] : [start, end];
  const filters =
    dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g) ?? [];
  // Packed twice, a few bytes make gigabytes; no program writes such a file.
  const whole = { calls, damaged: false };
  if (filters.length > 1) return { size: 'too-large', ...whole };
  if (/LZW/.test(filters[0] ?? '')) return { size: lzwSize(packed, from, to, limit), ...whole };
  if (/R/.test(filters[0] ?? '')) return { size: (to - from) * 64, ...whole };
  if (filters.length === 1 || isZlib(packed, from)) {
    const counted = zlibSize(packed, from, to, limit, look);
    return { ...counted, calls };
  }
  look(packed.subarray(from, to));
  return { size: to - from, damaged: false, calls };
}

function isZlib(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  return (first & 15) === 8 && (first * 256 + (bytes[at + 1] ?? 0)) % 31 === 0;
}

/** How often `Do` draws something else. */
function countCalls(content: Uint8Array): number {
  let calls = 0;
  for (let at = content.indexOf(0x44); at !== -1; at = content.indexOf(0x44, at + 1)) {
    const before = content[at - 1] ?? 0x20;
    if (content[at + 1] === 0x6f && before <= 0x20 && (content[at + 2] ?? 0x20) <= 0x20) calls += 1;
  }
  return calls;
}
