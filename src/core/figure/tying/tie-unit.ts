import type { Bilingual } from '../../kernel/bilingual.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { formatDate } from '../../kernel/plain-date.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { validityOf } from '../../organisation/unit-identity.ts';
import type { Unit, UnitPlacement } from '../../organisation/unit.ts';
import { spansOverlap } from '../../organisation/validity.ts';
import type { Period } from '../../period/period.ts';
import type { Finding } from '../finding.ts';
import { isTied, likely, type NotTied, sure, type Tied, unsure } from './doubt.ts';
import { nameOfUnit, type PlaceName, readPlace } from '../../organisation/place-name.ts';
import { parkName } from './park-name.ts';
import type { Surroundings } from './surroundings.ts';

/** The units a document can speak of, and whose it is. */
export interface UnitFacts {
  readonly units: readonly Unit[];
  readonly placements: readonly UnitPlacement[];
  readonly defaultUnitId: UnitId;
}

export interface UnitRequest {
  readonly finding: Finding;
  readonly around: Surroundings;
  readonly definition: IndicatorVersion;
  readonly period: Period;
  readonly standing: PlaceStanding;
}

/** Where the place that the reader gives for a figure stands. */
export type PlaceStanding = 'in-sentence' | 'of-document' | 'in-paragraph' | 'elsewhere';

/** Indicators of a Party committee, by their name: its members, organisations, congresses and committees. */
const OF_PARTY =
  /đảng viên|tổ chức (?:cơ sở )?đảng|chi bộ|đảng bộ|cấp ủy|ban chấp hành|đại hội|quán triệt nghị quyết/iu;
/** A whole that the words themselves name, next to the figure. */
const WHOLE_COUNTRY = /(?:cả nước|toàn quốc)(?![\p{L}\p{M}])/iu;
const WHOLE_PROVINCE = /(?:toàn|cả|trên địa bàn) tỉnh(?![\p{L}\p{M}])/iu;

/**
 * The unit that a figure is of: the place its sentence names, else the one whose document it is. Indicators of the
 * Party go to the Party committee of that place. A place outside the units known makes no figure of this unit.
 */
export function tieUnit(facts: UnitFacts, request: UnitRequest): Tied<UnitId> | NotTied {
  const state = stateUnit(facts, request);
  if (!('value' in state) || !OF_PARTY.test(request.definition.name.vi)) return state;
  return committeeOf(facts, state, request.period);
}

function stateUnit(facts: UnitFacts, request: UnitRequest): Tied<UnitId> | NotTied {
  const { finding, around, standing } = request;
  const near = `${around.phrase} ${around.before} ${around.after}`;
  if (WHOLE_COUNTRY.test(near)) return elsewhere('cả nước');
  const words = finding.org;
  const place = words === null ? null : readPlace(words);
  if (words !== null && place !== null && isPlace(place)) {
    const named = fromTopic(facts, unitOfPlace(facts, place, { words, period: request.period }), {
      words,
      standing,
    });
    return isTied(named) && WHOLE_PROVINCE.test(near) ? provinceOf(facts, request.period) : named;
  }
  if (WHOLE_PROVINCE.test(near)) return provinceOf(facts, request.period);
  if (around.park !== null) return unitOfPark(facts, readPlace(around.park), around.park);
  if (words === null || place?.sort !== 'body' || standing !== 'in-sentence')
    return theDefault(facts);
  return elsewhere(words);
}

function isPlace({ sort }: PlaceName): boolean {
  return sort === 'administrative' || sort === 'party' || sort === 'bare';
}

/** A place named in the sentence stands; from farther off, and not the one whose document it is, it has to be looked at. */
function fromTopic(
  facts: UnitFacts,
  named: Tied<UnitId> | NotTied,
  { words, standing }: { words: string; standing: PlaceStanding },
): Tied<UnitId> | NotTied {
  if (standing === 'in-sentence') return named;
  if (isTied(named) && named.value === facts.defaultUnitId) return named;
  if (standing === 'of-document' || standing === 'in-paragraph') {
    return isTied(named) ? unsure(named.value, spokenOf(words)) : named;
  }
  return likely(facts.defaultUnitId, {
    vi: `“${words}” được nhắc ở chỗ khác trong văn bản; câu này không nêu nơi nào`,
    en: `“${words}” is named elsewhere in the document; this sentence names no place`,
  });
}

function spokenOf(words: string): Bilingual {
  return {
    vi: `Văn bản đang nói về “${words}”; câu này không nêu nơi nào`,
    en: `The text speaks of “${words}”; this sentence names no place`,
  };
}

function theDefault({ units, defaultUnitId }: UnitFacts): Tied<UnitId> {
  const name = units.find(({ id }) => id === defaultUnitId)?.name ?? defaultUnitId;
  return sure(defaultUnitId, {
    vi: `Câu không nêu nơi khác: số của ${name}`,
    en: `The sentence names no other place: a figure of ${name}`,
  });
}

function elsewhere(words: string): NotTied {
  return {
    whyNot: {
      vi: `Số của “${words}”, không phải của đơn vị này`,
      en: `A figure of “${words}”, not of this unit`,
    },
  };
}

function unitOfPlace(
  facts: UnitFacts,
  place: PlaceName,
  { words, period }: { words: string; period: Period },
): Tied<UnitId> | NotTied {
  if (place.name === '') return unnamedPlace(facts, place, { words, period });
  const named = facts.units.filter((unit) => isNamed(unit, place));
  if (named.length === 0) return elsewhere(words);
  const span = { from: period.start, to: period.end };
  const inForce = named.filter((unit) => spansOverlap(validityOf(unit), span));
  const isDefault = ({ id }: Unit): boolean => id === facts.defaultUnitId;
  const [only] = inForce;
  if (only !== undefined && inForce.length === 1) {
    return sure(only.id, { vi: `“${words}” là ${only.name}`, en: `“${words}” is ${only.name}` });
  }
  const candidates = inForce.length > 0 ? inForce : named;
  const chosen = candidates.find(isDefault) ?? candidates[0];
  if (chosen === undefined) return elsewhere(words);
  const list = candidates.map(datedName).join('; ');
  return unsure(
    chosen.id,
    inForce.length > 1
      ? {
          vi: `“${words}” trong kỳ này có thể là: ${list}`,
          en: `“${words}” may be several units in this period: ${list}`,
        }
      : {
          vi: `“${words}” không còn hoặc chưa có trong kỳ này: ${list}`,
          en: `“${words}” did not exist in this period: ${list}`,
        },
  );
}

/** "Thành phố", "toàn tỉnh", "Đảng bộ xã": the unit whose document it is, where it is of that kind. */
function unnamedPlace(
  facts: UnitFacts,
  { types }: PlaceName,
  { words, period }: { words: string; period: Period },
): Tied<UnitId> | NotTied {
  const own = facts.units.find(({ id }) => id === facts.defaultUnitId);
  if (types.length === 0 || own === undefined || types.includes(own.unitType)) {
    return theDefault(facts);
  }
  return types.includes('province') && !types.includes('city')
    ? provinceOf(facts, period)
    : elsewhere(words);
}

/** A word repeated by a slip of the source (`Sông Công Công`) is still the name. */
function isNamed(unit: Unit, { types, name }: PlaceName): boolean {
  // A figure "of the Đảng bộ" of a place is the place's; Party indicators are moved to the committee afterwards.
  if (unit.unitType.startsWith('party')) return false;
  if (types.length > 0 && !types.includes(unit.unitType)) return false;
  const own = nameOfUnit(unit);
  const lastWord = own.split(' ').at(-1) ?? '';
  return own !== '' && (name === own || name === `${own} ${lastWord}`);
}

function datedName({ name, validFrom, validTo }: Unit): string {
  const until = validTo === null ? '' : ` – ${formatDate(validTo, 'vi')}`;
  return `${name} (${formatDate(validFrom, 'vi')}${until})`;
}

/** A park named after this unit or one of its wards, or "các khu công nghiệp", lies in it. */
function unitOfPark(facts: UnitFacts, place: PlaceName, words: string): Tied<UnitId> | NotTied {
  const name = parkName(place.name);
  const within = facts.units.filter((unit) => nameOfUnit(unit) === name);
  const isOwn = within.some(({ id }) => id === facts.defaultUnitId || isBelow(facts, id));
  if (name === '' || isOwn) {
    return likely(facts.defaultUnitId, {
      vi: `“${words}” nằm trên địa bàn: số của một phần đơn vị, ghi ở phạm vi`,
      en: `“${words}” lies in the territory: a figure of a part of the unit, told by the scope`,
    });
  }
  return elsewhere(words);
}

function isBelow({ placements, defaultUnitId }: UnitFacts, unitId: UnitId): boolean {
  return placements.some((row) => row.unitId === unitId && row.parentId === defaultUnitId);
}

function provinceOf(facts: UnitFacts, { start, end }: Period): Tied<UnitId> | NotTied {
  const provinces = facts.units.filter(
    (unit) =>
      unit.unitType === 'province' && spansOverlap(validityOf(unit), { from: start, to: end }),
  );
  const own = provinces.find(({ id }) => id === facts.defaultUnitId);
  const above = provinces.find(({ id }) =>
    facts.placements.some((row) => row.unitId === facts.defaultUnitId && row.parentId === id),
  );
  const province = own ?? above ?? (provinces.length === 1 ? provinces[0] : undefined);
  if (province === undefined) return elsewhere('toàn tỉnh');
  return likely(province.id, {
    vi: `Câu nói “toàn tỉnh”: số của ${province.name}`,
    en: `The sentence says “the whole province”: a figure of ${province.name}`,
  });
}

function committeeOf(facts: UnitFacts, state: Tied<UnitId>, period: Period): Tied<UnitId> {
  const place = facts.units.find(({ id }) => id === state.value);
  const name = place === undefined ? '' : nameOfUnit(place);
  const span = { from: period.start, to: period.end };
  const committees = facts.units.filter(
    (unit) =>
      unit.unitType === 'party-committee' &&
      nameOfUnit(unit) === name &&
      isOfSameKind(unit, place) &&
      spansOverlap(validityOf(unit), span),
  );
  const [committee] = committees;
  if (committee === undefined) return state;
  return {
    value: committee.id,
    certainty: state.certainty,
    why: {
      vi: `Chỉ tiêu về xây dựng Đảng: số của ${committee.name}`,
      en: `An indicator of the Party: a figure of ${committee.name}`,
    },
  };
}

/** `Đảng bộ phường …` is that of a ward. */
function isOfSameKind(committee: Unit, place: Unit | undefined): boolean {
  const [, kind = ''] = /^\S+ \S+ (thành phố|tỉnh|phường|xã|thị xã)/iu.exec(committee.name) ?? [];
  return kind === '' || (place?.name.toLowerCase().startsWith(kind.toLowerCase()) ?? false);
}
