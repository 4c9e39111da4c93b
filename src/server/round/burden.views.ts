import { sql } from 'kysely';
import * as z from 'zod';
import { minutesPerField, minutesPerMonth } from '../../core/figure/round/burden.ts';
import { add, decimal } from '../../core/kernel/decimal.ts';
import { addMonths } from '../../core/kernel/plain-date.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { BurdenRow, showBurdenRoute } from '../../contract/round/burden.ts';
import type { OutputOf } from '../../contract/route.ts';
import { acrossFieldGroups } from '../database/across-field-groups.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { nameOf } from './cell-surroundings.ts';
import { listHeads } from './head.views.ts';
import { roundQuestion } from './round-board.ts';
import { daysLateOf, type RoundQuestion } from './round-row.ts';
import { type LoadedRound, type LoadedSubmission, loadRounds } from './round.views.ts';

type Burden = OutputOf<typeof showBurdenRoute>;

/** What reporting costs each unit over which the actor holds the right to see it, and who answers in time, over the last months. */
export async function showBurden(
  tx: ReadTransaction,
  actor: Actor,
  months: number,
): Promise<Burden> {
  const question = await roundQuestion(tx, actor);
  const from = addMonths(question.today, -months);
  const isShown = ({ unitId }: LoadedSubmission): boolean => may(actor, 'view-burden', { unitId });
  const rounds = (await loadRounds(tx))
    .map((loaded) => ({ ...loaded, submissions: loaded.submissions.filter(isShown) }))
    .filter(
      ({ state, submissions }) =>
        state !== 'draft' && submissions.some(({ dueOn }) => dueOn >= from),
    );
  const asked = rounds.flatMap((loaded) =>
    loaded.submissions.map((submission) => ({ loaded, submission })),
  );
  const sittings = await listSittings(
    tx,
    asked.map(({ submission }) => submission.id),
  );
  const ofUnit = Map.groupBy(asked, ({ submission }) => submission.unitId);
  const heads = await listHeads(tx, [...ofUnit.keys()], question.today);
  const rows = [...ofUnit].map(([unitId, own]): BurdenRow => {
    const fields = own.reduce((sum, { loaded }) => sum + askedIn(loaded), 0);
    const { minutes, basis } = minutesPerField(
      own.flatMap(({ submission }) => sittings.get(submission.id) ?? []),
    );
    return {
      unitId,
      unitName: unitNameOf(question.catalogue, unitId),
      headOffice: heads.get(unitId) ?? null,
      rounds: own.length,
      fields,
      minutesPerField: minutes,
      minutesPerMonth: minutesPerMonth(fields, minutes, months),
      basis,
      onTime: onTimeOf(
        own.map(({ submission }) => submission),
        question,
      ),
    };
  });
  return {
    from,
    to: question.today,
    rows,
    onTime: onTimeOf(
      asked.map(({ submission }) => submission),
      question,
    ),
    minutesPerMonth: rows.map((row) => row.minutesPerMonth).reduce(add, decimal(0)),
    askedTwice: askedTwice(rounds, question),
  };
}

/** Fields that somebody fills: what is computed of records costs nobody a minute. */
function askedIn({ round }: LoadedRound): number {
  return round.fields.filter(({ kind }) => kind !== 'register').length;
}

/** Of submissions that were sent or should have been: those first sent by their deadline. */
function onTimeOf(
  submissions: readonly LoadedSubmission[],
  { today, days }: RoundQuestion,
): BurdenRow['onTime'] {
  const due = submissions.filter(
    ({ standing, dueOn }) => standing.firstSentAt !== null || dueOn < today,
  );
  const inTime = due.filter(
    (submission) =>
      submission.standing.firstSentAt !== null && daysLateOf(submission, today, days) === 0,
  );
  return { done: inTime.length, of: due.length };
}

/** Indicators that two open forms ask of one unit for one period. */
function askedTwice(
  rounds: readonly LoadedRound[],
  { catalogue }: RoundQuestion,
): Burden['askedTwice'] {
  const askers = new Map<
    string,
    { name: Burden['askedTwice'][number]['name']; rounds: Set<string> }
  >();
  for (const { round, submissions, state } of rounds) {
    if (state !== 'open') continue;
    for (const field of round.fields) {
      if (field.kind !== 'indicator') continue;
      for (const { unitId } of submissions) {
        const key = [field.indicatorCode, field.scope, round.periodId, unitId].join('|');
        const entry = askers.get(key) ?? { name: nameOf(field, catalogue), rounds: new Set() };
        entry.rounds.add(round.title);
        askers.set(key, entry);
      }
    }
  }
  const twice = [...askers.values()].filter((entry) => entry.rounds.size > 1);
  const byName = new Map(twice.map((entry) => [entry.name.vi, entry]));
  return [...byName.values()].map(({ name, rounds: titles }) => ({ name, rounds: [...titles] }));
}

const Instant = z.object({ submission_id: z.int(), instants: z.array(z.number()) });

/** When was each submission worked on, by each account: instants of saving, in milliseconds? */
async function listSittings(
  tx: ReadTransaction,
  submissionIds: readonly number[],
): Promise<Map<number, number[][]>> {
  const { rows } = await acrossFieldGroups(tx, () =>
    sql`
    SELECT entry.submission_id,
      array_agg(extract(epoch FROM entry.saved_at)::double precision * 1000 ORDER BY entry.saved_at) AS instants
    FROM cell_entry entry
    WHERE entry.submission_id = ANY(${[...submissionIds]}::integer[])
    GROUP BY entry.submission_id, entry.account_id`.execute(tx),
  );
  const sittings = new Map<number, number[][]>();
  for (const { submission_id: id, instants } of z.array(Instant).parse(rows)) {
    sittings.set(id, [...(sittings.get(id) ?? []), instants.map(Math.round)]);
  }
  return sittings;
}
