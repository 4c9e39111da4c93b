import type { Hono } from 'hono';
import {
  arrangeMeetingRoute,
  changeMeetingRoute,
  concludeRoute,
  endMeetingRoute,
  freezePackRoute,
  listMeetingsRoute,
  orderByConclusionRoute,
  showMeetingRoute,
  showSincePapersRoute,
  showSlideRoute,
  withdrawConclusionRoute,
  writeMinuteRoute,
} from '../../contract/meeting.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { arrangeMeeting, changeMeeting, endMeeting } from './arrange-meeting.ts';
import {
  conclude,
  freezePack,
  orderByConclusion,
  withdrawConclusion,
  writeMinute,
} from './conclude.ts';
import { meetingList, meetingPage } from './meeting-page.ts';
import { sincePapersOf, slideOfMeeting } from './slides.ts';

const saved = { saved: true as const };

export function bindMeetingRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listMeetingsRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => meetingList(tx, actor, query.asOf)),
  );
  bind(app, decideActor, showMeetingRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) => meetingPage(tx, actor, { id: params.meeting, asOf: query.asOf })),
  );
  bind(app, decideActor, showSlideRoute, ({ params }) =>
    inRead(db, (tx) => slideOfMeeting(tx, { id: params.meeting, targetId: params.target })),
  );
  bind(app, decideActor, showSincePapersRoute, ({ params, query }) =>
    inRead(db, (tx) => sincePapersOf(tx, { id: params.meeting, asOf: query.asOf })),
  );
  bind(app, decideActor, arrangeMeetingRoute, async ({ body }, { actor }) => ({
    id: await inWrite(db, (tx) => arrangeMeeting(tx, actor, body)),
  }));
  bind(app, decideActor, changeMeetingRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => changeMeeting(tx, actor, { id: params.meeting, terms: body }));
    return saved;
  });
  bind(app, decideActor, endMeetingRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => endMeeting(tx, actor, { id: params.meeting, body }));
    return saved;
  });
  bind(app, decideActor, freezePackRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => freezePack(tx, actor, { id: params.meeting, body }));
    return saved;
  });
  bind(app, decideActor, writeMinuteRoute, async ({ params, body }, { actor }) => ({
    id: await inWrite(db, (tx) => writeMinute(tx, actor, { id: params.meeting, body })),
  }));
  bindConclusions(app, db, decideActor);
}

function bindConclusions(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, concludeRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => conclude(tx, actor, { id: params.meeting, body })),
  );
  bind(app, decideActor, orderByConclusionRoute, async ({ params, body }, { actor }) => ({
    taskId: await inWrite(db, (tx) =>
      orderByConclusion(tx, actor, { id: params.conclusion, ...body }),
    ),
  }));
  bind(app, decideActor, withdrawConclusionRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) =>
      withdrawConclusion(tx, actor, { id: params.conclusion, reason: body.reason }),
    );
    return saved;
  });
}
