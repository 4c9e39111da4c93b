import type { DraftPiece, TextDraft } from '../draft.ts';
import type { DocumentPart } from '../document.ts';
import { hasUnicodeVietnamese, oldEncodingOfFont, readOldLetters } from '../text/old-letters.ts';
import type { DocxContext } from './context.ts';
import type { ListPlace } from './styles.ts';

/** A run of text in one font on one page. */
interface Run {
  text: string;
  readonly font: string | null;
  readonly page: number | null;
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | null;
  readonly runs: Run[];
  /** Its end mark was deleted: it goes on in the next paragraph. */
  joinsNext: boolean;
}

export function openParagraph(): OpenParagraph {
  return { style: null, list: null, level: null, outline: null, runs: [], joinsNext: false };
}

export function addText(
  paragraph: OpenParagraph,
  text: string,
  font: string | null,
  page: number | null,
): void {
  const last = paragraph.runs.at(-1);
  if (last !== undefined && last.font === font && last.page === page) last.text += text;
  else paragraph.runs.push({ text, font, page });
}

/** The paragraph as a draft, with the number its list gives it. */
export function closeParagraph(
  paragraph: OpenParagraph,
  part: DocumentPart,
  context: DocxContext,
): TextDraft {
  const style = context.styles.find(paragraph.style);
  const place = listPlace(paragraph, style.list);
  const numbering = place === null ? null : context.lists.next(place);
  const pieces = piecesOf(paragraph, context);
  const headingLevel = paragraph.outline === null ? style.headingLevel : paragraph.outline + 1;
  const isHeading = headingLevel !== null && headingLevel <= 9;
  const isEmpty = pieces.every(({ text }) => text.trim() === '');
  if (numbering !== null && !isEmpty) {
    pieces.unshift({ text: `${numbering} `, page: pieces[0]?.page ?? null });
  }
  return {
    kind: isHeading ? 'heading' : place === null ? 'paragraph' : 'list-item',
    part: style.name.startsWith('toc ') && part === 'body' ? 'navigation' : part,
    pieces,
    ...(isHeading ? { level: headingLevel } : place === null ? {} : { level: place.level + 1 }),
    ...(numbering === null ? {} : { numbering }),
  };
}

function listPlace(paragraph: OpenParagraph, ofStyle: ListPlace | null): ListPlace | null {
  const list = paragraph.list ?? ofStyle?.list ?? null;
  // List 0 takes a paragraph out of the list of its style.
  if (list === null || list === '0') return null;
  return { list, level: paragraph.level ?? ofStyle?.level ?? 0 };
}

function piecesOf({ runs, style }: OpenParagraph, context: DocxContext): DraftPiece[] {
  const usual = context.styles.find(style).font;
  // A paragraph typed in Unicode may still name an old font; its letters are right as they are.
  const isUnicode = runs.some(({ text }) => hasUnicodeVietnamese(text));
  const pieces: { text: string; page: number | null }[] = [];
  for (const { text, font, page } of runs) {
    const old = isUnicode ? null : oldEncodingOfFont(font ?? usual);
    if (old !== null && /[^\p{ASCII}]/u.test(text)) context.tally.oldEncodings.add(old.name);
    const read = old === null ? text : readOldLetters(text, old);
    const last = pieces.at(-1);
    if (last !== undefined && last.page === page) last.text += read;
    else pieces.push({ text: read, page });
  }
  return pieces;
}
