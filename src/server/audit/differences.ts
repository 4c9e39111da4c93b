import * as z from 'zod';
import type { Difference } from '../../contract/audit.ts';
import { CellContent } from '../../core/figure/round/cell.ts';
import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { formatNumber } from '../../core/kernel/number-text.ts';
import { Role } from '../../core/permission/actor.ts';
import { roleWords } from '../account/role-words.ts';
import { nameOfField, wordsOfValue } from './field-words.ts';

/** What stands in `before`, `after` and `detail` of a line. */
export type Written = z.infer<ReturnType<typeof z.json>>;

/** Names of units, to be read in place of their ids. */
export type UnitNames = ReadonlyMap<string, string>;

/**
 * What an act changed, field by field. Lists are compared as sets: what was taken out stands before, what was put in
 * after. A field that stayed is left out.
 */
export function differencesOf(before: Written, after: Written, units: UnitNames): Difference[] {
  const old = leavesOf(before);
  const fresh = leavesOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): Difference[] => {
    const [from, to] = [old.get(key), fresh.get(key)];
    const leaf = from ?? to;
    if (leaf === undefined) return [];
    if (from !== undefined && to !== undefined && isSame(from.value, to.value)) return [];
    const said = (side: Leaf | undefined): Bilingual | null =>
      side === undefined ? null : sayWritten(side.value, units);
    return [{ name: nameOfPath(leaf.path), before: said(from), after: said(to) }];
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

/** A written value in words; null for nothing. */
export function sayWritten(written: Written, units: UnitNames): Bilingual | null {
  if (written === null) return null;
  if (Array.isArray(written)) return sayList(written, units);
  if (typeof written === 'object') return sayObject(written, units);
  const text = String(written);
  const unit = units.get(text);
  return unit === undefined ? wordsOfValue(text) : { vi: unit, en: unit };
}

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
  if (typeof written !== 'object' || CellWritten.safeParse(written).success) {
    return new Map([[path.join('.'), { path, value: written }]]);
  }
  return new Map(
    Object.entries(written).flatMap(([name, value]) => [...leavesOf(value, [...path, name])]),
  );
}

const isSame = (one: Written, other: Written): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function nameOfPath(path: readonly string[]): Bilingual {
  const names = path.map(nameOfField);
  return {
    vi: names.map(({ vi }) => vi).join(' › '),
    en: names.map(({ en }) => en).join(' › '),
  };
}

const RightWritten = z.object({
  role: Role,
  unitId: z.string().nullable(),
  fields: z.array(z.string()).default([]),
});

/** A cell of a submission is one thing: its value and what is said of it. */
const CellWritten = z.object({
  content: CellContent,
  note: z.string().nullable().default(null),
});

function sayCell({ content, note }: z.infer<typeof CellWritten>): Bilingual {
  const noted = (text: string): string =>
    note === null || note === '' ? text : `${text} (${note})`;
  const said = (language: Language): string => {
    if (content.kind === 'text') return content.text;
    if (content.kind === 'missing') return wordsOfValue(content.reason)[language];
    const number = formatNumber(content.value, { language });
    return `${number}, ${wordsOfValue(content.grade)[language]}`;
  };
  return { vi: noted(said('vi')), en: noted(said('en')) };
}

function sayObject(written: Record<string, Written>, units: UnitNames): Bilingual {
  const cell = CellWritten.safeParse(written);
  if (cell.success) return sayCell(cell.data);
  const right = RightWritten.safeParse(written);
  if (right.success) {
    const { role, unitId, fields } = right.data;
    const unit = unitId === null ? wholeInstallation : sayWritten(unitId, units);
    const kinds = fields.filter((field) => field !== 'figures').map(wordsOfValue);
    return join(
      [roleWords[role], unit ?? wholeInstallation, ...kinds],
      (first, ...others) => `${first}: ${others.join(', ')}`,
    );
  }
  const parts = Object.entries(written).flatMap(([name, value]) => {
    const said = sayWritten(value, units);
    const { vi, en } = nameOfField(name);
    return said === null ? [] : [{ vi: `${vi}: ${said.vi}`, en: `${en}: ${said.en}` }];
  });
  return join(parts, (...texts) => texts.join('; '));
}

const sayList = (written: readonly Written[], units: UnitNames): Bilingual =>
  join(
    written.flatMap((one) => sayWritten(one, units) ?? []),
    (...texts) => texts.join(', '),
  );

const wholeInstallation = { vi: 'toàn hệ thống', en: 'the whole installation' };

function join(parts: readonly Bilingual[], how: (...texts: string[]) => string): Bilingual {
  return { vi: how(...parts.map(({ vi }) => vi)), en: how(...parts.map(({ en }) => en)) };
}
