import type { UnitId } from '../kernel/ids.ts';
import { missing, type Outcome } from '../kernel/missing.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import {
  type ComposedFigure,
  type Contribution,
  notSummable,
  refuseToSum,
  sumContributions,
} from './composed-figure.ts';
import {
  formerTerritory,
  pieceGap,
  type TerritoryPiece,
  withoutHeirGap,
} from './former-territory.ts';
import { outcomeThrough } from './predecessor-series.ts';
import { getUnit, type UnitHistory } from './unit-history.ts';

export interface FormerTerritorySeries {
  history: UnitHistory;
  /** The former unit, or all communes and wards of a former city on its last day. */
  members: UnitId[];
  period: { start: PlainDate; end: PlainDate };
  additive: boolean;
  /** Figure of a unit that lies wholly within the territory. */
  figureOf: (unitId: UnitId) => Outcome;
  /** Figure collected for a piece alone (Bình Sơn in xã Tân Cương); absent where nobody collects one. */
  pieceFigureOf?: (piece: TerritoryPiece) => Outcome;
}

/**
 * "Territory of the former X" for a period after (or before) its end: the figures of the units wholly within it, and
 * for each piece inside a larger unit the figure collected for that piece, else the reason it is missing. No share of
 * the larger unit's figure is ever taken. What may not be summed is only carried over where one unit is the whole
 * territory. Refuses (`not-found`) an unknown unit and (`not-valid`) no members.
 */
export function composeFormerTerritory(series: FormerTerritorySeries): ComposedFigure {
  const { history, members, period, additive } = series;
  const unborn = members.filter((id) => getUnit(history, id).validFrom > period.start);
  const born = members.filter((id) => !unborn.includes(id));
  const contributions = [
    ...(born.length > 0 || members.length === 0 ? territoryContributions(series, born) : []),
    ...unborn.map((id) => contributionOf(history, id, notYet(history, id))),
  ];
  if (additive || contributions.length === 1) return sumContributions(contributions);
  return refuseToSum(contributions, notSummable);
}

function territoryContributions(series: FormerTerritorySeries, members: UnitId[]): Contribution[] {
  const { history, period, figureOf, pieceFigureOf } = series;
  const { wholeHeirs, pieces, withoutHeir } = formerTerritory(history, members, period.start);
  return [
    ...wholeHeirs.map((id) =>
      contributionOf(history, id, outcomeThrough(history, id, period, figureOf)),
    ),
    ...pieces.map((piece) => {
      const collected = pieceFigureOf?.(piece) ?? missing('not-reported', pieceGap(history, piece));
      return contributionOf(history, piece.fromUnit, collected);
    }),
    ...withoutHeir.map((id) =>
      contributionOf(history, id, missing('not-comparable', withoutHeirGap(history, id))),
    ),
  ];
}

function notYet(history: UnitHistory, unitId: UnitId): Outcome {
  const { name, validFrom } = getUnit(history, unitId);
  return missing('not-comparable', {
    vi: `${name} chưa có trước ${formatDate(validFrom, 'vi')}`,
    en: `${name} did not exist before ${formatDate(validFrom, 'en')}`,
  });
}

function contributionOf(history: UnitHistory, unitId: UnitId, outcome: Outcome): Contribution {
  const { name } = getUnit(history, unitId);
  return { unitId, name, outcome, allocation: 'exact', estimate: null };
}
