import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseSync } from 'vite';

/** The folder that holds package.json and src. */
export const repository = path.dirname(import.meta.dirname);

const folders = ['src', 'tools', 'e2e', 'benchmarks'];

/** Every TypeScript file of the project, relative to the repository, with forward slashes. */
export function listSources(): string[] {
  return listFiles('{ts,tsx}');
}

/** Every style sheet of the project, in the same way. */
export function listStyleSheets(): string[] {
  return listFiles('css');
}

function listFiles(ending: string): string[] {
  const patterns = folders.map((folder) => `${folder}/**/*.${ending}`);
  return globSync(patterns, { cwd: repository })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(path.join(repository, file), 'utf8');
}

/** Tests, and what only tests use: generators of values, builders of valid examples, fixtures. */
export const testFile = /\.(test|spec|arbitrary|builder|fixture|test-data)\.tsx?$/;

export const isTest = (file: string): boolean => testFile.test(file);
export const isGenerated = (file: string): boolean => file.includes('/generated/');

/** What a file imports, as written: './plain-date.ts', 'zod', 'node:fs'. Types count too. */
export function listImports(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    // A computed address is not an import of a known file.
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const quoted = /^(['"])(.*)\1$/.exec(text.slice(start, end));
      return quoted?.[2] ?? [];
    }),
  ];
  return [...new Set(requests)];
}

/** The file that a relative import means, relative to the repository; a package stays its name. */
export function resolveImport(file: string, request: string): string {
  return request.startsWith('.') ? path.posix.join(path.posix.dirname(file), request) : request;
}
