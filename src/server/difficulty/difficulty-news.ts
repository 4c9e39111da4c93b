import type { UnitId } from '../../core/kernel/ids.ts';
import type { DifficultyDeed, Owner } from '../../core/meeting/difficulty/difficulty.ts';
import { difficultyActNames } from '../../core/meeting/difficulty/difficulty-names.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { type OfficeNews, tellOffices } from '../notice/tell-offices.ts';

interface Told {
  id: number;
  text: string;
  /** The unit that raised it. */
  unitId: UnitId;
}

/** The owner hears that something lies with it. */
export async function tellOfRaising(
  tx: WriteTransaction,
  { owner, ...told }: Told & { owner: Owner },
): Promise<void> {
  await tellOffices(tx, toOwner(told, owner, 1));
}

/** The new owner hears that it came; the unit that raised it hears of everything that others do. */
export async function tellOfAct(
  tx: WriteTransaction,
  told: Told,
  { actNo, deed }: { actNo: number; deed: DifficultyDeed },
): Promise<void> {
  const name = difficultyActNames[deed.kind];
  const back: OfficeNews = {
    ...placeOf(told, actNo),
    unitId: told.unitId,
    roles: ['reporter', 'approver'],
    text: { vi: `${name.vi}: ${short(told.text)}`, en: `${name.en}: ${short(told.text)}` },
  };
  const up = deed.kind === 'escalate' ? toOwner(told, deed.owner, actNo) : [];
  const isOwnAct = deed.kind === 'withdraw' || deed.kind === 'reopen';
  await tellOffices(tx, isOwnAct ? up : [...up, back]);
}

function toOwner(told: Told, { unitId }: Owner, actNo: number): OfficeNews[] {
  if (unitId === null || unitId === told.unitId) return [];
  return [
    {
      ...placeOf(told, actNo),
      unitId,
      roles: ['approver', 'planner'],
      text: {
        vi: `Có khó khăn, kiến nghị chờ xử lý: ${short(told.text)}`,
        en: `A difficulty waits to be solved: ${short(told.text)}`,
      },
    },
  ];
}

function placeOf({ id }: Told, actNo: number): Pick<OfficeNews, 'kind' | 'key' | 'link'> {
  return { kind: 'difficulty', key: `difficulty-${id}-${actNo}`, link: `/difficulties/${id}` };
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
