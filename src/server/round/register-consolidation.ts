import { missingReasonOf } from '../../core/figure/round/cell.ts';
import { sumRegisterFigures } from '../../core/figure/round/register-sum.ts';
import type { RegisterFigureField } from '../../core/figure/round/reporting-round.ts';
import { missing, type Outcome, value } from '../../core/kernel/missing.ts';
import type { ConsolidationPart, ConsolidationRow } from '../../contract/round/round-figures.ts';
import type { Cell } from '../../contract/round/submission.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { Lists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { loadCells, type StoredCells } from './cell.views.ts';
import { loadRegisterFigures, withRegisterCells } from './register-cells.ts';
import type { LoadedRound } from './round.views.ts';

/** One row for each register figure of the form that feeds no indicator: it stands in its cells and nowhere else. */
export async function registerRows(
  tx: ReadTransaction,
  loaded: LoadedRound,
  { catalogue, includeUnapproved }: { catalogue: Lists; includeUnapproved: boolean },
): Promise<ConsolidationRow[]> {
  const fields = loaded.round.fields.flatMap((field) =>
    field.kind === 'register' && field.feeds === null ? [field] : [],
  );
  if (fields.length === 0) return [];
  const { round, submissions } = loaded;
  const stored = await loadCells(
    tx,
    submissions.map(({ id }) => id),
  );
  const figures = await loadRegisterFigures(
    tx,
    loaded,
    submissions.map(({ unitId }) => unitId),
  );
  const told = submissions.map((submission) => ({
    unitId: submission.unitId,
    isApproved: submission.standing.state === 'approved',
    cells: withRegisterCells(loaded, submission, stored.get(submission.id), figures),
  }));
  return fields.map((field) => {
    const partOf = ({ unitId, isApproved, cells }: ToldCells): ConsolidationPart => ({
      unitId,
      unitName: unitNameOf(catalogue, unitId),
      ...(isApproved || includeUnapproved ? toldOf(cells.get(field.fieldNo)) : nothingTold),
      isApproved,
      isWithdrawn: false,
      atSnapshot: null,
    });
    const own = told.find(({ unitId }) => unitId === round.unitId);
    const parts = told.filter((one) => one !== own).map(partOf);
    return rowOf(field, parts, own === undefined ? nothingTold.outcome : partOf(own).outcome);
  });
}

interface ToldCells {
  unitId: ConsolidationPart['unitId'];
  isApproved: boolean;
  cells: StoredCells;
}

type Told = Pick<ConsolidationPart, 'outcome' | 'grade'>;

const nothingTold: Told = { outcome: missing('not-reported'), grade: null };

function toldOf(cell: Cell | undefined): Told {
  const content = cell?.content ?? null;
  if (content === null || content.kind === 'text') return nothingTold;
  return content.kind === 'value'
    ? { outcome: value(content.value), grade: content.grade }
    : { outcome: missing(missingReasonOf[content.reason]), grade: null };
}

function rowOf(
  field: RegisterFigureField,
  parts: ConsolidationPart[],
  entered: Outcome,
): ConsolidationRow {
  const applying = parts.filter(
    ({ outcome }) => outcome.kind === 'value' || outcome.reason !== 'not-applicable',
  );
  const silent = applying.filter(({ outcome }) => outcome.kind === 'missing');
  return {
    field,
    name: field.name,
    entered,
    enteredAddress: null,
    computed: sumRegisterFigures(
      field.figure.measure,
      parts.map(({ outcome }) => outcome),
    ),
    coverage: { done: applying.length - silent.length, of: applying.length },
    missing: silent.map(({ unitName }) => unitName),
    difference: missing('not-reported'),
    relativeDifference: missing('not-reported'),
    parts,
    computedAtSnapshot: null,
  };
}
