import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { RoundDraft } from '../../contract/round/round.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { notValid } from './draft-fields.ts';
import { findKnownAlready } from './known-already.ts';
import { deadlineFaults, foreignFaults, saveUnits, whereKnown } from './make-round.ts';
import { roundOpened } from './notices-of-acts.ts';
import { getRound, type LoadedRound } from './round.views.ts';

interface Addition {
  units: RoundDraft['units'];
  reason: string;
  today: PlainDate;
}

/**
 * Asks further units in a round that is open; they are told, as the others were when it opened.
 *
 * @throws Refusal `not-valid` naming every unit that is unknown, not the actor's, asked already, due before today, or
 *   of which a figure is known already
 */
export async function addUnits(
  tx: WriteTransaction,
  actor: Actor,
  loaded: LoadedRound,
  { units, reason, today }: Addition,
): Promise<void> {
  const { round, unitDueOn } = loaded;
  const faults = [
    ...foreignFaults(actor, { units }),
    ...deadlineFaults({ units }, round),
    ...(await unitFaults(tx, loaded, units, today)),
  ];
  if (faults.length > 0) throw notValid(faults.map(inOrder));
  for (const { unitId, dueOn } of units) {
    await recordChange(tx, {
      actor,
      act: 'add-round-unit',
      subject: `round ${round.id}`,
      unitId,
      reason,
      detail: { title: round.title, dueOn: dueOn ?? unitDueOn },
    });
  }
  await saveUnits(tx, round.id, units, unitDueOn);
  const added = new Set<UnitId>(units.map(({ unitId }) => unitId));
  const after = await getRound(tx, round.id);
  const submissions = after.submissions.filter(({ unitId }) => added.has(unitId));
  await writeNotices(tx, roundOpened({ ...after, submissions }));
}

async function unitFaults(
  tx: WriteTransaction,
  { round, submissions, unitDueOn }: LoadedRound,
  units: RoundDraft['units'],
  today: PlainDate,
): Promise<Fault[]> {
  const catalogue = await loadLists(tx);
  const known = await findKnownAlready(
    tx,
    {
      periodId: round.periodId,
      unitIds: units.map(({ unitId }) => unitId),
      fields: round.fields.filter(
        (field) => field.kind === 'indicator' && field.askedAgainBecause === null,
      ),
      roundId: round.id,
    },
    catalogue,
  );
  const found = [...known.values()].flat();
  const seen = new Set<string>(submissions.map(({ unitId }) => unitId));
  return units.flatMap(({ unitId, dueOn }, at): Fault[] => {
    const name = unitNameOf(catalogue, unitId);
    const tell = (vi: string, en: string): Fault => ({
      place: ['units', at],
      message: { vi: `${name}: ${vi}`, en: `${name}: ${en}` },
    });
    const faults: Fault[] = [];
    if (!catalogue.units.has(unitId)) faults.push(tell('không có đơn vị này.', 'no such unit.'));
    if (seen.has(unitId)) faults.push(tell('đã thuộc kỳ này.', 'answers in the round already.'));
    seen.add(unitId);
    if ((dueOn ?? unitDueOn) < today) {
      faults.push(
        tell(
          'hạn gửi đã qua; hãy ghi hạn riêng từ hôm nay trở đi.',
          'the deadline is past; give it one of its own.',
        ),
      );
    }
    const own = found.filter((one) => one.unitId === unitId);
    if (own.length > 0) {
      faults.push(
        tell(
          `biểu hỏi số đã có: ${whereKnown(own)}.`,
          `the form asks for what is known: ${whereKnown(own)}.`,
        ),
      );
    }
    return faults;
  });
}

/** Faults of a draft, placed in the order that adds units. */
function inOrder({ place, message }: Fault): Fault {
  return { place: ['body', ...place.filter((one) => one !== 'body' && one !== 'draft')], message };
}
