import { parseSync } from 'vite';
import { isTest, listSources, readSource } from './source-files.ts';

const pureFolders = /^src\/(core|contract|reader|writer)\//;

// What reads the clock or rolls dice: the same input must give the same answer next year.
const impure = /\bDate\.now\s*\(|\bnew\s+Date\s*(\(\s*\)|;)|\bMath\.random\b|\bperformance\.now\b/g;

/** Uses of the clock and of chance in the text of a file, as "line 3: Date.now(". */
export function findImpurity(file: string, text: string): string[] {
  const { comments } = parseSync(file, text);
  const code = comments.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  return [...code.matchAll(impure)].map((found) => {
    const line = text.slice(0, found.index).split('\n').length;
    return `line ${line}: ${found[0].trim()}`;
  });
}

/** Checks the pure folders; time and chance come to them as arguments. */
export function checkTreePurity(): string[] {
  return listSources()
    .filter((file) => pureFolders.test(file) && !isTest(file))
    .flatMap((file) => findImpurity(file, readSource(file)).map((found) => `${file} ${found}`));
}
