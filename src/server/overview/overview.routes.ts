import type { Hono } from 'hono';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Unit } from '../../core/organisation/unit.ts';
import { sightOf } from '../../core/permission/actor.ts';
import type { Target } from '../../core/target/target.ts';
import { showOverviewRoute, type Overview } from '../../contract/scorecard.ts';
import type { Database } from '../database/connection.ts';
import { makeMemory } from '../database/memory.ts';
import { inRead } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { type Catalogue, loadCatalogue } from '../known-facts/known-facts.ts';
import { resolutionCellOf } from '../scorecard/resolution-cell.ts';
import { listTargets } from '../target/target.views.ts';
import { today } from '../today.ts';
import { countFiguresByUnit, isDemonstrationLoaded } from './overview.views.ts';

export function bindOverviewRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showOverviewRoute, (_, { actor }) =>
    inRead(db, async (tx) => {
      const catalogue = await loadCatalogue(tx);
      const targets = await listTargets(tx);
      const figureCounts = await counted.recall(tx, '', () => countFiguresByUnit(tx));
      const sight = sightOf(actor);
      const units = [...catalogue.units.values()].filter(
        ({ id }) => sight === 'everything' || sight.includes(id),
      );
      return {
        installation: {
          name: 'Thước Đo',
          isDemonstration: await isDemonstrationLoaded(tx),
        },
        today: today(),
        actorOffice: actor.office,
        resolutions: catalogue.resolutions.map((resolution) =>
          resolutionCellOf(resolution, catalogue, {
            listedTargetCount: targets.filter((target) => target.resolutionId === resolution.id)
              .length,
            asOf: null,
          }),
        ),
        units: units.map((unit) => ({
          id: unit.id,
          name: unit.name,
          unitType: unit.unitType,
          validFrom: unit.validFrom,
          validTo: unit.validTo,
          figureCount: figureCounts.get(unit.id) ?? 0,
        })),
        palette: paletteOf(catalogue, targets, units),
        knownDays: knownDaysOf(catalogue),
      };
    }),
  );
}

/** All figures of the installation are gone through for them. */
const counted = makeMemory<ReadonlyMap<string, number>>({ most: 8, weigh: () => 1 });

function paletteOf(
  catalogue: Catalogue,
  targets: readonly Target[],
  units: readonly Unit[],
): Overview['palette'] {
  const same = (text: string): Bilingual => ({ vi: text, en: text });
  const titleOf = (id: string): string =>
    catalogue.resolutions.find((resolution) => resolution.id === id)?.title ?? id;
  const indicators = new Map(catalogue.indicators.map((one) => [one.indicatorCode, one]));
  return [
    ...catalogue.resolutions.map(({ id, title, firstYear, lastYear }) => ({
      kind: 'resolution' as const,
      id,
      name: same(title),
      hint: same(`${firstYear}–${lastYear}`),
    })),
    ...targets.map(({ id, name, resolutionId }) => ({
      kind: 'target' as const,
      id,
      name,
      hint: same(titleOf(resolutionId)),
    })),
    ...[...indicators.values()].map(({ indicatorCode, name, definition }) => ({
      kind: 'indicator' as const,
      id: indicatorCode,
      name,
      hint: definition,
    })),
    ...[...catalogue.documents.values()].map(({ id, title, dateNote, datedTo }) => ({
      kind: 'document' as const,
      id,
      name: same(title),
      hint: same(dateNote ?? datedTo),
    })),
    ...units.map(({ id, name, code }) => ({
      kind: 'unit' as const,
      id,
      name: same(name),
      hint: same(code),
    })),
  ];
}

/** Days on which something became known, newest first. */
function knownDaysOf(catalogue: Catalogue): Overview['knownDays'] {
  return [...catalogue.documents.values()].map(({ datedTo, title }) => ({ day: datedTo, title }));
}
