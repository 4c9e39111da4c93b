import type { PlainDate } from '../../core/kernel/plain-date.ts';
import {
  shutBeforeHeld,
  shutForArranging,
  shutForChanging,
  shutForEnding,
} from '../../core/meeting/review/meeting.permission.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import type { listMeetingsRoute, MeetingPage } from '../../contract/meeting.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { dayAsked, today } from '../today.ts';
import { conclusionCells } from './conclusion-cells.ts';
import {
  findMeeting,
  getMeeting,
  listConclusions,
  listMeetings,
  listMinutes,
  readPack,
} from './meeting.views.ts';

/** Meetings in sight, with how many of their directives are carried out. */
export async function meetingList(
  tx: ReadTransaction,
  actor: Actor,
  asOf: PlainDate | undefined,
): Promise<OutputOf<typeof listMeetingsRoute>> {
  const catalogue = await loadCatalogue(tx);
  const day = dayAsked(asOf);
  const conclusions = (await listConclusions(tx)).filter(({ on }) => on <= day);
  const byMeeting = Map.groupBy(
    await conclusionCells(tx, conclusions, day),
    ({ conclusion }) => conclusion.meetingId,
  );
  const own = catalogue.resolutions.filter(
    ({ unitId }) => shutForArranging(actor, unitId) === null,
  );
  return {
    asOf: day,
    meetings: (await listMeetings(tx)).map(({ id, terms, state }) => {
      const cells = byMeeting.get(id) ?? [];
      const directives = cells.filter(({ fate }) => fate !== 'note' && fate !== 'dropped');
      return {
        id,
        terms,
        unitName: unitNameOf(catalogue, terms.unitId),
        state,
        conclusions: cells.length,
        carriedOut: {
          done: directives.filter(({ fate }) => fate === 'done' || fate === 'done-late').length,
          of: directives.length,
        },
      };
    }),
    arrange: {
      isOpen: may(actor, 'manage-meetings') && own.length > 0,
      why: null,
    },
    units: [...Map.groupBy(own, ({ unitId }) => unitId)].map(([unitId, resolutions]) => ({
      unitId,
      unitName: unitNameOf(catalogue, unitId),
      resolutions: resolutions.map(({ id, title }) => ({ id, title })),
    })),
  };
}

/**
 * A meeting whole; its papers as they were frozen, its conclusions as they stand on the day.
 *
 * @throws Refusal `not-found`
 */
export async function meetingPage(
  tx: ReadTransaction,
  actor: Actor,
  { id, asOf }: { id: number; asOf: PlainDate | undefined },
): Promise<MeetingPage> {
  const meeting = await getMeeting(tx, id);
  const { terms, state } = meeting;
  const catalogue = await loadCatalogue(tx);
  const day = dayAsked(asOf);
  const conclusions = await listConclusions(tx, { meetingId: meeting.id });
  const previous = await findMeeting(tx, terms.previousMeetingId);
  const pack = await readPack(tx, meeting.id);
  const facts = { unitId: terms.unitId, state };
  const change = openAct(shutForChanging(actor, facts));
  const ahead = shutBeforeHeld(terms, today());
  return {
    asOf: day,
    id: meeting.id,
    terms,
    unitName: unitNameOf(catalogue, terms.unitId),
    resolutionTitle:
      catalogue.resolutions.find((one) => one.id === terms.resolutionId)?.title ??
      pack?.content.resolutionTitle ??
      null,
    documentTitle:
      terms.documentId === null ? null : (catalogue.documents.get(terms.documentId)?.title ?? null),
    previous:
      previous === undefined
        ? null
        : {
            id: previous.id,
            title: previous.terms.title,
            heldOn: previous.terms.heldOn,
            heldFrom: previous.terms.heldFrom,
          },
    state,
    pack,
    conclusions: await conclusionCells(
      tx,
      conclusions.filter(({ on }) => on <= day),
      day,
    ),
    minutes: await listMinutes(tx, meeting.id),
    open: {
      change,
      freeze: change,
      conclude: openAct(shutForChanging(actor, facts) ?? ahead),
      order: openAct(shutForOrdering(actor, terms.unitId)),
      end: openAct(shutForEnding(actor, facts, 'over') ?? ahead),
      reopen: openAct(shutForEnding(actor, facts, 'open')),
    },
  };
}
