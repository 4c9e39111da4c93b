import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Block, StructuredDocument, TableRow } from './document.ts';
import { findPlace } from './place.ts';
import { readDocument } from './read-document.ts';

/** Bytes of a file among the fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
}

/** Reads what must be read without a word. */
export async function readClean(bytes: Uint8Array): Promise<StructuredDocument> {
  const { document, kinds } = await readNoting(bytes);
  expect(kinds).toEqual([]);
  return document;
}

/** Reads what must be read; `kinds` are those of the messages. */
export async function readNoting(
  bytes: Uint8Array,
  fileName?: string,
): Promise<{ document: StructuredDocument; kinds: string[]; said: string[] }> {
  const reading = await readDocument(bytes, fileName === undefined ? {} : { fileName });
  if (reading.kind === 'refused') throw new Error(`${reading.reason}: ${reading.text.vi}`);
  expectPlacesToHold(reading.document);
  return {
    document: reading.document,
    kinds: reading.messages.map(({ kind }) => kind),
    said: reading.messages.map(({ text }) => text.vi),
  };
}

/** A document as lines: `heading 1 …`, `list-item 2 …`; a row of a table as `| a | b 2×1`, with its spans. */
export function outlineOf({ blocks }: StructuredDocument): string[] {
  return blocks.flatMap((block) => {
    const part = block.part === 'body' ? '' : `${block.part}: `;
    if (block.kind === 'table') return block.rows.map((row) => `${part}${rowLine(row)}`);
    const level = block.level === null ? '' : ` ${block.level}`;
    return [`${part}${block.kind}${level} ${block.text}`];
  });
}

function rowLine({ cells }: TableRow): string {
  const texts = cells.map(({ text, rowSpan, columnSpan }) => {
    const spans = rowSpan > 1 || columnSpan > 1 ? `${rowSpan}×${columnSpan}` : '';
    return [text, spans].filter((each) => each !== '').join(' ');
  });
  return `| ${texts.join(' | ')}`;
}

/** What holds for every document: each block and cell lies where it says, and every letter knows where it is. */
export function expectPlacesToHold(document: StructuredDocument): void {
  const { text, blocks, spans, bodyEnd } = document;
  let end = 0;
  for (const block of blocks) {
    expect(block.range.start).toBeGreaterThanOrEqual(end);
    end = block.range.end;
    expect(block.part === 'body').toBe(block.range.end <= bodyEnd);
    for (const piece of piecesOf(block)) {
      expect(text.slice(piece.range.start, piece.range.end)).toBe(piece.text);
      if (piece.text === '') continue;
      for (const offset of [piece.range.start, piece.range.end - 1]) {
        const place = findPlace(document, offset);
        expect(place?.block).toBe(block);
        expect(place?.cell ?? block).toBe(piece);
      }
    }
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(spans).toEqual(spans.toSorted((a, b) => a.start - b.start));
}

function piecesOf(block: Block) {
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block];
}
