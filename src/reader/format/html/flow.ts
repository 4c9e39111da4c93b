import type { DocumentPart, TextRange } from '../document.ts';
import type { Draft, TextDraft } from '../draft.ts';

/** Shape of the text block being collected. */
export interface Shape {
  readonly kind: TextDraft['kind'];
  readonly level?: number;
  readonly numbering?: string;
  readonly part: DocumentPart;
}

/** Collects the text of a page into blocks, as a browser would lay it out. */
export interface Flow {
  readonly add: (text: string, source: TextRange, inLink: boolean) => void;
  /** Text with its blanks and line ends kept. */
  readonly addVerbatim: (text: string, source: TextRange) => void;
  readonly breakLine: () => void;
  /** What was added last to the block. */
  readonly lastPiece: () => string;
  /** Ends the block, if it has text, and begins one of the given shape. */
  readonly begin: (shape: Shape) => void;
  readonly put: (draft: Draft) => void;
}

/** Blocks whose text is nearly all links, and short, are menus. */
const MOSTLY_LINKS = 0.8;
const LONGEST_MENU_LINE = 200;

/** Begins collecting; finished blocks are handed to `take` in order. */
export function openFlow(shape: Shape, take: (draft: Draft) => void): Flow {
  let current = shape;
  let pieces: string[] = [];
  let linked = 0;
  let source: TextRange | null = null;
  const push = (text: string, range: TextRange): void => {
    pieces.push(text);
    source = { start: source?.start ?? range.start, end: range.end };
  };
  const end = (): void => {
    const draft = draftOf(current, pieces.join(''), linked, source);
    pieces = [];
    linked = 0;
    source = null;
    if (draft !== null) take(draft);
  };
  return {
    add: (raw, range, inLink) => {
      const collapsed = raw.replace(/[ \t\n\r\f]+/g, ' ');
      const fits = /(?:^|[ \n])$/.test(pieces.at(-1) ?? '') ? collapsed.trimStart() : collapsed;
      if (fits === '') return;
      if (inLink) linked += fits.length;
      push(fits, range);
    },
    addVerbatim: push,
    breakLine: () => {
      const last = pieces.pop();
      if (last !== undefined) pieces.push(`${last.trimEnd()}\n`);
    },
    lastPiece: () => pieces.at(-1) ?? '',
    begin: (next) => {
      end();
      current = next;
    },
    put: (draft) => {
      end();
      take(draft);
    },
  };
}

function draftOf(
  { part, ...shape }: Shape,
  text: string,
  linked: number,
  source: TextRange | null,
): TextDraft | null {
  if (text.trim() === '') return null;
  const { numbering, kind } = shape;
  const shown = numbering === undefined ? text : `${numbering} ${text}`;
  const isMenu = text.length < LONGEST_MENU_LINE && linked > text.length * MOSTLY_LINKS;
  return {
    ...shape,
    part: isMenu && part === 'body' && kind !== 'heading' ? 'navigation' : part,
    pieces: [{ text: shown, page: null }],
    ...(source === null ? {} : { source }),
  };
}
