import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { isGrowthOf } from '../../core/indicator/formula/rate-of-change.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { defaultSettings } from '../../core/target/judgement/judgement-settings.ts';
import {
  noPartFacts,
  type JudgementOverride,
  type Observation,
  type PartFacts,
  type TargetFacts,
} from '../../core/target/target-facts.ts';
import type { Target, TargetPart } from '../../core/target/target.ts';
import { observationOf, observationOfCell } from '../figure/observations.ts';
import { computedFigures } from '../indicator/computed-figures.ts';
import type { SeriesFacts } from '../indicator/series.ts';
import { definitionOf, type KnownFacts } from '../known-facts/known-facts.ts';
import type { EvidenceByPart } from './evidence.views.ts';

/** What a target is judged on, put together from what is known. */
export interface TargetSources {
  resolution: Resolution;
  /** Day of the judgement: the day looked from, else today. */
  day: PlainDate;
  /** Facts of every unit that a part of the resolution measures. */
  units: ReadonlyMap<string, SeriesFacts>;
  evidence: EvidenceByPart;
  overrides: ReadonlyMap<string, JudgementOverride>;
}

export function targetFactsOf(target: Target, sources: TargetSources): TargetFacts {
  const { resolution, day, units } = sources;
  return {
    target,
    term: {
      start: resolution.start,
      end: resolution.end,
      firstYear: resolution.firstYear,
      lastYear: resolution.lastYear,
    },
    stateSince: units.get(resolution.unitId)?.facts.unit.validTo ?? null,
    asOf: day,
    parts: target.parts.map((part, index) => partFactsOf(part, { target, index, sources })),
    planLines: target.parts.flatMap((part) =>
      (units.get(part.unitId)?.facts.planLines ?? []).filter(
        (line) => line.indicatorCode === part.indicatorCode,
      ),
    ),
    override: sources.overrides.get(target.id) ?? null,
    settings: defaultSettings,
  };
}

interface PartPlace {
  target: Target;
  index: number;
  sources: TargetSources;
}

function partFactsOf(part: TargetPart, { target, index, sources }: PartPlace): PartFacts {
  const from = sources.units.get(part.unitId);
  const evidence = sources.evidence.get(`${target.id}|${index + 1}`) ?? [];
  if (from === undefined) return { ...noPartFacts, evidence };
  const { facts } = from;
  const code = part.indicatorCode;
  const definition = code === null ? undefined : definitionOf(facts, code);
  return {
    ...noPartFacts,
    indicatorKind: definition?.kind ?? null,
    unitType: facts.unit.unitType,
    actuals: code === null ? [] : observationsOf(code, from),
    growthRates:
      code === null
        ? []
        : growthCodesOf(code, facts).flatMap((growth) => observationsOf(growth, from)),
    denominators: part.denominatorCode === null ? [] : observationsOf(part.denominatorCode, from),
    evidence,
  };
}

/** Figures as stated, and what the indicator's own formula gives where nobody stated one. */
function observationsOf(code: string, from: SeriesFacts): Observation[] {
  const { facts, figures } = from;
  const definition = definitionOf(facts, code);
  if (definition === undefined) return [];
  return [
    ...figures.bestOf(code).map((vintage) => observationOf(vintage, facts)),
    ...computedFigures(definition, facts, figures).flatMap(observationOfCell),
  ];
}

/** Codes of the indicators that are the growth of this one. */
export function growthCodesOf(code: string, facts: KnownFacts): string[] {
  return facts.indicators
    .filter(({ formula }) => formula !== null && isGrowthOf(formulaOf(formula), code))
    .map((version) => version.indicatorCode);
}
