import type { DocumentPart, TextRange } from '../document.ts';
import type { Draft, TextDraft } from '../draft.ts';

/** Shape of the text block being collected. */
export interface Shape {
  readonly kind: TextDraft['kind'];
  readonly level?: number;
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
  /** The number that the next text begins with; null for none. */
  readonly number: (numbering: string | null) => void;
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
  let numbering: string | null = null;
  const push = (text: string, range: TextRange): void => {
    pieces.push(text);
    source = { start: source?.start ?? range.start, end: range.end };
  };
  const end = (): void => {
    const draft = draftOf({ shape: current, text: pieces.join(''), linked, source, numbering });
    pieces = [];
    linked = 0;
    source = null;
    if (draft === null) return;
    numbering = null;
    take(draft);
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
    number: (next) => {
      numbering = next;
    },
    put: (draft) => {
      end();
      take(draft);
    },
  };
}

interface Collected {
  readonly shape: Shape;
  readonly text: string;
  /** How much of the text is links. */
  readonly linked: number;
  readonly source: TextRange | null;
  readonly numbering: string | null;
}

function draftOf({ shape, text, linked, source, numbering }: Collected): TextDraft | null {
  if (text.trim() === '') return null;
  const isMenu = text.length < LONGEST_MENU_LINE && linked > text.length * MOSTLY_LINKS;
  const isApart = isMenu && shape.part === 'body' && shape.kind !== 'heading';
  return {
    ...shape,
    part: isApart ? 'navigation' : shape.part,
    pieces: [{ text: numbering === null ? text : `${numbering} ${text}`, page: null }],
    ...(numbering === null ? {} : { numbering }),
    ...(source === null ? {} : { source }),
  };
}
