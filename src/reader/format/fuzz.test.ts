import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { report2021 } from '../fixtures/report-2021.builder.ts';
import { zip } from './archive/zip.builder.ts';
import { readDocument } from './read-document.ts';
import { expectPlacesToHold, fixture } from './reading.fixture.ts';

/** Fixed, so that a failure comes again. */
const SEED = 2021;

async function expectToEnd(bytes: Uint8Array): Promise<void> {
  const reading = await readDocument(bytes);
  if (reading.kind === 'refused') {
    expect(reading.text.vi).not.toBe('');
    return;
  }
  expectPlacesToHold(reading.document);
}

/** One way to damage a file. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 40 })
    .map((flips): Damage => (bytes) => {
      const damaged = bytes.slice();
      for (const [at, value] of flips) damaged[Math.floor(at * bytes.length)] = value;
      return damaged;
    }),
  place.map(
    (at): Damage =>
      (bytes) =>
        bytes.slice(0, Math.floor(at * bytes.length)),
  ),
  fc.tuple(place, place).map(([from, to]): Damage => (bytes) => {
    const [start, end] = [from, to].sort((a, b) => a - b);
    const cut = Math.floor((start ?? 0) * bytes.length);
    const rest = bytes.subarray(Math.floor((end ?? 0) * bytes.length));
    const damaged = new Uint8Array(cut + rest.length);
    damaged.set(bytes.subarray(0, cut));
    damaged.set(rest, cut);
    return damaged;
  }),
);

/** Changes inside the XML of a document, packed again: the archive itself is whole. */
function damageParts(bytes: Uint8Array, part: RegExp, damage: Damage): Uint8Array {
  const parts = unzipSync(bytes);
  return zip(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        part.test(name) ? damage(content) : content,
      ]),
    ),
  );
}

describe('a damaged file is read or refused, never more', () => {
  it.each<[string, number]>([
    ['report-2021.docx', 60],
    ['workbook-2024.xlsx', 60],
    ['news-page.html', 100],
    ['notice-tcvn3.txt', 100],
    ['report-2021.pdf', 30],
    ['two-columns.pdf', 30],
    ['scanned.pdf', 15],
    ['encrypted.pdf', 15],
  ])('%s', { timeout: 120_000 }, async (name, runs) => {
    const bytes = fixture(name);
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => expectToEnd(damage(bytes))),
      { seed: SEED, numRuns: runs },
    );
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['the main part of a docx', report2021, /document\.xml$/],
    ['styles and numbering of a docx', report2021, /(?:styles|numbering)\d?\.xml$/],
    ['links between parts of a docx', report2021, /\.rels$/],
    ['sheets of a workbook', () => fixture('workbook-2024.xlsx'), /sheet\d\.xml$/],
    [
      'texts and formats of a workbook',
      () => fixture('workbook-2024.xlsx'),
      /(?:sharedStrings|styles)\.xml$/,
    ],
  ])('%s', { timeout: 120_000 }, async (_, make, part) => {
    const bytes = make();
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => expectToEnd(damageParts(bytes, part, damage))),
      { seed: SEED, numRuns: 60 },
    );
  });
});

const bytesOf = (text: string): number[] => Array.from(new TextEncoder().encode(text));

describe('any bytes are read or refused', () => {
  it.each([
    ['bytes', []],
    ['bytes after the mark of an archive', [0x50, 0x4b, 3, 4]],
    ['bytes after the mark of a PDF', bytesOf('%PDF-1.7\n')],
    ['bytes after the start of a page', bytesOf('<html><body><p>')],
    ['bytes after the mark of UTF-16', [0xff, 0xfe]],
  ])('%s', { timeout: 60_000 }, async (_, start) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) =>
        expectToEnd(Uint8Array.of(...start, ...bytes)),
      ),
      { seed: SEED, numRuns: 80 },
    );
  });

  it('tags in any order', { timeout: 60_000 }, async () => {
    const tags =
      'table tr td th p div li ol ul b a sup h1 article nav template svg select title'.split(' ');
    const pieces = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom(
        'đạt 16,5 %',
        ' ',
        '&nbsp;',
        '<!--',
        '-->',
        '<td colspan=3>',
        '<td rowspan=0>',
        '<',
        '&#0;',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) =>
        expectToEnd(new TextEncoder().encode(`<!doctype html>${parts.join('')}`)),
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});
