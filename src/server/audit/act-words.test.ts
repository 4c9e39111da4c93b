import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { TaskActContent } from '../../core/task/task-act.ts';
import { hasWords } from './act-words.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The names in a record's `act:` line: one, one of two, or a beginning with what may follow. */
function actsIn(source: string): string[] {
  const records = source.split('recordChange(').slice(1);
  return records.flatMap((record) => {
    const written = /\bact:([\s\S]*?)\n\s*subject:/.exec(record)?.[1] ?? '';
    // What a choice between two acts asks is no act.
    const named = written.replaceAll(/=== '[^']*'/g, '');
    return [...named.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name = '']) => name);
  });
}

it('every act that leaves a line has words for people', () => {
  const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.includes('test'));
  const acts = new Set(
    files.flatMap((file) => actsIn(readFileSync(path.join(root, file), 'utf8'))),
  );
  expect(acts.size).toBeGreaterThan(12);
  expect([...acts].filter((act) => !hasWords(act))).toEqual([]);
});

it('every act on a task has words, though its name is put together', () => {
  const kinds = TaskActContent.options.map(({ shape }) => shape.kind.value);
  expect(kinds.length).toBeGreaterThan(15);
  expect(kinds.filter((kind) => !hasWords(`${kind}-task`))).toEqual([]);
});
