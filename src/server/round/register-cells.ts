import type { CellContent } from '../../core/figure/round/cell.ts';
import type { RegisterFigureField } from '../../core/figure/round/reporting-round.ts';
import { roundDecimal, subtract } from '../../core/kernel/decimal.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Outcome } from '../../core/kernel/missing.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import { type ComputedFigure, computeFigure } from '../../core/register/compute-figure.ts';
import type { Register } from '../../core/register/register.ts';
import type { Cell, RegisterStanding } from '../../contract/submission.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listRecords, listRegisters } from '../register/register.views.ts';
import { emptyCell, type StoredCells } from './cell.views.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

/** Figures of records at the cut-off of a round, for each of some units. */
export interface RegisterFigures {
  of: (unitId: UnitId, field: RegisterFigureField) => ComputedFigure;
  registers: ReadonlyMap<string, Register>;
}

/** Decimals of a mean or a share: enough for every form, and one writing of what has no end. */
const DECIMALS = 4;

/** Reads what the records of these units come to. Records out of sight are not there. */
export async function loadRegisterFigures(
  tx: ReadTransaction,
  { round }: LoadedRound,
  unitIds: readonly UnitId[],
): Promise<RegisterFigures> {
  const fields = registerFields(round.fields);
  if (fields.length === 0) return { of: () => nothingKept, registers: new Map() };
  const codes = [...new Set(fields.map(({ figure }) => figure.registerCode))];
  const registers = new Map<string, Register>(
    (await listRegisters(tx)).map((register) => [register.code, register]),
  );
  const records = Map.groupBy(
    await listRecords(tx, { registerCodes: codes, unitIds }),
    ({ registerCode, unitId }) => `${registerCode} ${unitId}`,
  );
  const day = round.dataThrough;
  return {
    registers,
    of: (unitId, { figure }) => {
      const register = registers.get(figure.registerCode);
      if (register === undefined) return nothingKept;
      const own = records.get(`${figure.registerCode} ${unitId}`) ?? [];
      const computed = computeFigure(figure, register, own, { day });
      return { ...computed, outcome: rounded(computed.outcome) };
    },
  };
}

const nothingKept: ComputedFigure = {
  outcome: { kind: 'missing', reason: 'not-reported' },
  counted: [],
  gaps: [],
  parts: null,
};

function rounded(outcome: Outcome): Outcome {
  if (outcome.kind === 'missing') return outcome;
  return { kind: 'value', value: roundDecimal(outcome.value, DECIMALS) };
}

function registerFields(fields: LoadedRound['round']['fields']): RegisterFigureField[] {
  return fields.filter((field) => field.kind === 'register');
}

/**
 * The cells of a submission with its register figures in them: while it is at its unit they follow the records, once it
 * is sent they are what was frozen then. Where the records give no number, the reason that the unit chose stands.
 */
export function withRegisterCells(
  { round }: LoadedRound,
  { unitId, standing }: LoadedSubmission,
  cells: StoredCells | undefined,
  figures: RegisterFigures,
): StoredCells {
  const all = new Map(cells);
  if (standing.sent !== null) return all;
  for (const field of registerFields(round.fields)) {
    const stored = cells?.get(field.fieldNo) ?? emptyCell(field.fieldNo);
    const { outcome, counted } = figures.of(unitId, field);
    all.set(
      field.fieldNo,
      outcome.kind === 'value'
        ? { ...stored, content: computedContent(round, outcome.value), counted }
        : { ...stored, content: reasonIn(stored), counted: null },
    );
  }
  return all;
}

/** An amount that was frozen before a return is no answer: only a reason that somebody chose is. */
function reasonIn({ content }: Cell): CellContent | null {
  return content?.kind === 'missing' ? content : null;
}

function computedContent(
  { periodId, dataThrough }: LoadedRound['round'],
  value: Extract<CellContent, { kind: 'value' }>['value'],
): CellContent {
  const isPeriodOver = addDays(dataThrough, 1) >= parsePeriodId(periodId).end;
  const grade = isPeriodOver ? 'preliminary' : 'estimate';
  return { kind: 'value', value, grade, qualifier: 'none' };
}

/** What the entry sheet says of a register figure beside its number. */
export function registerStanding(
  actor: Actor,
  { unitId, standing }: LoadedSubmission,
  { field, cell }: { field: RegisterFigureField; cell: Cell | undefined },
  figures: RegisterFigures,
): RegisterStanding {
  const { registerCode } = field.figure;
  const isFrozen = standing.sent !== null;
  const isInSight = may(actor, 'look', { unitId, field: field.group });
  const computed = figures.of(unitId, field);
  const now = isInSight ? computed.outcome : null;
  const frozen = isFrozen && cell?.content?.kind === 'value' ? cell.content.value : null;
  const difference = frozen !== null && now?.kind === 'value' ? subtract(now.value, frozen) : null;
  return {
    registerCode,
    registerName: figures.registers.get(registerCode)?.name ?? {
      vi: registerCode,
      en: registerCode,
    },
    counted: (isFrozen ? cell?.counted : computed.counted)?.length ?? 0,
    isFrozen,
    now,
    difference: difference === '0' ? null : difference,
    gaps: isInSight ? computed.gaps : [],
  };
}
