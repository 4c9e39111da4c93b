import { getResolvedPDFJS } from 'unpdf';
import { ReadingStopped } from '../refusals.ts';
import type { Matrix } from './matrix.ts';
import { matrixFrom } from './matrix.ts';
import type { PageMarks } from './page-marks.ts';
import { readOperators } from './read-operators.ts';

/** An open PDF; pages are read one at a time and forgotten again. */
export interface OpenPdf {
  readonly pages: number;
  /** Letters and lines of a page, from 1. */
  readonly readPage: (page: number) => Promise<PageMarks>;
  readonly close: () => Promise<void>;
}

/** Thrown by the library for files that need a password. */
const PASSWORD = 'PasswordException';

/** Opens a PDF for reading letters: no pictures, no scripts, no network, no fonts of the machine. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, OPS, AnnotationMode } = await getResolvedPDFJS();
  const task = getDocument({
    // The library takes the buffer away from its owner.
    data: bytes.slice(),
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
        view: viewMatrix(view.transform),
        width: view.width,
        height: view.height,
      });
    } finally {
      page.cleanup();
    }
  };
  return { pages: pdf.numPages, readPage, close: () => task.destroy() };
}

function viewMatrix(transform: unknown): Matrix {
  return matrixFrom(transform);
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
