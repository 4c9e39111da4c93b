import type { BlockPart, ReadBlock } from '../../../contract/reading/reading.ts';
import type { Item } from './items.ts';

/** Blocks that are laid out together; long documents lay out only the sections in sight. */
export interface TextSection {
  /** Of the first block. */
  index: number;
  blocks: PlacedBlock[];
  /** Height before it was ever laid out, in pixels: near enough for the scroll bar. */
  height: number;
}

export interface PlacedBlock {
  block: ReadBlock;
  items: Item[];
  /** The page that begins here; null where none does. */
  newPage: number | null;
  /** What stands apart from the body and begins here: notes, page headers; null where none does. */
  newPart: Exclude<BlockPart, 'body'> | null;
}

const CHARACTERS_PER_SECTION = 4000;
const CHARACTERS_PER_LINE = 88;
const LINE_HEIGHT = 27;
const GAP = 12;
const TABLE_ROW_HEIGHT = 38;

/** Cuts the blocks into sections of about two pages, each block with what is marked in it. */
export function sectionsOf(blocks: readonly ReadBlock[], items: readonly Item[]): TextSection[] {
  const sections: TextSection[] = [];
  let size = Number.POSITIVE_INFINITY;
  let next = 0;
  let page: number | null = null;
  let part: BlockPart = 'body';
  for (const [index, block] of blocks.entries()) {
    if (size >= CHARACTERS_PER_SECTION) {
      sections.push({ index, blocks: [], height: 0 });
      size = 0;
    }
    while ((items[next]?.range.start ?? Number.POSITIVE_INFINITY) < block.range.start) next += 1;
    const first = next;
    while ((items[next]?.range.start ?? Number.POSITIVE_INFINITY) < block.range.end) next += 1;
    const isBody = block.part === 'body';
    const newPage = isBody && block.page !== null && block.page !== page ? block.page : null;
    page = block.page ?? page;
    const newPart = block.part !== 'body' && block.part !== part ? block.part : null;
    part = block.part;
    const section = sections.at(-1);
    section?.blocks.push({ block, items: items.slice(first, next), newPage, newPart });
    if (section !== undefined) section.height += heightOf(block);
    size += block.range.end - block.range.start;
  }
  return sections;
}

/** The section that holds a place of the text; null when none does. */
export function sectionAt(sections: readonly TextSection[], start: number): number | null {
  const found = sections.findLastIndex(
    ({ blocks }) => (blocks[0]?.block.range.start ?? Number.POSITIVE_INFINITY) <= start,
  );
  return found === -1 ? null : found;
}

/** Whether a section would be drawn just as before. */
export function isSameSection(a: TextSection, b: TextSection): boolean {
  return (
    a.blocks.length === b.blocks.length &&
    a.blocks.every(({ block, items }, at) => {
      const other = b.blocks[at];
      return (
        block === other?.block &&
        items.length === other.items.length &&
        items.every((item, index) => item === other.items[index])
      );
    })
  );
}

function heightOf({ kind, range, rows }: ReadBlock): number {
  if (kind === 'table') return rows.length * TABLE_ROW_HEIGHT + GAP;
  return Math.ceil((range.end - range.start) / CHARACTERS_PER_LINE) * LINE_HEIGHT + GAP;
}
