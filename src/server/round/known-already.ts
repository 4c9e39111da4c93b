import {
  type IndicatorField,
  indicatorOfField,
  type RoundField,
} from '../../core/figure/round/reporting-round.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { KnownAlready } from '../../contract/round/round.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { Lists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { titlesOfDocuments } from '../register/register.views.ts';
import { listCurrentFigures } from './current-figures.views.ts';
import { loadRounds } from './round.views.ts';

interface Asking {
  periodId: PeriodId;
  unitIds: readonly UnitId[];
  fields: readonly RoundField[];
  /** The round that asks, where it is made already. */
  roundId?: number;
}

/** Where each figure that a form asks for is already given: by another round, a document, a person. By field number. */
export async function findKnownAlready(
  tx: ReadTransaction,
  asking: Asking,
  catalogue: Lists,
): Promise<Map<number, KnownAlready[]>> {
  const codes = asking.fields.flatMap((field) => indicatorOfField(field)?.indicatorCode ?? []);
  const { periodId, unitIds } = asking;
  const figures = Map.groupBy(
    await listCurrentFigures(tx, unitIds, codes, periodId),
    ({ unitId }) => unitId,
  );
  const opened = await loadRounds(tx, {
    states: ['open', 'closed'],
    periodIds: [periodId],
    unitIds,
  });
  const rounds = opened
    .filter(({ round }) => round.id !== asking.roundId)
    .map(({ round, submissions }) => ({
      round,
      unitIds: new Set(submissions.map(({ unitId }) => unitId)),
    }));
  const documentIds = [...figures.values()].flatMap((own) =>
    own.flatMap(({ documentId }) => documentId ?? []),
  );
  const titles = await titlesOfDocuments(tx, [...new Set(documentIds)]);
  const found = new Map<number, KnownAlready[]>();
  for (const asked of asking.fields) {
    const field = indicatorOfField(asked);
    if (field === null) continue;
    const askers = rounds.filter(({ round }) =>
      round.fields.some((one) => isSameFigure(indicatorOfField(one), field)),
    );
    const known = unitIds.flatMap((unitId): KnownAlready[] => {
      const figure = figures.get(unitId)?.find((one) => isSameFigure(one, field));
      const unit = {
        unitId,
        unitName: unitNameOf(catalogue, unitId),
        value: figure?.value ?? null,
      };
      const asker = askers.find((one) => one.unitIds.has(unitId));
      if (asker !== undefined) {
        return [{ ...unit, source: 'round', where: asker.round.title, roundId: asker.round.id }];
      }
      if (figure === undefined) return [];
      const title = figure.documentId === null ? undefined : titles.get(figure.documentId);
      return [
        title === undefined
          ? { ...unit, source: 'person', where: 'Số liệu đã nhập', roundId: null }
          : { ...unit, source: 'document', where: title, roundId: null },
      ];
    });
    if (known.length > 0) found.set(field.fieldNo, known);
  }
  return found;
}

type OfFigure = Pick<IndicatorField, 'indicatorCode' | 'scope' | 'priceBasis'>;

function isSameFigure(one: OfFigure | null, other: OfFigure): boolean {
  return (
    one !== null &&
    one.indicatorCode === other.indicatorCode &&
    one.scope === other.scope &&
    one.priceBasis === other.priceBasis
  );
}
