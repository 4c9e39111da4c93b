import { getResolvedPDFJS } from 'unpdf';
import { ReadingStopped } from '../refusals.ts';
import { matrixFrom } from './matrix.ts';
import type { PageMarks } from './page-marks.ts';
import { readOperators } from './read-operators.ts';
import { readTextItems } from './read-text-items.ts';
import type { PdfSurvey } from './survey-pdf.ts';

/** An open PDF; pages are read one at a time and forgotten again. */
export interface OpenPdf {
  readonly pages: number;
  /** Letters and lines of a page, from 1. */
  readonly readPage: (page: number) => Promise<PageMarks>;
  /** Letters alone, and never more than so many pieces: for drawings that may call each other for ever. */
  readonly readTextOnly: (page: number, pieces: number) => Promise<PageMarks>;
  readonly close: () => Promise<void>;
}

/** Thrown by the library for files that need a password. */
const PASSWORD = 'PasswordException';

/** Opens a PDF for reading letters: no pictures, no scripts, no network, no fonts of the machine. */
export async function openPdf(bytes: Uint8Array, survey: PdfSurvey): Promise<OpenPdf> {
  const { getDocument, OPS, AnnotationMode } = await getResolvedPDFJS();
  // The library takes the buffer away from its owner: it gets a copy.
  const data = bytes.slice();
  for (const { start, end } of survey.pictures) data.fill(0, start, end);
  const task = getDocument({
    data,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Nothing has fewer pixels than 1: no picture is decoded.
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: 0,
  });
  const pdf = await task.promise.catch((fault: unknown) => {
    const isLocked = fault instanceof Error && fault.name === PASSWORD;
    throw new ReadingStopped(isLocked ? 'encrypted' : 'broken', 'PDF');
  });
  const readPage = async (number: number): Promise<PageMarks> => {
    const page = await pdf.getPage(number);
    try {
      const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      const view = page.getViewport({ scale: 1 });
      return readOperators({
        operators,
        codes: OPS,
        fontOf: (id) => fontFacts(page.commonObjs.has(id) ? page.commonObjs.get(id) : null),
        view: matrixFrom(view.transform),
        width: view.width,
        height: view.height,
      });
    } finally {
      page.cleanup();
    }
  };
  const readTextOnly = async (number: number, pieces: number): Promise<PageMarks> => {
    const page = await pdf.getPage(number);
    try {
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const reader = page.streamTextContent().getReader();
      return await readTextItems(reader, { view: matrixFrom(transform), width, height, pieces });
    } finally {
      page.cleanup();
    }
  };
  return { pages: pdf.numPages, readPage, readTextOnly, close: () => task.destroy() };
}

function fontFacts(font: unknown): { name: string; scale: number } {
  if (font === null || typeof font !== 'object') return { name: '', scale: 0.001 };
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : [];
  const scale = Number(matrix[0]);
  // Six letters before a plus mark a part of a font.
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    scale: Number.isFinite(scale) && scale !== 0 ? scale : 0.001,
  };
}
