import type { UnitId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { RoundState } from './reporting-round.ts';

export type RoundAct =
  | { act: 'open' | 'close' | 'reopen' }
  | { act: 'extend'; unitId: UnitId; dueOn: PlainDate };

/** A round is a draft until it is opened; after that the last opening or closing counts. */
export function roundStateOf(acts: readonly RoundAct[]): RoundState {
  const last = acts.findLast(({ act }) => act !== 'extend');
  if (last === undefined) return 'draft';
  return last.act === 'close' ? 'closed' : 'open';
}

/** The deadline of a unit: the last extension, else the one that it had from the start. */
export function dueOnOf(unitId: UnitId, atFirst: PlainDate, acts: readonly RoundAct[]): PlainDate {
  const extension = acts.findLast((one) => one.act === 'extend' && one.unitId === unitId);
  return extension?.act === 'extend' ? extension.dueOn : atFirst;
}
