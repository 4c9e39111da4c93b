import { ResolutionId, UnitId } from '../../core/kernel/ids.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import { loadDemonstrationPeople } from '../account/demonstration-people.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { callActionProgrammes, issueActionProgramme } from './call-action-programmes.ts';

const city = UnitId.parse('165@2010-01-01');
const title = 'Chương trình hành động của xã, phường thực hiện nghị quyết (ví dụ minh họa)';

/** Wards and communes by code, with the days before today on which each issued its own; null for not yet. */
const issuedDaysAgo: readonly (readonly [code: string, days: number | null])[] = [
  ['05506', 62],
  ['05509', 58],
  ['05512', 71],
  ['05515', 44],
  ['05518', 60],
  ['05521', null],
  ['05527', 30],
  ['05528', 66],
  ['05530', null],
  ['05533', null],
];

/**
 * Makes one order for action programmes by the demonstration's planner: six issued in time, one late, three not. It is
 * invented and says so. Does nothing without the accounts, or where it is there.
 */
export async function makeDemonstrationProgrammes(
  tx: WriteTransaction,
  today: PlainDate,
): Promise<void> {
  const people = await loadDemonstrationPeople(tx);
  const planner = people.find('planner', null);
  if (planner === undefined || (await hasOrder(tx))) return;
  const ago = (days: number): PlainDate => addDays(today, -days);
  const unitOf = (code: string): UnitId => UnitId.parse(`${code}@2020-01-01`);
  const callId = await callActionProgrammes(tx, planner, {
    title,
    resolutionId: ResolutionId.parse('dai-hoi-ix'),
    programmeId: null,
    unitId: city,
    documentId: null,
    calledOn: ago(100),
    dueOn: ago(40),
    units: issuedDaysAgo.map(([code]) => unitOf(code)),
  });
  for (const [code, days] of issuedDaysAgo) {
    const unitId = unitOf(code);
    const head = people.find('approver', unitId);
    if (head === undefined || days === null) continue;
    const issued = {
      title: 'Chương trình hành động (ví dụ minh họa)',
      documentNumber: null,
      issuedOn: ago(days),
      documentId: null,
    };
    await issueActionProgramme(tx, head, { callId, body: { unitId, issued, reason: null } });
  }
}

async function hasOrder(tx: ReadTransaction): Promise<boolean> {
  const one = await tx
    .selectFrom('action_programme_call')
    .select('action_programme_call.call_id')
    .where('action_programme_call.title', '=', title)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
