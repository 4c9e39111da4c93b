import { type Archive } from '../archive/open-archive.ts';
import { indexOfAscii } from '../archive/bytes.ts';
import { type Relationship, relationshipsOf } from '../archive/relationships.ts';
import type { DocumentPart } from '../document.ts';
import type { Draft, DraftDocument } from '../draft.ts';
import { message, type ReadingMessage } from '../messages.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';
import { type DocxContext, type DocxTally, newTally } from './context.ts';
import { readNumbering } from './numbering.ts';
import { readStory } from './story.ts';
import { readStyles } from './styles.ts';

/** Parts with text of their own, in the order they are read. */
const stories = [
  ['footnotes', 'footnote'],
  ['endnotes', 'footnote'],
  ['header', 'header'],
  ['footer', 'footer'],
] as const satisfies readonly (readonly [string, DocumentPart])[];

/** Reads a WordprocessingML document (ISO/IEC 29500-1), transitional or strict. */
export function readDocx(
  archive: Archive,
  limits: ReadingLimits,
): { draft: DraftDocument; messages: ReadingMessage[] } {
  const main =
    relationshipsOf(archive, '', limits).find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const bytes = archive.find(main);
  if (bytes === undefined) throw new ReadingStopped('broken', main);
  const links = relationshipsOf(archive, main, limits);
  const partOf = (type: string) => {
    const link = links.find((each) => each.type === type);
    return link && archive.find(link.target);
  };
  const context: DocxContext = {
    styles: readStyles(partOf('styles'), limits),
    lists: readNumbering(partOf('numbering'), limits),
    limits,
    tally: newTally(),
  };
  // Only Word writes where its last printing ended a page.
  const knowsPages = indexOfAscii(bytes, 'lastRenderedPageBreak') !== -1;
  const file = { name: main, bytes, part: 'body', page: knowsPages ? 1 : null } as const;
  const { drafts, lastPage } = readStory(file, context);
  const apart = readOtherStories(archive, links, context);
  return {
    draft: { drafts: [...drafts, ...apart], pages: lastPage, sheets: [] },
    messages: messagesOf(context.tally, archive, partOf('comments') !== undefined),
  };
}

/** Notes, headers and footers; the same header on several sections is read once. */
function readOtherStories(
  archive: Archive,
  links: readonly Relationship[],
  context: DocxContext,
): Draft[] {
  const seen = new Set<string>();
  return stories.flatMap(([type, part]) =>
    links
      .filter((link) => link.type === type)
      .flatMap(({ target }) => {
        const bytes = archive.find(target);
        if (bytes === undefined) return [];
        const { drafts } = readStory({ name: target, bytes, part, page: null }, context);
        const key = `${part} ${JSON.stringify(drafts)}`;
        if (part !== 'footnote' && (seen.has(key) || isPageNumber(drafts))) return [];
        seen.add(key);
        return drafts;
      }),
  );
}

/** A header that holds nothing but the number of the page. */
function isPageNumber(drafts: readonly Draft[]): boolean {
  const text = drafts
    .flatMap((draft) =>
      draft.kind === 'table' ? ['table'] : draft.pieces.map((each) => each.text),
    )
    .join('');
  return /^[\s\d\-–/]*$/.test(text);
}

function messagesOf(tally: DocxTally, archive: Archive, hasComments: boolean): ReadingMessage[] {
  const messages: ReadingMessage[] = [];
  for (const encoding of tally.oldEncodings) messages.push(message('old-encoding', encoding));
  if (tally.trackedChanges > 0) messages.push(message('tracked-changes', tally.trackedChanges));
  if (tally.hiddenRuns > 0) messages.push(message('hidden-text', tally.hiddenRuns));
  if (tally.noteMarks > 0) messages.push(message('note-marks-left-out', tally.noteMarks));
  if (tally.embeddedParts > 0) messages.push(message('part-left-out', 'altChunk'));
  if (hasComments) messages.push(message('comments-left-out'));
  if (archive.allNames.some((name) => /vbaproject\.bin$/i.test(name))) {
    messages.push(message('macros-ignored'));
  }
  return messages;
}
