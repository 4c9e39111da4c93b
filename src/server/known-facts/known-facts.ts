import { Refusal } from '../../core/kernel/refusal.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { Vintage } from '../../core/figure/figure.ts';
import { listReferences } from '../../core/indicator/formula/formula-references.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import type { Unit, UnitPlacement } from '../../core/organisation/unit.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import { makeMemory } from '../database/memory.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listClaims } from '../figure/claim.views.ts';
import { listVintages } from '../figure/figure.views.ts';
import { listIndicatorVersions } from '../indicator/indicator.views.ts';
import { findBusiestUnitId, listPlacements, listUnits } from '../organisation/unit.views.ts';
import { listPlanSources, type PlanSource } from '../reading/aims/plan-sources.views.ts';
import { listResolutions, listSourceDocuments } from '../resolution/resolution.views.ts';
import { listPlanLines } from '../target/target.views.ts';

/** The lists that stand still: units, definitions, documents, resolutions. */
export interface Catalogue {
  units: ReadonlyMap<string, Unit>;
  placements: readonly UnitPlacement[];
  indicators: readonly IndicatorVersion[];
  documents: ReadonlyMap<string, SourceDocument>;
  resolutions: readonly Resolution[];
}

/** What documents state, of one unit or of all, as known on a day. */
export interface StatedFacts extends Catalogue {
  /** null: as known now. */
  asOf: PlainDate | null;
  claims: readonly Claim[];
  claimsById: ReadonlyMap<string, Claim>;
  planLines: readonly PlanLine[];
  /** The sentences of read documents that told versions of plan lines, by `planVersionKey`. */
  planSources: ReadonlyMap<string, PlanSource>;
}

/** Everything known about one unit on a day; its screens are worked out from it. */
export interface KnownFacts extends StatedFacts {
  unit: Unit;
  /** Of the unit itself, oldest knowledge first. */
  vintages: readonly Vintage[];
  /** Of the units below it, where a formula sums over them; empty elsewhere. */
  vintagesBelow: readonly Vintage[];
  /** Of both. */
  vintagesById: ReadonlyMap<number, Vintage>;
}

export function loadCatalogue(tx: ReadTransaction): Promise<Catalogue> {
  return catalogues.recall(tx, '', () => readCatalogue(tx));
}

const catalogues = makeMemory<Catalogue>({ most: 4, weigh: () => 1 });

async function readCatalogue(tx: ReadTransaction): Promise<Catalogue> {
  const units = await listUnits(tx);
  const placements = await listPlacements(tx);
  const indicators = await listIndicatorVersions(tx);
  const documents = await listSourceDocuments(tx);
  const resolutions = await listResolutions(tx);
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    placements,
    indicators,
    documents: new Map(documents.map((document) => [document.id, document])),
    resolutions,
  };
}

interface StatedQuestion {
  /** One unit, or several; of all units where neither is given. */
  unitId?: UnitId | undefined;
  unitIds?: readonly UnitId[];
  asOf: PlainDate | undefined;
  /** Where it has been read in this transaction already. */
  catalogue?: Catalogue;
}

/** Reads what documents state of the units asked for, or of all. */
export function loadStatedFacts(
  tx: ReadTransaction,
  question: StatedQuestion,
): Promise<StatedFacts> {
  const { unitId, unitIds = unitId && [unitId], asOf } = question;
  const key = `${unitIds?.join(' ') ?? '*'}|${asOf ?? ''}`;
  return statedFacts.recall(tx, key, () => readStatedFacts(tx, question));
}

/** Some sentences of the largest installation foreseen, or all of several small ones; about 0.5 KB each. */
const MOST_SENTENCES = 300_000;

const statedFacts = makeMemory<StatedFacts>({
  most: MOST_SENTENCES,
  weigh: ({ claims }) => claims.length,
});

async function readStatedFacts(
  tx: ReadTransaction,
  { unitId, unitIds = unitId && [unitId], asOf, catalogue }: StatedQuestion,
): Promise<StatedFacts> {
  const known = catalogue ?? (await loadCatalogue(tx));
  const claims = await listClaims(tx, { unitIds, asOf });
  return {
    ...known,
    asOf: asOf ?? null,
    claims,
    claimsById: new Map(claims.map((claim) => [claim.id, claim])),
    planLines: await listPlanLines(tx, { unitIds, asOf }),
    planSources: await listPlanSources(tx),
  };
}

type KnownQuestion = StatedQuestion & { unitId: UnitId };

/**
 * Reads what is known about a unit on a day.
 *
 * @throws Refusal `not-found` for a unit that nobody entered
 */
export function loadKnownFacts(tx: ReadTransaction, question: KnownQuestion): Promise<KnownFacts> {
  const { unitId, asOf } = question;
  return knownFacts.recall(tx, `${unitId}|${asOf ?? ''}`, () => readKnownFacts(tx, question));
}

const knownFacts = makeMemory<KnownFacts>({
  most: MOST_SENTENCES,
  weigh: ({ claims, vintagesById }) => claims.length + vintagesById.size,
});

async function readKnownFacts(
  tx: ReadTransaction,
  { unitId, asOf, catalogue }: KnownQuestion,
): Promise<KnownFacts> {
  const known = catalogue ?? (await loadCatalogue(tx));
  const unit = unitOf(known, unitId);
  const stated = await readStatedFacts(tx, { unitId, asOf, catalogue: known });
  const vintages = await listVintages(tx, { unitIds: [unitId], asOf });
  const below = sumsOverUnits(stated) ? unitsBelow(stated, unitId) : [];
  const vintagesBelow = below.length === 0 ? [] : await listVintages(tx, { unitIds: below, asOf });
  const claimsBelow = below.length === 0 ? [] : await listClaims(tx, { unitIds: below, asOf });
  return {
    ...stated,
    unit,
    vintages,
    vintagesBelow,
    vintagesById: new Map([...vintages, ...vintagesBelow].map((vintage) => [vintage.id, vintage])),
    claimsById: new Map([...stated.claims, ...claimsBelow].map((claim) => [claim.id, claim])),
  };
}

/** Whether any figure is a sum over the units below. */
function sumsOverUnits({ indicators }: Catalogue): boolean {
  return indicators.some(
    ({ formula }) =>
      formula !== null &&
      listReferences(formulaOf(formula)).some(({ overChildren }) => overChildren),
  );
}

/** Every unit that ever stood below this one in the tree of the State, at any depth. */
function unitsBelow({ placements }: Catalogue, unitId: UnitId): UnitId[] {
  const below = new Set<UnitId>();
  const children = Map.groupBy(
    placements.filter(({ tree }) => tree === 'state'),
    ({ parentId }) => parentId,
  );
  const add = (parentId: UnitId): void => {
    for (const { unitId: child } of children.get(parentId) ?? []) {
      if (below.has(child)) continue;
      below.add(child);
      add(child);
    }
  };
  add(unitId);
  return [...below];
}

/** @throws Refusal `not-found` for a unit that nobody entered */
export function unitOf({ units }: Pick<Catalogue, 'units'>, unitId: UnitId): Unit {
  const unit = units.get(unitId);
  if (unit === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có đơn vị "${unitId}" trong danh mục.`,
      en: `There is no unit "${unitId}" in the list.`,
    });
  }
  return unit;
}

/**
 * The unit a page speaks of when its address names none: the one with the most figures.
 *
 * @throws Refusal `not-found` in an empty installation
 */
export async function defaultUnitId(tx: ReadTransaction): Promise<UnitId> {
  const unitId = await findBusiestUnitId(tx);
  if (unitId === undefined) {
    throw new Refusal('not-found', {
      vi: 'Chưa có số liệu nào. Hãy nạp một gói số liệu: npx thuocdo import <thư mục>.',
      en: 'There are no figures yet. Load a pack: npx thuocdo import <folder>.',
    });
  }
  return unitId;
}

/** The definition that holds on a day, else the latest there is. */
export function definitionOf(
  catalogue: Pick<Catalogue, 'indicators'>,
  code: string,
  version?: number,
): IndicatorVersion | undefined {
  let byCode = versionsOf.get(catalogue.indicators);
  if (byCode === undefined) {
    byCode = Map.groupBy(catalogue.indicators, (one) => one.indicatorCode);
    versionsOf.set(catalogue.indicators, byCode);
  }
  const versions = byCode.get(code);
  return versions?.find((one) => one.version === version) ?? versions?.at(-1);
}

/** Every cell of every page asks for its definition. */
const versionsOf = new WeakMap<
  readonly IndicatorVersion[],
  ReadonlyMap<string, IndicatorVersion[]>
>();
