import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demonstrationFolder } from './demonstration.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { readPack } from './read-pack.ts';

const repository = path.resolve(demonstrationFolder, '../..');

/** The CSV blocks of a how-to, in their order, as the files they are meant to be. */
const blocksOf = (page: string, fileNames: readonly string[]): PackFile[] => {
  const text = readFileSync(path.join(repository, 'docs/how-to', page), 'utf8');
  const blocks = [...text.matchAll(/```csv\n([\s\S]*?)```/g)].map(([, block = '']) =>
    block.replaceAll(/^ {3}/gm, ''),
  );
  expect(blocks).toHaveLength(fileNames.length);
  return blocks.map((block, at) => ({ fileName: fileNames[at] ?? '', text: block }));
};

describe('what a how-to shows', () => {
  it('loads as it stands: a resolution of one’s own', () => {
    const files = blocksOf('load-your-own-resolution.md', [
      'units.csv',
      'documents.csv',
      'resolutions.csv',
      'targets.csv',
      'target-parts.csv',
      'claims.csv',
    ]);
    const indicators = readFileSync(path.join(demonstrationFolder, 'indicators.csv'), 'utf8');
    const withoutOwners = indicators.replaceAll('phong-lao-dong-song-cong@2010-01-01', '');
    const report =
      'bc-6-thang,bao-cao,Báo cáo 6 tháng,UBND phường,9/BC-UBND,2026-06-20,2026-06-20\n';
    const { faults, pack } = readPack([
      ...files.map((file) =>
        file.fileName === 'documents.csv' ? { ...file, text: file.text + report } : file,
      ),
      { fileName: 'indicators.csv', text: withoutOwners },
    ]);
    expect(faults).toEqual([]);
    expect([pack.targets.length, pack.claims.length]).toEqual([1, 1]);
  });

  it('loads as it stands: an indicator', () => {
    const { faults, pack } = readPack(blocksOf('add-an-indicator.md', ['indicators.csv']));
    expect(faults).toEqual([]);
    expect(pack.indicators).toHaveLength(2);
  });
});
