import { builtinModules } from 'node:module';
import { importRules } from './import-rules.ts';
import { listImports, listSources, readSource, resolveImport } from './source-files.ts';

/** One import that a rule forbids, in a sentence. */
export function checkImports(
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): string[] {
  return files.flatMap((file) => {
    const rules = importRules.filter(({ from, except }) => from.test(file) && !except?.test(file));
    return importsOf(file).flatMap((target) =>
      rules
        .filter((rule) => rule.never(target, file))
        .map((rule) => `${file} imports ${target}\n    ${rule.because}`),
    );
  });
}

/** Chains of files that import each other in a ring, each told once. */
export function findCycles(
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join('\n    → '));
      return;
    }
    state.set(file, 'open');
    for (const target of importsOf(file)) {
      if (known.has(target)) visit(target, [...trail, file]);
    }
    state.set(file, 'done');
  };
  const known = new Set(files);
  for (const file of files) visit(file, []);
  return cycles;
}

/** Checks the import rules on the whole tree. */
export function checkTreeImports(): string[] {
  const files = listSources();
  const imports = new Map(
    files.map((file) => [
      file,
      listImports(file, readSource(file)).map((request) => nameTarget(file, request)),
    ]),
  );
  const importsOf = (file: string): readonly string[] => imports.get(file) ?? [];
  return [
    ...checkImports(files, importsOf),
    ...findCycles(files, importsOf).map((cycle) => `a cycle: ${cycle}`),
  ];
}

function nameTarget(file: string, request: string): string {
  if (builtinModules.includes(request)) return `node:${request}`;
  return resolveImport(file, request);
}
