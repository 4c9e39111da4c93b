import type { Difference } from '../../contract/audit.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { nameOfField } from './field-words.ts';
import { isOneThing, type Names, sayField, type Written } from './say-written.ts';

/**
 * What an act changed, field by field. Lists are compared as sets: what was taken out stands before, what was put in
 * after. A field that stayed is left out.
 */
export function differencesOf(before: Written, after: Written, names: Names): Difference[] {
  const old = leavesOf(before);
  const fresh = leavesOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): Difference[] => {
    const [from, to] = [old.get(key), fresh.get(key)];
    const leaf = from ?? to;
    if (leaf === undefined) return [];
    if (from !== undefined && to !== undefined && isSame(from.value, to.value)) return [];
    const said = (side: Leaf | undefined): Bilingual | null =>
      side === undefined ? null : sayField(side.path, side.value, names);
    return [{ name: nameOfPath(leaf.path, names), before: said(from), after: said(to) }];
  });
}

/**
 * Plain fields of `before` of which `after` says nothing: how things stood, not what was taken away.
 *
 * @returns them, and `before` without them
 */
export function splitStanding(
  before: Written,
  after: Written,
): { standing: [string, Written][]; changed: Written } {
  if (!isRecord(before)) return { standing: [], changed: before };
  const isStanding = ([field, value]: [string, Written]): boolean =>
    !(isRecord(after) && field in after) && (value === null || typeof value !== 'object');
  const fields = Object.entries(before);
  return {
    standing: fields.filter(isStanding),
    changed: Object.fromEntries(fields.filter((field) => !isStanding(field))),
  };
}

const isRecord = (written: Written): written is Record<string, Written> =>
  written !== null && typeof written === 'object' && !Array.isArray(written);

interface Leaf {
  path: string[];
  value: Written;
}

function leavesOf(written: Written, path: string[] = []): Map<string, Leaf> {
  if (written === null) return new Map();
  if (Array.isArray(written)) {
    return new Map(
      written.map((value) => [`${path.join('.')}#${JSON.stringify(value)}`, { path, value }]),
    );
  }
  if (typeof written !== 'object' || isOneThing(written)) {
    return new Map([[path.join('.'), { path, value: written }]]);
  }
  return new Map(
    Object.entries(written).flatMap(([name, value]) => [...leavesOf(value, [...path, name])]),
  );
}

const isSame = (one: Written, other: Written): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A number at the head is a field of a form, and is called by what it asks for. */
function nameOfPath(path: readonly string[], { fields }: Names): Bilingual {
  const names = path.map(
    (one, at) => (at === 0 ? fields.get(one)?.name : null) ?? nameOfField(one),
  );
  return {
    vi: names.map(({ vi }) => vi).join(' › '),
    en: names.map(({ en }) => en).join(' › '),
  };
}
