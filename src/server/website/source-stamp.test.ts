import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampSources } from './source-stamp.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-stamp-'));
  mkdirSync(path.join(root, 'src/web'), { recursive: true });
  write('src/web/main.tsx', 'one');
});
afterAll(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);

describe('the stamp of the pages', () => {
  it('stays when a checkout changes only the times of files', () => {
    const before = stampSources(root);
    utimesSync(path.join(root, 'src/web/main.tsx'), 1, 1);
    expect(stampSources(root)).toBe(before);
  });

  it('stays when a test or the server changes', () => {
    const before = stampSources(root);
    write('src/web/main.test.tsx', 'a test');
    mkdirSync(path.join(root, 'src/server'));
    write('src/server/main.ts', 'the server');
    expect(stampSources(root)).toBe(before);
  });

  it('changes with a word, a name, or a new file', () => {
    const stamps = [stampSources(root)];
    write('src/web/main.tsx', 'two');
    stamps.push(stampSources(root));
    write('src/web/other.css', '');
    stamps.push(stampSources(root));
    rmSync(path.join(root, 'src/web/other.css'));
    write('src/web/third.css', '');
    stamps.push(stampSources(root));
    expect(new Set(stamps).size).toBe(4);
  });
});
