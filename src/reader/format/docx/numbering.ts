import { parseXml, type XmlAttributes } from '../archive/parse-xml.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { formatCount } from './count-format.ts';
import { levelOf, type ListPlace } from './styles.ts';

interface Level {
  format: string;
  /** `%1.%2.`: counters of this level and those above. */
  pattern: string;
  start: number;
  /** Counters of levels above are shown as digits whatever their format. */
  asDigits: boolean;
}

interface List {
  abstract: string;
  starts: Map<number, number>;
}

/** Counts the items of all lists of one document, in reading order. */
export interface ListCounter {
  /** The number or mark of the next item; null where the list shows none. */
  readonly next: (place: ListPlace) => string | null;
}

const LEVELS = 9;

/** Reads `numbering.xml`; without one, items have no numbers. */
export function readNumbering(bytes: Uint8Array | undefined, limits: ReadingLimits): ListCounter {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  if (bytes !== undefined) {
    const open = definitions(abstracts, lists);
    parseXml(bytes, 'numbering.xml', limits, { open });
  }
  return countLists(abstracts, lists);
}

function definitions(abstracts: Map<string, Map<number, Level>>, lists: Map<string, List>) {
  let levels = new Map<number, Level>();
  let level = newLevel();
  let list: List = { abstract: '', starts: new Map() };
  let overridden = 0;
  return (name: string, attributes: XmlAttributes): void => {
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:abstractNum':
        levels = new Map();
        abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
        break;
      case 'w:lvl':
        level = newLevel();
        levels.set(levelOf(attributes['w:ilvl']), level);
        break;
      case 'w:start':
        level.start = wholeNumber(value, 1);
        break;
      case 'w:numFmt':
        level.format = value;
        break;
      case 'w:lvlText':
        level.pattern = value;
        break;
      case 'w:isLgl':
        level.asDigits = true;
        break;
      case 'w:num':
        list = { abstract: '', starts: new Map() };
        // A list may describe levels of its own; they must not change those of the shared definition.
        levels = new Map();
        lists.set(attributes['w:numId'] ?? '', list);
        break;
      case 'w:abstractNumId':
        list.abstract = value;
        break;
      case 'w:lvlOverride':
        overridden = levelOf(attributes['w:ilvl']);
        break;
      case 'w:startOverride':
        list.starts.set(overridden, wholeNumber(value, 1));
        break;
    }
  };
}

function countLists(
  abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>,
  lists: ReadonlyMap<string, List>,
): ListCounter {
  // Lists that share a definition go on counting where the last one ended.
  const counters = new Map<string, (number | null)[]>();
  const begun = new Set<string>();
  const next = (place: ListPlace): string | null => {
    const list = lists.get(place.list);
    const levels = abstracts.get(list?.abstract ?? '');
    const level = levels?.get(place.level);
    if (list === undefined || levels === undefined || level === undefined) return null;
    const counts = counters.get(list.abstract) ?? Array.from({ length: LEVELS }, () => null);
    counters.set(list.abstract, counts);
    const restart = list.starts.get(place.level);
    const first = `${place.list} ${place.level}`;
    const count = counts[place.level] ?? null;
    if (restart !== undefined && !begun.has(first)) counts[place.level] = restart;
    else counts[place.level] = count === null ? level.start : count + 1;
    begun.add(first);
    for (let above = 0; above < place.level; above += 1) {
      counts[above] ??= levels.get(above)?.start ?? 1;
    }
    counts.fill(null, place.level + 1);
    return show(level, levels, counts);
  };
  return { next };
}

function show(
  level: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly (number | null)[],
): string | null {
  if (level.format === 'bullet') return bullet(level.pattern);
  const text = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.asDigits ? 'decimal' : (levels.get(index)?.format ?? 'decimal');
    return formatCount(counts[index] ?? 0, format);
  });
  return text.trim() === '' ? null : text.trim();
}

/** Bullets of symbol fonts lie in the private range and mean nothing as letters. */
function bullet(pattern: string): string | null {
  const mark = pattern.trim();
  if (mark === '') return null;
  return /[\uE000-\uF8FF]/.test(mark) ? '•' : mark;
}

function newLevel(): Level {
  return { format: 'decimal', pattern: '', start: 1, asDigits: false };
}

function wholeNumber(text: string, otherwise: number): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
