import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import { inForceOn } from './unit-identity.ts';
import type { Unit } from './unit.ts';

/** Words before a name that add nothing to which unit it is: its committee, its people, all of it. */
const AROUND = /(?<![a-z0-9])(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|toan|lanh dao)\s+/gu;

/** Short forms of kinds of unit before a name, in small letters. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])t\.?p(?:\s*\.\s*|\s+)/gu, 'thành phố '],
  [/(?<![\p{L}\d])tx(?:\s*\.\s*|\s+)/gu, 'thị xã '],
  [/(?<![\p{L}\d])tt\s*\.\s*/gu, 'thị trấn '],
  [/(?<![\p{L}\d])p\s*\.\s*/gu, 'phường '],
  [/(?<![\p{L}\d])x\s*\.\s*/gu, 'xã '],
];

/**
 * The units that a text names, in the order in which it does, each once. A name inside a longer one that is also there
 * is not named on its own: "Đảng bộ phường Bách Quang" is the committee, not the ward. Two units of one name are both
 * left out: which of them is meant, the text does not say.
 */
export function unitsNamed(text: string, units: readonly Unit[]): UnitId[] {
  const written = plain(text);
  const byName = Map.groupBy(units, ({ name }) => plain(name));
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length);
  const found: { at: number; end: number; id: UnitId | null }[] = [];
  for (const name of names) {
    const of = byName.get(name) ?? [];
    for (const at of placesOf(written, name)) {
      const end = at + name.length;
      if (found.some((one) => at < one.end && end > one.at)) continue;
      found.push({ at, end, id: of.length === 1 ? (of[0]?.id ?? null) : null });
    }
  }
  const inOrder = found.toSorted((a, b) => a.at - b.at).flatMap(({ id }) => id ?? []);
  return [...new Set(inOrder)];
}

/**
 * The unit that a text names most often, of those in force on a day (null: not known, so of all); of equals the first of
 * the list. null where it names none. Accents count: in a long text "xã" and "xa" are different words.
 */
export function unitNamedMost(
  text: string,
  units: readonly Unit[],
  day: PlainDate | null,
): UnitId | null {
  const written = writtenOut(text);
  let best: { id: UnitId; count: number } | null = null;
  for (const unit of units) {
    if (day !== null && !inForceOn(unit, day)) continue;
    const count = written.split(writtenOut(unit.name)).length - 1;
    if (count > (best?.count ?? 0)) best = { id: unit.id, count };
  }
  return best?.id ?? null;
}

/** In small letters, kinds of unit in full. */
function writtenOut(text: string): string {
  return shortForms.reduce(
    (written, [short, full]) => written.replace(short, full),
    normaliseText(text).toLowerCase(),
  );
}

function plain(text: string): string {
  return foldAccents(writtenOut(text)).replace(AROUND, '');
}

/** Where a name stands as whole words. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + name.length]];
    if (!/[a-z0-9]/u.test(before) && !/[a-z0-9]/u.test(after)) places.push(at);
  }
  return places;
}
