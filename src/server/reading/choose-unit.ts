import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import { inForceOn } from '../../core/organisation/unit-identity.ts';
import type { Unit } from '../../core/organisation/unit.ts';

/** How kinds of unit are shortened before a name. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])t\.?p(?:\s*\.\s*|\s+)/gu, 'thành phố '],
  [/(?<![\p{L}\d])tx(?:\s*\.\s*|\s+)/gu, 'thị xã '],
  [/(?<![\p{L}\d])tt\s*\.\s*/gu, 'thị trấn '],
  [/(?<![\p{L}\d])p\s*\.\s*/gu, 'phường '],
];

/**
 * The unit that a document is of: the one it names most often, of those in force on its day (null: not known, so of
 * all); of equals the first of the tree. null where it names none.
 */
export function unitNamedMost(
  text: string,
  units: readonly Unit[],
  day: PlainDate | null,
): UnitId | null {
  const written = plain(text);
  let best: { id: UnitId; count: number } | null = null;
  for (const unit of units) {
    if (day !== null && !inForceOn(unit, day)) continue;
    const count = written.split(plain(unit.name)).length - 1;
    if (count > (best?.count ?? 0)) best = { id: unit.id, count };
  }
  return best?.id ?? null;
}

function plain(text: string): string {
  return abbreviations.reduce(
    (written, [pattern, full]) => written.replace(pattern, full),
    normaliseText(text).toLowerCase(),
  );
}
