/** What a document may cost at most. Counted before anything is unpacked, or while it is. */
export interface ReadingLimits {
  readonly fileBytes: number;
  /** Unpacked size of one part of an archive or of one stream of a PDF. */
  readonly entryBytes: number;
  /** Unpacked size of all parts together. */
  readonly totalBytes: number;
  /** Unpacked size ÷ packed size of a part, above 1 MiB unpacked. XML of large tables reaches 100. */
  readonly ratio: number;
  readonly entries: number;
  /** Elements inside each other, in XML and HTML. */
  readonly depth: number;
  /** Elements of a web page after tags left open were closed. */
  readonly elements: number;
  readonly pages: number;
  /** Pieces of text on one page of a PDF. */
  readonly pieces: number;
  /** Cells of the smallest rectangle that holds all of a sheet, added up over sheets. */
  readonly cells: number;
  /** Characters of the text as read. */
  readonly characters: number;
}

const MIB = 1024 * 1024;

/** A report of 500 pages stays under a tenth of each. */
export const readingLimits: ReadingLimits = {
  fileBytes: 64 * MIB,
  entryBytes: 64 * MIB,
  totalBytes: 192 * MIB,
  ratio: 400,
  entries: 4000,
  depth: 400,
  elements: 200_000,
  pages: 3000,
  pieces: 12_000,
  cells: 2_000_000,
  characters: 16_000_000,
};
