import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { hasWords } from './act-words.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The names in a record's `act:` line: one, one of two, or a beginning with what may follow. */
function actsIn(source: string): string[] {
  const records = source.split('recordChange(').slice(1);
  return records.flatMap((record) => {
    const written = /\bact:([\s\S]*?)\n\s*subject:/.exec(record)?.[1] ?? '';
    return [...written.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name = '']) => name);
  });
}

it('every act that leaves a line has words for people', () => {
  const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.includes('test'));
  const acts = new Set(
    files.flatMap((file) => actsIn(readFileSync(path.join(root, file), 'utf8'))),
  );
  expect(acts.size).toBeGreaterThan(12);
  // Purposes of links, read as acts only because they stand in the same line.
  acts.delete('first-administrator');
  expect([...acts].filter((act) => !hasWords(act))).toEqual([]);
});
