import type { CellContent } from '../../core/figure/round/cell.ts';
import type { RegisterFigureField } from '../../core/figure/round/reporting-round.ts';
import { roundDecimal, subtract } from '../../core/kernel/decimal.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Outcome } from '../../core/kernel/missing.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import { inheritanceOn } from '../../core/organisation/heirs-on.ts';
import type { Unit } from '../../core/organisation/unit.ts';
import { reportingWindow } from '../../core/period/reporting-calendar.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import {
  type AwaitedRecord,
  type ComputedFigure,
  computeFigure,
} from '../../core/register/compute-figure.ts';
import { ownerOn } from '../../core/register/record-state.ts';
import type { Register } from '../../core/register/register.ts';
import type { Cell, RegisterStanding } from '../../contract/round/submission.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadLists } from '../known-facts/lists.ts';
import { listSuccessions } from '../organisation/unit.views.ts';
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
  const day = round.dataThrough;
  const counts = countedDays(round);
  const inheritance = inheritanceOn(await listSuccessions(tx), day);
  const former = unitIds.flatMap((unitId) => inheritance.goneInto(unitId));
  const records = Map.groupBy(
    await listRecords(tx, { registerCodes: codes, unitIds: [...new Set([...unitIds, ...former])] }),
    (record) => `${record.registerCode} ${ownerOn(record, day)}`,
  );
  const units = former.length === 0 ? new Map<string, Unit>() : (await loadLists(tx)).units;
  const awaitedBy = (unitId: UnitId, code: string): AwaitedRecord[] =>
    inheritance
      .goneInto(unitId)
      .filter((id) => inheritance.heirsOf(id).includes(unitId))
      .flatMap((id) =>
        (records.get(`${code} ${id}`) ?? []).map((record) => ({
          record,
          unitName: units.get(id)?.name ?? id,
        })),
      );
  return {
    registers,
    of: (unitId, { figure }) => {
      const register = registers.get(figure.registerCode);
      if (register === undefined) return nothingKept;
      const own = records.get(`${figure.registerCode} ${unitId}`) ?? [];
      const awaited = awaitedBy(unitId, figure.registerCode);
      const computed = computeFigure(figure, register, own, { day, counts, awaited });
      return { ...computed, outcome: rounded(computed.outcome) };
    },
  };
}

/** The days that a round counts: from the first that reports of its period do, to its cut-off. */
function countedDays({ periodId, calendar, dataThrough }: LoadedRound['round']): {
  start: PlainDate;
  end: PlainDate;
} {
  const { start } = reportingWindow(parsePeriodId(periodId), calendar);
  return { start, end: addDays(dataThrough, 1) };
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
