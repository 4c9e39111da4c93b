import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import type { Unit, UnitType } from './unit.ts';

/** `body`: a company, school, office … `bare`: a name without a word that says what it is. */
type PlaceSort = 'administrative' | 'party' | 'park' | 'body' | 'bare';

/** A place or body as a text names it. */
export interface PlaceName {
  readonly sort: PlaceSort;
  /** Kinds of unit that its first words allow, of a Party committee the place's; empty: any. */
  readonly types: readonly UnitType[];
  /** The name without the word for its kind, folded; empty for "thành phố", "toàn tỉnh". */
  readonly name: string;
}

interface PlacePrefix {
  readonly pattern: RegExp;
  readonly sort: PlaceSort;
  readonly types: readonly UnitType[];
}

/** First words of names, folded; the longer before the shorter. Districts have no type of their own: any may stand. */
const prefixes: readonly PlacePrefix[] = [
  { pattern: /^(?:(?:cac )?(?:khu|cum) cong nghiep|kcn|ccn)\b/, sort: 'park', types: [] },
  {
    pattern:
      /^(?:cong ty|nha may|tap doan|tong cong ty|hop tac xa|truong|benh vien|so|cuc|chi cuc|ngan hang|khu kinh te)\b/,
    sort: 'body',
    types: [],
  },
  { pattern: /^(?:toan |ca )?tinh\b/, sort: 'administrative', types: ['province'] },
  {
    pattern: /^(?:toan )?(?:thanh pho\b|tp\b\.?|t\.p\b\.?|thi xa\b|tx\b\.?)/,
    sort: 'administrative',
    types: ['city', 'province'],
  },
  { pattern: /^(?:toan )?(?:huyen|quan)\b/, sort: 'administrative', types: ['city'] },
  { pattern: /^(?:toan )?(?:phuong\b|p\.)/, sort: 'administrative', types: ['ward'] },
  { pattern: /^(?:toan )?(?:xa\b|x\.)/, sort: 'administrative', types: ['commune'] },
  { pattern: /^(?:thi tran\b|tt\.)/, sort: 'administrative', types: ['township'] },
  { pattern: /^dac khu\b/, sort: 'administrative', types: ['special-zone'] },
  { pattern: /^(?:thon|xom|ap|buon|to dan pho)\b/, sort: 'body', types: [] },
];

const COMMITTEE = /^(?:dang bo|dang uy|thanh uy|tinh uy|huyen uy)\b\s*/;

/** Reads `TP. Sông Công`, `P. Bách Quang`, `khu công nghiệp Sông Công I, II`, `Sông Công`. */
export function readPlace(words: string): PlaceName {
  const folded = foldAccents(normaliseText(words));
  const committee = COMMITTEE.exec(folded);
  const place = placeIn(folded.slice(committee?.[0].length ?? 0));
  return committee === null ? place : { ...place, sort: 'party' };
}

function placeIn(folded: string): PlaceName {
  for (const { pattern, sort, types } of prefixes) {
    const found = pattern.exec(folded);
    if (found !== null) return { sort, types, name: bareName(folded.slice(found[0].length)) };
  }
  return { sort: 'bare', types: [], name: bareName(folded) };
}

/** The name of a unit without the word for its kind: `Đảng bộ thành phố Sông Công` → `song cong`. */
export function nameOfUnit(unit: Unit): string {
  return readPlace(unit.name).name;
}

/** Letters and figures of a folded name, its words apart by one blank. */
export function bareName(folded: string): string {
  return folded
    .replaceAll(/[^a-z0-9\s]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
