import { zlibSync } from 'fflate';

/** One object of a PDF: a dictionary, with or without a stream. */
export interface PdfObject {
  /** Inside `<<` and `>>`; `/Length` is added to streams. */
  readonly dictionary: string;
  readonly stream?: Uint8Array | string;
}

/** What one page of a small document draws: operators in Latin letters, A4 upright unless said otherwise. */
export interface PdfPage {
  readonly content: string;
  readonly rotate?: 90 | 180 | 270;
}

const FIRST_PAGE = 4;

/** A document of pages in Helvetica (F1) and Helvetica-Bold (F2), its streams packed or not. */
export function buildPdf(
  pages: readonly PdfPage[],
  further: readonly PdfObject[] = [],
): Uint8Array {
  const kids = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ');
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const firstFurther = FIRST_PAGE + pages.length * 2;
  const drawings = further.map((_, index) => `/X${index} ${firstFurther + index} 0 R`).join(' ');
  return writePdf([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Count ${pages.length} /Kids [${kids}]` },
    { dictionary: `/F1 ${font('Helvetica')} /F2 ${font('Helvetica-Bold')}` },
    ...pages.flatMap(({ content, rotate = 0 as number }, index): PdfObject[] => [
      {
        dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${FIRST_PAGE + 1 + index * 2} 0 R /Resources << /Font 3 0 R /XObject << ${drawings} >> >>`,
      },
      { dictionary: '', stream: content },
    ]),
    ...further,
  ]);
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function writePdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const pieces: Uint8Array[] = [latin('%PDF-1.7\n')];
  const places: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const write = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    length += bytes.length;
  };
  objects.forEach(({ dictionary, stream }, index) => {
    places.push(length);
    if (stream === undefined) {
      write(latin(`${index + 1} 0 obj\n<< ${dictionary} >>\nendobj\n`));
      return;
    }
    const data = typeof stream === 'string' ? latin(stream) : stream;
    write(latin(`${index + 1} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`));
    write(data);
    write(latin('\nendstream\nendobj\n'));
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length;
  write(
    latin(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A packed stream. */
export function packed(content: Uint8Array | string): PdfObject {
  const bytes = typeof content === 'string' ? latin(content) : content;
  return { dictionary: '/Filter /FlateDecode', stream: zlibSync(bytes, { level: 1 }) };
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Text at a place, in points from the lower left corner. */
export function textAt(x: number, y: number, text: string, size = 12, font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/** Lines one under the other, the first at this height. */
export function linesAt(x: number, y: number, lines: readonly string[], leading = 15): string {
  return lines.map((line, index) => textAt(x, y - index * leading, line)).join('');
}

/** The lines of a table: one across for each y, one down for each x. */
export function ruled(xs: readonly number[], ys: readonly number[]): string {
  const across = ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S\n`);
  const down = xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S\n`);
  return [...across, ...down].join('');
}
