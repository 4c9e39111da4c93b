import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** What the web application is made of, below the repository. */
const sources = [
  'src/web/**/*',
  'src/core/**/*.ts',
  'src/contract/**/*.ts',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * A fingerprint of everything the web application is built from: two trees with the same stamp
 * give the same pages. Contents, not file times, which a checkout changes.
 *
 * @param root the repository
 */
export function stampSources(root: string): string {
  const hash = createHash('sha256');
  const entries = globSync(sources, { cwd: root, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
