import { consolidate } from '../../core/figure/consolidation.ts';
import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import { type IndicatorField, indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { ConsolidationRow, RoundConsolidation } from '../../contract/round/round-figures.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { type Lists, loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { today } from '../today.ts';
import { nameOf } from './cell-surroundings.ts';
import { mayDecide } from './counter-value.ts';
import { listCounterValues } from './counter-value.views.ts';
import { listPublished } from './published.views.ts';
import { registerRows } from './register-consolidation.ts';
import { loadLedger, type RoundLedger } from './round-ledger.ts';
import { getRound, type LoadedRound } from './round.views.ts';
import { getSnapshot, type Snapshot } from './snapshot.views.ts';

interface Question {
  roundId: number;
  includeUnapproved: boolean;
  snapshotId?: number | undefined;
}

/**
 * Entered totals beside sums over the units of a round, now; beside what a snapshot froze, where one is asked for.
 *
 * @throws Refusal `not-found`; `not-allowed` for those who see only some of the units, and would read gaps as silence
 */
export async function roundConsolidation(
  tx: ReadTransaction,
  actor: Actor,
  { roundId, includeUnapproved, snapshotId }: Question,
): Promise<RoundConsolidation> {
  const loaded = await getRound(tx, roundId);
  const { round } = loaded;
  if (!may(actor, 'look', { unitId: round.unitId })) throw notAllowed;
  const catalogue = await loadLists(tx);
  const snapshot = snapshotId === undefined ? null : await getSnapshot(tx, roundId, snapshotId);
  const rows = await consolidationRows(tx, loaded, { catalogue, includeUnapproved });
  // Data about persons are shown to nobody who has no right to them.
  const shown = rows.filter(({ field }) =>
    may(actor, 'look', { unitId: round.unitId, field: field.group }),
  );
  const counterValues = await listCounterValues(tx, { roundId }, catalogue);
  return {
    roundId,
    title: round.title,
    periodId: round.periodId,
    unitId: round.unitId,
    unitName: unitNameOf(catalogue, round.unitId),
    includesUnapproved: includeUnapproved,
    comparedWith:
      snapshot === null
        ? null
        : { id: snapshot.id, name: snapshot.name, takenAt: snapshot.takenAt },
    rows: shown.map((row) => (snapshot === null ? row : besideSnapshot(row, snapshot))),
    counterValues,
    decideCounterValue: openAct(
      mayDecide(actor, round.unitId) ? null : { kind: 'not-allowed', why: onlyCaller },
    ),
    takeSnapshot: openAct(shutForManaging(actor, round.unitId)),
  };
}

/** One row for each indicator of the form, and for each register figure that feeds none. */
export async function consolidationRows(
  tx: ReadTransaction,
  loaded: LoadedRound,
  { catalogue, includeUnapproved }: { catalogue: Lists; includeUnapproved: boolean },
): Promise<ConsolidationRow[]> {
  const ledger = await loadLedger(tx, loaded, { catalogue, today: today(), includeUnapproved });
  const withdrawn = await withdrawnCells(tx, loaded);
  const rows = loaded.round.fields.flatMap((field) => {
    const told = indicatorOfField(field);
    return told === null ? [] : [rowOf(loaded, told, { ledger, catalogue, withdrawn })];
  });
  const ofRegisters = await registerRows(tx, loaded, { catalogue, includeUnapproved });
  return [...rows, ...ofRegisters].sort((a, b) => a.field.fieldNo - b.field.fieldNo);
}

/** Fields, by unit, that published a figure whose approval was withdrawn since. */
async function withdrawnCells(
  tx: ReadTransaction,
  { submissions }: LoadedRound,
): Promise<Map<UnitId, ReadonlySet<number>>> {
  const open = submissions.filter(({ standing }) => standing.state !== 'approved');
  const published = await listPublished(
    tx,
    open.map(({ id }) => id),
  );
  return new Map(open.map(({ id, unitId }) => [unitId, new Set(published.get(id)?.keys())]));
}

interface Known {
  ledger: RoundLedger;
  catalogue: Lists;
  withdrawn: ReadonlyMap<UnitId, ReadonlySet<number>>;
}

function rowOf(
  { round }: LoadedRound,
  field: IndicatorField,
  { ledger, catalogue, withdrawn }: Known,
): ConsolidationRow {
  const context = ledger.contextFor(field);
  const place = { unitId: round.unitId, periodId: round.periodId };
  const { entered, computed, difference, relativeDifference } = consolidate(
    field.indicatorCode,
    place,
    context,
  );
  const parts = ledger.unitIds.map((unitId): ConsolidationRow['parts'][number] => {
    const fact = context.figure(field.indicatorCode, { ...place, unitId });
    const isApproved = fact.outcome.kind === 'value' && !ledger.isUnapproved(unitId, field);
    return {
      unitId,
      unitName: unitNameOf(catalogue, unitId),
      outcome: fact.outcome,
      grade: fact.grade,
      isApproved,
      isWithdrawn: isApproved && withdrawn.get(unitId)?.has(field.fieldNo) === true,
      atSnapshot: null,
    };
  });
  const applying = parts.filter(
    ({ outcome }) => outcome.kind === 'value' || outcome.reason !== 'not-applicable',
  );
  const missing = applying.filter(({ outcome }) => outcome.kind === 'missing');
  return {
    field,
    name: nameOf(field, catalogue),
    entered: entered.outcome,
    enteredAddress:
      entered.outcome.kind === 'missing'
        ? null
        : {
            indicator: field.indicatorCode,
            unit: round.unitId,
            period: round.periodId,
            scope: field.scope,
            priceBasis: field.priceBasis,
          },
    computed: computed.outcome,
    coverage: { done: applying.length - missing.length, of: applying.length },
    missing: missing.map(({ unitName }) => unitName),
    difference,
    relativeDifference,
    parts,
    computedAtSnapshot: null,
  };
}

function besideSnapshot(row: ConsolidationRow, { content }: Snapshot): ConsolidationRow {
  const then = content.rows.find(({ fieldNo }) => fieldNo === row.field.fieldNo);
  return {
    ...row,
    computedAtSnapshot: then?.computed ?? null,
    parts: row.parts.map((part) => {
      const outcome = then?.parts.find(({ unitId }) => unitId === part.unitId)?.outcome;
      return { ...part, atSnapshot: outcome?.kind === 'value' ? outcome.value : null };
    }),
  };
}

const notAllowed = new Refusal('not-allowed', {
  vi: 'Chỉ người được xem cả đơn vị ra kỳ báo cáo mới xem được bảng tổng hợp.',
  en: 'The consolidation is for those who may see the calling unit.',
});

const onlyCaller = {
  vi: 'Chỉ cấp duyệt của đơn vị ra kỳ báo cáo quyết định.',
  en: 'Only an approver of the calling unit decides.',
};
