import type { Bilingual } from '../kernel/bilingual.ts';
import type { UnitId } from '../kernel/ids.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { heirsOf, type Strand } from './strand.ts';
import { directPredecessors, getUnit, type UnitHistory } from './unit-history.ts';

/** A part of the former territory that lies in a unit larger than it. */
export interface TerritoryPiece extends Strand {
  /** The former units, not of this territory, that the larger unit also holds. */
  togetherWith: UnitId[];
}

/** Where the territory of units that are gone lies on a day. */
export interface FormerTerritory {
  date: PlainDate;
  /** Units that lie wholly within the territory: their figures belong to it entirely. */
  wholeHeirs: UnitId[];
  pieces: TerritoryPiece[];
  /** Former units that ended without a known heir. */
  withoutHeir: UnitId[];
  /** What figures of today's units leave out, in words; null where the whole heirs are the whole territory. */
  gap: Bilingual | null;
}

/**
 * The territory of one former unit, or of several together: a former city is its communes and wards of the last day.
 * Refuses (`not-found`) an unknown unit, and (`not-valid`) no units or a day before one of them existed.
 */
export function formerTerritory(
  history: UnitHistory,
  members: UnitId[],
  date: PlainDate,
): FormerTerritory {
  refuseUnborn(history, members, date);
  const origin = originTest(history, members);
  const wholeHeirs = new Set<UnitId>();
  const pieces: TerritoryPiece[] = [];
  const withoutHeir = new Set<UnitId>();
  for (const member of new Set(members)) {
    const { strands, endedWithoutHeir } = heirsOf(history, member, date);
    for (const id of endedWithoutHeir) withoutHeir.add(id);
    for (const strand of strands) {
      if (origin(strand.toUnit) === 'inside') wholeHeirs.add(strand.toUnit);
      else pieces.push({ ...strand, togetherWith: strangersIn(history, origin, strand.toUnit) });
    }
  }
  return {
    date,
    wholeHeirs: [...wholeHeirs],
    pieces,
    withoutHeir: [...withoutHeir],
    gap: gapOf(history, pieces, [...withoutHeir]),
  };
}

/** What a piece leaves open, in words: "the part Bình Sơn in xã Tân Cương". */
export function pieceGap(history: UnitHistory, piece: TerritoryPiece): Bilingual {
  const from = getUnit(history, piece.fromUnit).name;
  const to = getUnit(history, piece.toUnit);
  const others = piece.togetherWith.map((id) => getUnit(history, id).name).join(', ');
  const since = { vi: formatDate(to.validFrom, 'vi'), en: formatDate(to.validFrom, 'en') };
  return {
    vi: `${piece.whole ? '' : 'một phần '}${from} nay nằm trong ${to.name} (từ ${since.vi}, cùng ${others}): cần số liệu thu thập riêng`,
    en: `${piece.whole ? '' : 'a part of '}${from} now lies in ${to.name} (since ${since.en}, with ${others}): a figure collected for it alone is needed`,
  };
}

function refuseUnborn(history: UnitHistory, members: UnitId[], date: PlainDate): void {
  const unborn = members.filter((id) => getUnit(history, id).validFrom > date);
  if (members.length > 0 && unborn.length === 0) return;
  const names = unborn.map((id) => getUnit(history, id).name).join(', ');
  throw new Refusal('not-valid', {
    vi: `Địa bàn cũ cần ít nhất một đơn vị đã có vào ngày ${formatDate(date, 'vi')}; chưa có: ${names || 'mọi đơn vị'}`,
    en: `A former territory needs units that existed on ${formatDate(date, 'en')}; not yet: ${names || 'any unit'}`,
  });
}

type Origin = 'inside' | 'mixed' | 'outside';
type OriginTest = (unitId: UnitId) => Origin;

/** Whether a unit's territory comes only from the members, partly, or not at all. */
function originTest(history: UnitHistory, members: UnitId[]): OriginTest {
  const known = new Map<UnitId, Origin>(members.map((id) => [id, 'inside']));
  const originOf = (unitId: UnitId): Origin => {
    const before = known.get(unitId);
    if (before !== undefined) return before;
    const origins = new Set(directPredecessors(history, unitId).map(originOf));
    const [first = 'outside'] = origins;
    const origin = origins.size > 1 ? 'mixed' : first;
    known.set(unitId, origin);
    return origin;
  };
  return originOf;
}

/** The latest units on the way back from a mixed unit that hold nothing of the members. */
function strangersIn(history: UnitHistory, originOf: OriginTest, unitId: UnitId): UnitId[] {
  const found = directPredecessors(history, unitId).flatMap((id) => {
    const origin = originOf(id);
    if (origin === 'mixed') return strangersIn(history, originOf, id);
    return origin === 'outside' ? [id] : [];
  });
  return [...new Set(found)];
}

function gapOf(
  history: UnitHistory,
  pieces: TerritoryPiece[],
  withoutHeir: UnitId[],
): Bilingual | null {
  const gaps = [
    ...pieces.map((piece) => pieceGap(history, piece)),
    ...withoutHeir.map((id) => withoutHeirGap(history, id)),
  ];
  if (gaps.length === 0) return null;
  return {
    vi: `Còn thiếu: ${gaps.map(({ vi }) => vi).join('; ')}`,
    en: `Left out: ${gaps.map(({ en }) => en).join('; ')}`,
  };
}

export function withoutHeirGap(history: UnitHistory, unitId: UnitId): Bilingual {
  const { name } = getUnit(history, unitId);
  return { vi: `không rõ đơn vị kế tiếp của ${name}`, en: `no heir of ${name} is known` };
}
