import { hasSyllableShape } from '../text/syllable-shape.ts';

/**
 * Two lines of a paragraph as one text: `before + after`. Words divided at the end of a line are put
 * together: at a soft hyphen always, at a hyphen only where what comes out reads better as one word
 * (`ngh-` `iệp`); a hyphen between two words or numbers stays (`2016-` `2020`).
 */
export function joinLines(before: string, after: string): { before: string; after: string } {
  const end = before.trimEnd();
  const start = after.trimStart();
  if (/[\u00AD\u2010]$/.test(end) && /^\p{L}/u.test(start)) {
    return { before: end.slice(0, -1), after: start };
  }
  if (/[\p{L}\d]-$/u.test(end) && /^[\p{Ll}\d]/u.test(start)) {
    const left = /(\p{L}+)-$/u.exec(end)?.[1] ?? '';
    const right = /^\p{L}+/u.exec(start)?.[0] ?? '';
    const before = isDividedWord(left, right) ? end.slice(0, -1) : end;
    return { before, after: start };
  }
  return { before: `${end} `, after: start };
}

function isDividedWord(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  return !hasSyllableShape(left) || !hasSyllableShape(right);
}
