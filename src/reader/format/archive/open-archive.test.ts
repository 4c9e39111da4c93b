import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';
import { crc32 } from './crc32.ts';
import { openArchive } from './open-archive.ts';
import { packedZeros, rawZip, zip } from './zip.builder.ts';

const MIB = 1024 * 1024;
const text = new TextEncoder().encode('<a>Sông Công</a>');
const honest = { name: 'a.xml', packed: deflateSync(text), size: text.length, crc: crc32(text) };

function stop(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof ReadingStopped) return fault.reason;
    throw fault;
  }
  return 'read';
}

describe('an archive', () => {
  it('gives its XML parts by name, whatever the case and the slashes', () => {
    const archive = openArchive(
      zip({ 'word/Document.xml': '<a/>', 'media/image.png': 'x' }),
      readingLimits,
    );
    expect(archive.names).toEqual(['word/Document.xml']);
    expect(archive.allNames).toEqual(['word/Document.xml', 'media/image.png']);
    expect(new TextDecoder().decode(archive.find('WORD/document.xml'))).toBe('<a/>');
    expect(archive.find('media/image.png')).toBeUndefined();
    const backslashes = openArchive(rawZip([{ ...honest, name: '\\word\\a.xml' }]), readingLimits);
    expect(backslashes.find('word/a.xml')).toEqual(text);
  });

  it('may have other bytes before it', () => {
    const bytes = zip({ 'a.xml': '<a/>' });
    const shifted = new Uint8Array(bytes.length + 100);
    shifted.set(bytes, 100);
    expect(openArchive(shifted, readingLimits).find('a.xml')).toHaveLength(4);
  });

  it.each<[string, Uint8Array, string]>([
    ['encrypted part', rawZip([{ ...honest, flags: 1 }]), 'encrypted'],
    ['check sum that does not agree', rawZip([{ ...honest, crc: 1 }]), 'broken'],
    ['size smaller than stated', rawZip([{ ...honest, size: text.length + 1 }]), 'broken'],
    ['size larger than stated', rawZip([{ ...honest, size: 3 }]), 'unpacks-too-large'],
    ['unknown packing', rawZip([{ ...honest, method: 12 }]), 'broken'],
    ['data that are no deflate', rawZip([{ ...honest, packed: text }]), 'broken'],
    ['no directory', text, 'truncated'],
    ['cut in the directory', rawZip([honest]).slice(0, -30), 'truncated'],
  ])('with %s is refused', (_, bytes, reason) => {
    const read = (): unknown => {
      const archive = openArchive(bytes, readingLimits);
      return archive.find('a.xml');
    };
    expect(stop(read)).toBe(reason);
  });
});

describe('an archive that would unpack to too much', () => {
  it.each<[string, Uint8Array, string]>([
    ['by its own account', rawZip([{ ...honest, size: 65 * MIB }]), 'unpacks-too-large'],
    [
      'by the sum of its parts',
      rawZip(
        Array.from({ length: 5 }, (_, index) => ({
          ...honest,
          name: `${index}.xml`,
          size: 50 * MIB,
        })),
      ),
      'unpacks-too-large',
    ],
    [
      'by its ratio',
      rawZip([{ name: 'a.xml', size: 8 * MIB, ...packedZeros(8 * MIB) }]),
      'unpacks-too-large',
    ],
    [
      'by the number of its parts',
      rawZip(Array.from({ length: 5000 }, (_, index) => ({ ...honest, name: `${index}.xml` }))),
      'too-many-parts',
    ],
  ])('is refused %s before anything is unpacked', (_, bytes, reason) => {
    expect(stop(() => openArchive(bytes, readingLimits))).toBe(reason);
  });

  it('is stopped while it grows beyond what it stated', () => {
    const bomb = rawZip([{ name: 'a.xml', ...packedZeros(60 * MIB), size: 200_000 }]);
    const archive = openArchive(bomb, readingLimits);
    expect(stop(() => archive.find('a.xml'))).toBe('unpacks-too-large');
  });

  it('may hold any picture: those are never unpacked', () => {
    const bytes = rawZip([
      honest,
      { name: 'media/a.bmp', ...packedZeros(8 * MIB), size: 3_000_000_000 },
    ]);
    expect(openArchive(bytes, readingLimits).find('a.xml')).toEqual(text);
  });
});
