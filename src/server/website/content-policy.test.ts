import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { contentPolicyOf } from './content-policy.ts';

it('lets the lines of the page itself run, by their hash, and no other lines', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thuocdo-policy-'));
  const page = '<script>alert(1)</script><script type="module" src="/main.js"></script>';
  writeFileSync(path.join(folder, 'index.html'), page);
  const { scriptSrc, frameAncestors } = contentPolicyOf(folder);
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
  expect(scriptSrc).toEqual(["'self'", hash]);
  expect(frameAncestors).toEqual(["'none'"]);
});
