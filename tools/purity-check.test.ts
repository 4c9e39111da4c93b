import { describe, expect, it } from 'vitest';
import { findImpurity } from './purity-check.ts';

describe('a pure file', () => {
  it.each(['Date.now()', 'new Date()', 'Math.random()', 'performance.now()'])(
    'does not use %s',
    (use) => {
      expect(findImpurity('a.ts', `const a = 1;\nconst b = ${use};`)).toHaveLength(1);
      expect(findImpurity('a.ts', `const a = 1;\nconst b = ${use};`)[0]).toMatch(/^line 2: /);
    },
  );

  it('may read a date that was given to it, and speak of the clock in a comment', () => {
    const text = `// never Date.now()\nexport const day = (at: string) => new Date(at).getUTCDate();`;
    expect(findImpurity('a.ts', text)).toEqual([]);
  });
});
