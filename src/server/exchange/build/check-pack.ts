import type { Fault } from '../../../core/kernel/refusal.ts';
import { claimFaults } from '../../../core/figure/check-claim.ts';
import type { Claim } from '../../../core/figure/claim.ts';
import { figureOfClaim, indexClaimedIndicators } from '../../../core/figure/figure-of-claim.ts';
import { checkCatalogue } from '../../../core/indicator/catalogue/check-catalogue.ts';
import type { IndicatorVersion } from '../../../core/indicator/indicator.ts';
import { validateHeadships } from '../../../core/organisation/headship.ts';
import { validatePlacements } from '../../../core/organisation/placement-check.ts';
import { validateSuccessions } from '../../../core/organisation/succession-check.ts';
import type { Succession } from '../../../core/organisation/succession.ts';
import { validateUnits } from '../../../core/organisation/unit-check.ts';
import { claimSheet } from '../sheet/claim-sheet.ts';
import { registerFaults } from './check-registers.ts';
import { columnOf, locateInParts, locateRows } from '../sheet/fault-places.ts';
import { type PackContents, together } from '../pack.ts';
import { itemsOf, type PlacedContents } from './placed-contents.ts';
import { faultAt } from '../sheet/sheet.ts';

/**
 * Everything wrong with a pack as a whole, taken together with what is known already.
 *
 * @param isSound whether nothing was wrong with these files so far: a list with holes is not checked as a whole,
 * since every hole would be told again as a fault of its neighbours
 */
export function checkPack(
  pack: PlacedContents,
  known: PackContents,
  isSound: (...fileNames: string[]) => boolean,
): Fault[] {
  return [
    ...organisationFaults(pack, known, isSound),
    ...(isSound('indicators.csv') ? catalogueFaults(pack, known) : []),
    ...documentFaults(pack),
    ...allClaimFaults(pack, known),
    ...lostFigureFaults(pack, known),
    ...registerFaults(pack, known),
  ];
}

function organisationFaults(
  pack: PlacedContents,
  known: PackContents,
  isSound: (...fileNames: string[]) => boolean,
): Fault[] {
  if (!isSound('units.csv')) return [];
  const units = together(itemsOf(pack.units), known.units, ({ id }) => id);
  const placements = together(itemsOf(pack.placements), known.placements, (one) =>
    [one.tree, one.unitId, one.from].join(' '),
  );
  const headships = together(itemsOf(pack.headships), known.headships, (one) =>
    [one.unitId, one.office, one.from].join(' '),
  );
  const successions = [
    ...itemsOf(pack.successions),
    ...successionsBeside(itemsOf(pack.successions), known.successions),
  ];
  const faults = [
    ...locateRows('units.csv', pack.units, validateUnits(units)),
    ...locateRows('placements.csv', pack.placements, validatePlacements(units, placements)),
    ...locateRows('headships.csv', pack.headships, validateHeadships(units, headships)),
  ];
  if (!isSound('successions.csv')) return faults;
  const found = validateSuccessions(units, successions);
  return [...faults, ...locateInParts('successions.csv', pack.successions, found)];
}

/** Known successions without the strands of old units that the pack tells of: it says anew where they went. */
function successionsBeside(
  inPack: readonly Succession[],
  known: readonly Succession[],
): Succession[] {
  const told = new Set(inPack.flatMap(({ parts }) => parts.map(({ fromUnit }) => fromUnit)));
  return known.flatMap((succession) => {
    const parts = succession.parts.filter(({ fromUnit }) => !told.has(fromUnit));
    return parts.length === 0 ? [] : [{ ...succession, parts }];
  });
}

function catalogueFaults(pack: PlacedContents, known: PackContents): Fault[] {
  const lines = new Map(pack.indicators.map(({ line, item }) => [versionKey(item), line]));
  const catalogue = together(itemsOf(pack.indicators), known.indicators, versionKey);
  return checkCatalogue(catalogue).map(({ place: [, key, field, ...rest], message }) => ({
    place: [
      'indicators.csv',
      lines.get(String(key)) ?? String(key),
      columnOf(String(field)),
      ...rest,
    ],
    message,
  }));
}

function documentFaults(pack: PlacedContents): Fault[] {
  return pack.documents.flatMap(({ line, item }) =>
    item.datedTo >= item.datedFrom
      ? []
      : [
          faultAt('documents.csv', line, 'dated_to', {
            vi: `Ngày muộn nhất ${item.datedTo} trước ngày sớm nhất ${item.datedFrom}`,
            en: `The last possible day ${item.datedTo} is before the first, ${item.datedFrom}`,
          }),
        ],
  );
}

function allClaimFaults(pack: PlacedContents, known: PackContents): Fault[] {
  const definitions = new Map<string, IndicatorVersion>(
    [...known.indicators, ...itemsOf(pack.indicators)].map((one) => [one.indicatorCode, one]),
  );
  return pack.claims.flatMap(({ line, item }) =>
    claimFaults(item, definitions.get(item.indicatorCode ?? '')).map(({ place, message }) =>
      faultAt(claimSheet.fileName, line, claimColumn(String(place[0])), message),
    ),
  );
}

/** The ledger cannot forget: a claim that told a figure goes on telling one, corrected or not. */
function lostFigureFaults(pack: PlacedContents, known: PackContents): Fault[] {
  const before = indexClaimedIndicators(known.indicators);
  const now = indexClaimedIndicators(
    together(itemsOf(pack.indicators), known.indicators, versionKey),
  );
  const knownClaims = new Map(known.claims.map((claim) => [claim.id, claim]));
  return pack.claims.flatMap(({ line, item }) => {
    const earlier = knownClaims.get(item.id);
    const isLost =
      earlier !== undefined &&
      figureOfClaim(earlier, before) !== null &&
      figureOfClaim(item, now) === null;
    if (!isLost) return [];
    return [
      faultAt(claimSheet.fileName, line, 'id', {
        vi: `“${item.id}” đã là nguồn của một số liệu; câu chữ không còn cho số liệu ấy thì cần mã mới`,
        en: `“${item.id}” is the source of a figure already; a statement that gives no such figure needs an id of its own`,
      }),
    ];
  });
}

function versionKey(one: IndicatorVersion): string {
  return `${one.indicatorCode}@${one.version}`;
}

function claimColumn(field: string): string {
  const base: keyof Claim = 'base';
  return field === base ? 'base_kind' : columnOf(field);
}
