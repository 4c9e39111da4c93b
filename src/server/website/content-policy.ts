import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * What the pages may load and run (Content Security Policy, level 3), as `secureHeaders` takes it: files of our own, the
 * few lines that stand in index.html itself, by their hash, and nothing of others; and nobody may frame the pages.
 *
 * @param folder the built pages
 */
export function contentPolicyOf(folder: string): Record<string, string[]> {
  const self = "'self'";
  return {
    defaultSrc: [self],
    scriptSrc: [self, ...hashesOfInlineScripts(folder)],
    // The library of components writes sizes and colours into the page.
    styleSrc: [self, "'unsafe-inline'"],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self, 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: [self],
    frameAncestors: ["'none'"],
  };
}

function hashesOfInlineScripts(folder: string): string[] {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => {
    const hash = createHash('sha256').update(script).digest('base64');
    return `'sha256-${hash}'`;
  });
}
