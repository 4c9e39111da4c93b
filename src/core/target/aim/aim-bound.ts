import type { Finding } from '../../figure/finding.ts';
import type { Bound } from '../target.ts';
import type { AimWords } from './aim-words.ts';

/** Hedges between the word and the number. */
const TO_NUMBER = String.raw`(?: (?:dat|muc|la|tu|con|xuong|len|den|tang|giam|khoang))*$`;

/** Folded; the words right before a number that say how far it binds. The longer ones first. */
const boundsBefore: readonly (readonly [RegExp, Bound])[] = [
  [
    new RegExp(
      String.raw`\b(?:khong (?:vuot )?qua|toi da|khong (?:cao|nhieu|lon) hon|khong tren)${TO_NUMBER}`,
    ),
    'at-most',
  ],
  [
    new RegExp(
      String.raw`\b(?:it nhat|toi thieu|khong (?:thap|it|nho|kem) hon|khong duoi)${TO_NUMBER}`,
    ),
    'at-least',
  ],
  [new RegExp(String.raw`\b(?:duoi|thap hon|it hon)${TO_NUMBER}`), 'less-than'],
  [new RegExp(String.raw`\b(?:tren duoi|khoang|chung|xap xi)(?: (?:muc|dat))*$`), 'about'],
  [new RegExp(String.raw`\b(?:tren|hon|vuot)${TO_NUMBER}`), 'more-than'],
];

const byQualifier = {
  exact: 'exactly',
  approx: 'about',
  at_least: 'at-least',
  at_most: 'at-most',
} satisfies Record<Finding['qualifier'], Bound>;

/** How far an aim binds: "từ … trở lên", "không quá", "trên", "khoảng"; "đạt" alone is the value itself. */
export function boundOfAim({ qualifier }: Finding, { before, after }: AimWords): Bound {
  if (/^(?:\S+ ){0,4}?tro len\b/.test(`${after} `)) return 'at-least';
  if (/^(?:\S+ ){0,4}?tro xuong\b/.test(`${after} `)) return 'at-most';
  const found = boundsBefore.find(([pattern]) => pattern.test(before));
  return found?.[1] ?? byQualifier[qualifier];
}

const opposite = {
  'at-least': 'at-most',
  'more-than': 'less-than',
  'at-most': 'at-least',
  'less-than': 'more-than',
  about: 'about',
  exactly: 'exactly',
  between: 'between',
} satisfies Record<Bound, Bound>;

/** The bound of a fall, once the fall is written as a negative rise. */
export function oppositeBound(bound: Bound): Bound {
  return opposite[bound];
}
