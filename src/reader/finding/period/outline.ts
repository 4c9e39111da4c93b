import type { Governing } from './governing-times.ts';

type Period = Governing | null;

/** The headings and lists that a place of the text stands in, and the period that each of them holds. */
export interface Outline {
  /** Under a heading with a period of its own (`own`) or none; `running` is what held before it. */
  readonly heading: (level: number, own: Period, running: Period) => Period;
  /** In an item of a list, by the mark of the items. */
  readonly item: (mark: string, running: Period) => Period;
  /** In a paragraph that is none of them: the period of the heading above. Lists end. */
  readonly plain: () => Period;
  /** What holds around the open lists, null where none is open or nothing holds. */
  readonly aroundLists: () => Period;
  readonly hasHeadings: () => boolean;
}

/** An outline of nothing yet. */
export function outline(): Outline {
  /** What held around the headings above, by level. */
  const headings = new Map<number, Period>();
  /** What the lists that are open hold for each item, by mark. */
  const lists = new Map<string, Period>();
  let section: Period = null;
  return {
    heading: (level, own, running) => {
      lists.clear();
      const around = aroundHeading(headings, level, running);
      section = own ?? around;
      return section;
    },
    item: (mark, running) => aroundItem(lists, mark, running) ?? running,
    aroundLists: () => [...lists.values()][0] ?? null,
    plain: () => {
      lists.clear();
      return section;
    },
    hasHeadings: () => headings.size > 0,
  };
}

/** What held where the first heading of a level stood. Headings of that level and below are forgotten. */
function aroundHeading(headings: Map<number, Period>, level: number, running: Period): Period {
  let around = running;
  for (const [known, period] of [...headings].sort(([a], [b]) => b - a)) {
    if (known < level) break;
    around = period;
    headings.delete(known);
  }
  headings.set(level, around);
  return around;
}

/** What held where the first item of a mark stood. Lists within that list are forgotten. */
function aroundItem(lists: Map<string, Period>, mark: string, running: Period): Period {
  const base = lists.get(mark);
  if (base === undefined) {
    lists.set(mark, running);
    return running;
  }
  let isDeeper = false;
  for (const other of lists.keys()) {
    if (isDeeper) lists.delete(other);
    if (other === mark) isDeeper = true;
  }
  return base;
}
