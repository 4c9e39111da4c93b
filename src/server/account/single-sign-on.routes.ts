import type { Hono } from 'hono';
import { finishSingleSignOnRoute, startSingleSignOnRoute } from '../../contract/account/sign-in.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import { inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import type { Surroundings } from '../surroundings.ts';
import { type IdentityProvider, openIdentityProvider, startAgain } from './identity-provider.ts';
import { signInByIdentity } from './sign-in-by-identity.ts';

export function bindSingleSignOnRoutes(
  app: Hono,
  db: Database,
  decideActor: DecideActor,
  { address, singleSignOn }: Surroundings,
): void {
  const provider =
    singleSignOn === null || address === null ? null : openIdentityProvider(singleSignOn, address);
  const getProvider = (): IdentityProvider => {
    if (provider === null) throw notSetUp;
    return provider;
  };
  bind(app, decideActor, startSingleSignOnRoute, async (_, { session }) => {
    const { address: there, pending } = await getProvider().begin();
    session.pending.keep(pending);
    return { address: there };
  });
  bind(app, decideActor, finishSingleSignOnRoute, async ({ body }, { session }) => {
    const pending = session.pending.read();
    if (pending === null) throw startAgain;
    // Whatever comes of it: an answer is good for one try.
    session.pending.forget();
    const identity = await getProvider().finish(body.answer, pending);
    const begun = await seeEverything(() =>
      inWrite(db, (tx) =>
        signInByIdentity(tx, identity, { device: session.device, at: new Date() }),
      ),
    );
    session.begin(begun);
    return { state: 'signed-in' as const };
  });
}

const notSetUp = new Refusal('not-possible-now', {
  vi: 'Ở đây chưa thiết lập đăng nhập một lần.',
  en: 'Single sign-on is not set up here.',
});
