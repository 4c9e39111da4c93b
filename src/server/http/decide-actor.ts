import type { Context } from 'hono';
import { localActor, stranger, visitor } from '../../core/permission/actor.ts';
import { recognise } from '../account/session.ts';
import type { Database } from '../database/connection.ts';
import type { Asker, DecideActor } from './bind.ts';
import type { Surroundings } from '../surroundings.ts';
import { isAtThisMachine, isSecure } from './device.ts';
import { tokenOf } from './session-cookie.ts';

/**
 * Who acts: the one place where it is decided. Whoever has a session is the account's owner. Without one: where accounts
 * are kept, a stranger; where there are none yet, or only those of the demonstration, the person at this machine may
 * do everything, and whoever comes over the network may look. An installation that listens to the network, or is known
 * by a name, holds nobody for the person at this machine: its first administrator comes by the link.
 */
export function actorDecider(
  db: Database,
  { address, isForThisMachineOnly }: Surroundings,
): DecideActor {
  const isBehindTls = address?.startsWith('https:') === true;
  return async (request: Context): Promise<Asker> => {
    const from = {
      isAtThisMachine: isForThisMachineOnly && isAtThisMachine(request),
      isSecure: isBehindTls || isSecure(request),
    };
    const { actor, account, sessionId, isClosed } = await recognise(
      db,
      tokenOf(request, from.isSecure),
      new Date(),
    );
    // The passwords of the demonstration are printed: they open nothing over the network, and nothing real.
    const isPlayed = account?.is_demonstration === true;
    const isOwner = actor !== null && (!isPlayed || (from.isAtThisMachine && !isClosed));
    if (isOwner) return { actor, sessionId, ...from };
    const nobody = from.isAtThisMachine ? localActor : visitor;
    return { actor: isClosed ? stranger : nobody, sessionId: null, ...from };
  };
}
