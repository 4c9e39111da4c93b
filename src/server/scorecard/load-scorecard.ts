import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { ResolutionId, UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Unit } from '../../core/organisation/unit.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { knownFigures } from '../figure/known-figures.ts';
import type { SeriesFacts } from '../indicator/series.ts';
import {
  type Catalogue,
  type KnownFacts,
  loadCatalogue,
  loadKnownFacts,
  unitOf,
} from '../known-facts/known-facts.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { findBusiestUnitId } from '../organisation/unit.views.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';
import { listTargets } from '../target/target.views.ts';
import { today } from '../today.ts';
import { listEvidence, listOverrides } from './evidence.views.ts';
import type { ScorecardSources } from './scorecard.ts';

export interface ScorecardQuestion {
  resolution?: ResolutionId | undefined;
  unit?: UnitId | undefined;
  asOf?: PlainDate | undefined;
}

/**
 * Reads everything a resolution is judged on, as known on a day.
 *
 * @throws Refusal `not-found` for a resolution that nobody entered, or when there is none at all
 */
export async function loadScorecardSources(
  tx: ReadTransaction,
  question: ScorecardQuestion,
): Promise<ScorecardSources> {
  const { asOf } = question;
  const catalogue = await loadCatalogue(tx);
  const resolution = await chooseResolution(tx, catalogue, question);
  const targets = await listTargets(tx, resolution.id);
  const unitIds = new Set([
    resolution.unitId,
    ...targets.flatMap((target) => target.parts.map((part) => part.unitId)),
  ]);
  const units = new Map<string, SeriesFacts>();
  for (const unitId of unitIds) {
    const facts = await loadKnownFacts(tx, { unitId, asOf, catalogue });
    units.set(unitId, seriesFactsOf(facts));
  }
  const programmes = await listProgrammes(tx);
  return {
    catalogue,
    resolution,
    asOf: asOf ?? null,
    day: asOf ?? today(),
    targets,
    units,
    programmes: programmes.filter((one) => one.resolutionId === resolution.id),
    evidence: await listEvidence(tx, asOf),
    overrides: await listOverrides(tx, asOf),
    get contradictionIds() {
      return units.get(resolution.unitId)?.contradictions.all.map((one) => one.id) ?? [];
    },
  };
}

/** Contradictions are looked for when somebody asks: they take most of the time, and forecasts need none. */
function seriesFactsOf(facts: KnownFacts): SeriesFacts {
  let found: SeriesFacts['contradictions'] | undefined;
  return {
    facts,
    figures: knownFigures(facts),
    get contradictions() {
      return (found ??= contradictionsOf(facts));
    },
  };
}

/** The one asked for; else the latest term of the unit asked for, else of the unit with the most figures. */
async function chooseResolution(
  tx: ReadTransaction,
  { resolutions, units }: Catalogue,
  { resolution, unit }: ScorecardQuestion,
): Promise<Resolution> {
  if (resolution !== undefined) {
    const asked = resolutions.find((one) => one.id === resolution);
    if (asked === undefined) throw unknown(resolution);
    return asked;
  }
  const unitId = unit ?? (await findBusiestUnitId(tx));
  const ofUnit = resolutions.find((one) => one.unitId === unitId);
  if (ofUnit !== undefined) return ofUnit;
  // The scorecard of another unit is no answer to a question about this one.
  if (unit !== undefined) throw noneOf(unitOf({ units }, unit));
  const [latest] = resolutions;
  if (latest === undefined) throw noneYet;
  return latest;
}

const noneYet = new Refusal('not-found', {
  vi: 'Chưa có nghị quyết nào trong hệ thống. Hãy nạp một gói số liệu: npx thuocdo import <thư mục>.',
  en: 'There is no resolution yet. Load a pack: npx thuocdo import <folder>.',
});

function noneOf({ name }: Unit): Refusal {
  return new Refusal('not-found', {
    vi: `Chưa có nghị quyết nào của ${name} ở đây.`,
    en: `No resolution of ${name} is known here.`,
  });
}

function unknown(resolution: ResolutionId): Refusal {
  return new Refusal('not-found', {
    vi: `Không có nghị quyết "${resolution}".`,
    en: `There is no resolution "${resolution}".`,
  });
}
