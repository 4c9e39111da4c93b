import { describe, expect, it } from 'vitest';
import { checkImports, findCycles } from './import-check.ts';
import { listImports, resolveImport } from './source-files.ts';

const refusals = (file: string, target: string): string[] => checkImports([file], () => [target]);

describe('the walls between the folders', () => {
  it.each([
    ['src/core/target/target.ts', 'src/core/figure/figure.ts'],
    ['src/core/reconciliation/rule.ts', 'src/core/target/target.ts'],
    ['src/core/kernel/ids.ts', 'zod'],
    ['src/core/kernel/ids.test.ts', 'fast-check'],
    ['src/contract/target.ts', 'src/core/target/target.ts'],
    ['src/reader/format/docx.ts', 'fflate'],
    ['src/reader/round-trip.test.ts', 'src/writer/docx.ts'],
    ['src/server/target/set-target.ts', 'src/server/target/target.store.ts'],
    ['src/server/target/set-target.ts', 'src/server/figure/figure.views.ts'],
    ['src/server/publication/page.ts', 'src/server/database/connection.ts'],
    ['src/web/pages/target/target-page.tsx', 'src/contract/target.ts'],
    ['src/cli/target-commands.ts', 'src/server/target/set-target.ts'],
    ['src/server/database/test-database.ts', 'vitest'],
    ['e2e/scorecard.spec.ts', 'src/server/main.ts'],
  ])('%s may import %s', (file, target) => {
    expect(refusals(file, target)).toEqual([]);
  });

  it.each([
    ['src/core/figure/figure.ts', 'src/core/target/target.ts', 'only those before it'],
    ['src/core/target/target.ts', 'src/core/reconciliation/rule.ts', 'only those before it'],
    ['src/core/kernel/ids.ts', 'node:fs', 'core is pure'],
    ['src/core/kernel/ids.ts', 'kysely', 'core is pure'],
    ['src/core/kernel/ids.test.ts', 'src/server/main.ts', 'core imports only core'],
    ['src/core/stray/thing.ts', 'zod', 'needs its place'],
    ['src/contract/target.ts', 'src/server/main.ts', 'contract imports core'],
    ['src/reader/format/docx.ts', 'node:fs', 'no node'],
    ['src/writer/docx.ts', 'src/reader/format/docx.ts', 'no server'],
    ['src/server/figure/record.ts', 'src/server/target/target.store.ts', 'store is private'],
    ['src/server/publication/page.ts', 'src/server/target/target.views.ts', 'publication reads'],
    ['src/server/main.ts', 'src/cli/thuocdo.ts', 'neither pages nor commands'],
    ['src/web/main.tsx', 'src/server/main.ts', 'through the contract'],
    ['src/web/ui/table.tsx', 'src/web/pages/target/target-page.tsx', 'knows no slice'],
    ['src/cli/thuocdo.ts', 'src/reader/format/docx.ts', 'acts of the server'],
    ['src/server/main.ts', 'e2e/browser.ts', 'nothing in the product'],
    ['src/server/main.ts', 'vitest', 'the test runner'],
    ['src/server/main.ts', 'src/server/database/test-database.ts', 'the test runner'],
    ['src/core/kernel/index.ts', 'zod', 'no index files'],
  ])('%s may not import %s', (file, target, because) => {
    expect(refusals(file, target).join()).toContain(because);
  });
});

describe('what a file imports', () => {
  it('counts types, re-exports and imports at run time', () => {
    const text = `import type { A } from './a.ts';
      export { b } from '../b.ts';
      const c = await import('./c.ts');
      const d = await import(somewhere);`;
    expect(listImports('x.ts', text)).toEqual(['./a.ts', '../b.ts', './c.ts']);
  });

  it('is resolved from where it stands', () => {
    expect(resolveImport('src/core/target/target.ts', '../figure/figure.ts')).toBe(
      'src/core/figure/figure.ts',
    );
    expect(resolveImport('src/core/target/target.ts', 'zod')).toBe('zod');
  });
});

describe('a cycle', () => {
  it('is told with its path', () => {
    const imports: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b'], d: ['a'] };
    const cycles = findCycles(Object.keys(imports), (file) => imports[file] ?? []);
    expect(cycles).toEqual(['b\n    → c\n    → b']);
  });

  it('is not seen where two ways lead to the same file', () => {
    const imports: Record<string, string[]> = { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] };
    expect(findCycles(Object.keys(imports), (file) => imports[file] ?? [])).toEqual([]);
  });
});
