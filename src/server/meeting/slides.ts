import { sql } from 'kysely';
import type { TargetId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { sincePapers } from '../../core/meeting/review/pack.ts';
import {
  type showSincePapersRoute,
  type showSlideRoute,
  TargetSlide,
} from '../../contract/meeting.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { loadScorecardSources } from '../scorecard/load-scorecard.ts';
import { dayAsked } from '../today.ts';
import { getMeeting, readPack } from './meeting.views.ts';
import { packTargets } from './pack-facts.ts';
import { slideOf } from './slide-of-target.ts';

/**
 * A page of the presentation as it was frozen. Papers from before pages were frozen with them have it worked out from what
 * was known on their day, and it is said so.
 *
 * @throws Refusal `not-found` for a meeting out of sight, without papers, or without that target
 */
export async function slideOfMeeting(
  tx: ReadTransaction,
  { id, targetId }: { id: number; targetId: TargetId },
): Promise<OutputOf<typeof showSlideRoute>> {
  const meeting = await getMeeting(tx, id);
  const row = await tx
    .selectFrom('meeting_pack')
    .select(['meeting_pack.as_of', sql`slides -> ${targetId}::text`.as('slide')])
    .where('meeting_pack.meeting_id', '=', id)
    .orderBy('meeting_pack.pack_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw noSuchPage;
  const frozen = TargetSlide.safeParse(row.slide);
  if (frozen.success) return { isFrozen: true, slide: frozen.data };
  const { resolutionId } = meeting.terms;
  const asOf = PlainDate.parse(row.as_of);
  const slide = slideOf(
    targetId,
    await loadScorecardSources(tx, { resolution: resolutionId, asOf }),
  );
  if (slide === null) throw noSuchPage;
  return { isFrozen: false, slide };
}

/**
 * How targets stand now that stood otherwise in the papers; never on a day before the papers.
 *
 * @throws Refusal `not-found` for a meeting out of sight
 */
export async function sincePapersOf(
  tx: ReadTransaction,
  { id, asOf }: { id: number; asOf: PlainDate | undefined },
): Promise<OutputOf<typeof showSincePapersRoute>> {
  const { id: meetingId, terms } = await getMeeting(tx, id);
  const pack = await readPack(tx, meetingId);
  const asked = dayAsked(asOf);
  const day = pack !== null && pack.asOf > asked ? pack.asOf : asked;
  const { resolutions } = await loadCatalogue(tx);
  if (pack === null || !resolutions.some((one) => one.id === terms.resolutionId)) {
    return { asOf: day, isKnown: false, targets: [] };
  }
  const sources = await loadScorecardSources(tx, { resolution: terms.resolutionId, asOf: day });
  return {
    asOf: day,
    isKnown: true,
    targets: sincePapers(pack.content, packTargets(sources)),
  };
}

const noSuchPage = new Refusal('not-found', {
  vi: 'Tài liệu của cuộc họp không có chỉ tiêu này.',
  en: 'The papers of the meeting hold no such target.',
});
