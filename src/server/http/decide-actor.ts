import type { Context } from 'hono';
import { localActor, stranger, visitor } from '../../core/permission/actor.ts';
import { recognise } from '../account/session.ts';
import type { Database } from '../database/connection.ts';
import type { Asker, DecideActor } from './bind.ts';
import { isAtThisMachine } from './device.ts';
import { tokenOf } from './session-cookie.ts';

/**
 * Who acts: the one place where it is decided. Whoever has a session is the account's owner. Without one: where accounts
 * are kept, a stranger; where there are none yet, or only those of the demonstration, the person at this machine may
 * do everything, and whoever comes over the network may look.
 */
export function actorDecider(db: Database): DecideActor {
  return async (request: Context): Promise<Asker> => {
    const isHere = isAtThisMachine(request);
    const { actor, account, sessionId, isClosed } = await recognise(
      db,
      tokenOf(request),
      new Date(),
    );
    // The passwords of the demonstration are printed: over the network they open nothing.
    const isOwner = actor !== null && (isHere || account?.is_demonstration !== true);
    if (isOwner) return { actor, sessionId };
    if (isClosed) return { actor: stranger, sessionId: null };
    return { actor: isHere ? localActor : visitor, sessionId: null };
  };
}
