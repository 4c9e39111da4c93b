import type { Hono } from 'hono';
import {
  type AccountRow,
  inviteRoute,
  listAccountsRoute,
  listMailsRoute,
  manageAccountRoute,
  setRightsRoute,
} from '../../contract/account/account.ts';
import {
  askForResetRoute,
  showLinkRoute,
  useLinkRoute,
} from '../../contract/account/account-link.ts';
import {
  changePasswordRoute,
  confirmSecondFactorRoute,
  endSessionsRoute,
  listSessionsRoute,
  ratePasswordRoute,
  removeSecondFactorRoute,
  startSecondFactorRoute,
} from '../../contract/account/own-account.ts';
import { signInRoute, signOutRoute, whoAmIRoute } from '../../contract/account/sign-in.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Database } from '../database/connection.ts';
import { showFirstStepsRoute } from '../../contract/first-steps.ts';
import { seeEverything } from '../database/sight.ts';
import { inRead, inWrite, type ReadTransaction } from '../database/transaction.ts';
import { bind, type DecideActor, type RequestContext } from '../http/bind.ts';
import { sendMails } from '../mail/send-mails.ts';
import type { Surroundings } from '../surroundings.ts';
import { listUnits } from '../organisation/unit.views.ts';
import { getAccount, isClosed } from './account.store.ts';
import { refuseUnlessManager } from './administrators.ts';
import { countResetRequest, writeResetLink } from './ask-for-reset.ts';
import { firstSteps } from './first-steps.views.ts';
import { listAccounts, listMails } from './account.views.ts';
import { demonstrationPassword, listDemonstrationAccounts } from './demonstration-accounts.ts';
import { limitOfNetworks } from './limit-of-networks.ts';
import { getLink, useLink } from './links.ts';
import { invite, manageAccount, type Manager, setRights } from './manage-accounts.ts';
import {
  changePassword,
  confirmSecondFactor,
  type Owner,
  removeSecondFactor,
  startSecondFactor,
} from './own-account.ts';
import { ratePassword } from './password.ts';
import { asProvenOwner, codeProof, passwordProof } from './prove-owner.ts';
import { recordView } from './record-view.ts';
import { endSessions, listSessions } from './session.ts';
import { signIn } from './sign-in.ts';

export function bindAccountRoutes(
  app: Hono,
  db: Database,
  decideActor: DecideActor,
  surroundings: Surroundings,
): void {
  bindSigningIn(app, db, decideActor, surroundings);
  bindLinks(app, db, decideActor, surroundings);
  bindOwnAccount(app, db, decideActor);
  bindManagement(app, db, decideActor, surroundings);
}

function bindSigningIn(
  app: Hono,
  db: Database,
  decideActor: DecideActor,
  { singleSignOn, mailServer }: Surroundings,
): void {
  bind(app, decideActor, whoAmIRoute, (_, { actor, session }) =>
    seeEverything(() =>
      inRead(db, async (tx) => {
        const account = actor.accountId === null ? null : await getAccount(tx, actor.accountId);
        const closed = await isClosed(tx);
        const taken = session.isAtThisMachine ? await listDemonstrationAccounts(tx) : [];
        return {
          actor,
          signInName: account?.sign_in_name ?? null,
          hasSecondFactor: account !== null && account.second_factor_since !== null,
          isClosed: closed,
          singleSignOn: singleSignOn?.name ?? null,
          sendsMail: mailServer !== null,
          demonstration:
            taken.length === 0 ? null : { password: demonstrationPassword, accounts: taken },
        };
      }),
    ),
  );
  bind(app, decideActor, signInRoute, async ({ body }, { session }) => {
    const { device } = session;
    const { signInName, password, code } = body;
    const answer = await seeEverything(() =>
      inWrite(db, (tx) => signIn(tx, { signInName, password, code, device, at: new Date() })),
    );
    if (answer.state === 'refused') throw answer.refusal;
    if (answer.state === 'signed-in') session.begin(answer.session);
    return { state: answer.state };
  });
}

function bindLinks(
  app: Hono,
  db: Database,
  decideActor: DecideActor,
  { address, mailServer }: Surroundings,
): void {
  const isWithin = limitOfNetworks({ most: RATED_IN_A_MINUTE, milliseconds: 60_000 });
  bind(app, decideActor, ratePasswordRoute, async ({ body }, { session }) => {
    if (!isWithin(session.device.address, Date.now())) throw tooEager;
    return ratePassword(body.password, body.known);
  });
  bind(app, decideActor, showLinkRoute, ({ params }) =>
    seeEverything(() =>
      inRead(db, async (tx) => {
        const { purpose, endsAt, account } = await getLink(tx, params.token, new Date());
        return {
          purpose,
          endsAt: endsAt.toISOString(),
          signInName: account?.sign_in_name ?? null,
          office: account?.office ?? null,
        };
      }),
    ),
  );
  bind(app, decideActor, useLinkRoute, async ({ params, body }, { session }) => {
    const { device } = session;
    const begun = await seeEverything(() =>
      inWrite(db, (tx) =>
        useLink(tx, {
          token: params.token,
          password: body.password,
          signInName: body.signInName,
          office: body.office,
          device,
          at: new Date(),
        }),
      ),
    );
    if (begun === null) return { state: 'code-needed' as const };
    session.begin(begun);
    return { state: 'signed-in' as const };
  });
  bind(app, decideActor, askForResetRoute, async ({ body }, { session }) => {
    // What the request calls this installation may be a lie, and the link would carry it.
    if (address === null || mailServer === null) throw noResetByMail;
    const request = { signInName: body.signInName, at: new Date() };
    await countResetRequest(db, { ...request, address: session.device.address });
    // Not waited for: the time of the answer would tell whether the name is known.
    void writeResetLink(db, { ...request, address })
      .then(() => sendMails(db, mailServer))
      .catch((error: unknown) => console.error('a reset link was not sent:', error));
    return { state: 'asked' as const };
  });
}

/** Passwords that are weighed for one network in a minute: each takes a moment in which nobody else is answered. */
const RATED_IN_A_MINUTE = 60;

const tooEager = new Refusal('not-possible-now', {
  vi: 'Quá nhiều lần hỏi độ mạnh của mật khẩu từ mạng của bạn; hãy chờ một phút. Mật khẩu vẫn đặt được.',
  en: 'Too many questions about passwords came from your network; wait a minute. A password can be set all the same.',
});

const noResetByMail = new Refusal('not-possible-now', {
  vi: 'Ở đây chưa gửi được thư: hãy nhờ người quản trị tạo liên kết đặt lại mật khẩu.',
  en: 'No e-mail can be sent from here: ask the administrator for a link to set a new password.',
});

function bindOwnAccount(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, signOutRoute, async (_, context) => {
    const owner = ownerOf(context);
    const { sessionId: only } = owner;
    if (only !== null) {
      await inWrite(db, (tx) => endSessions(tx, owner.accountId, { only, at: owner.at }));
    }
    context.session.forget();
    return { state: 'signed-out' as const };
  });
  const sessionsOf = async (
    tx: ReadTransaction,
    { accountId, sessionId, at }: Owner,
  ): Promise<{ sessions: Awaited<ReturnType<typeof listSessions>> }> => ({
    sessions: await listSessions(tx, accountId, { thisOne: sessionId, at }),
  });
  bind(app, decideActor, listSessionsRoute, (_, context) =>
    inRead(db, (tx) => sessionsOf(tx, ownerOf(context))),
  );
  bind(app, decideActor, endSessionsRoute, ({ body }, context) =>
    inWrite(db, async (tx) => {
      const owner = ownerOf(context);
      const which = body.id === 'others' ? { except: owner.sessionId } : { only: body.id };
      await endSessions(tx, owner.accountId, { ...which, at: owner.at });
      return sessionsOf(tx, owner);
    }),
  );
  bindProvenActs(app, db, decideActor);
}

/** Acts before which the owner shows the password, or a code, again. */
function bindProvenActs(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, changePasswordRoute, ({ body }, context) => {
    const owner = ownerOf(context);
    return asProvenOwner(db, owner, passwordProof(body.current, 'current'), async (tx, account) => {
      await changePassword(tx, owner, account, body.next);
      return { state: 'changed' as const };
    });
  });
  bind(app, decideActor, startSecondFactorRoute, ({ body }, context) => {
    const owner = ownerOf(context);
    return asProvenOwner(db, owner, passwordProof(body.password, 'password'), (tx, account) =>
      startSecondFactor(tx, owner, account),
    );
  });
  bind(app, decideActor, confirmSecondFactorRoute, ({ body }, context) => {
    const owner = ownerOf(context);
    return asProvenOwner(db, owner, codeProof(body.code, owner.at), async (tx, account) => ({
      recoveryCodes: await confirmSecondFactor(tx, owner, account, body.code),
    }));
  });
  bind(app, decideActor, removeSecondFactorRoute, ({ body }, context) => {
    const owner = ownerOf(context);
    return asProvenOwner(
      db,
      owner,
      passwordProof(body.password, 'password'),
      async (tx, account) => {
        await removeSecondFactor(tx, owner, account);
        return { state: 'removed' as const };
      },
    );
  });
}

/** @throws Refusal `not-signed-in` for the person at this machine, who has no account to keep */
function ownerOf({ actor, session }: RequestContext): Owner {
  if (actor.accountId === null) {
    throw new Refusal('not-signed-in', {
      vi: 'Bạn chưa đăng nhập bằng tài khoản nào.',
      en: 'You are not signed in with an account.',
    });
  }
  return {
    actor,
    accountId: actor.accountId,
    sessionId: session.id,
    address: session.device.address,
    at: new Date(),
  };
}

function bindManagement(
  app: Hono,
  db: Database,
  decideActor: DecideActor,
  { address, mailServer }: Surroundings,
): void {
  const managerOf = ({ actor, session }: RequestContext): Manager => ({
    actor,
    at: new Date(),
    address: address ?? session.address,
  });
  const answerOf = async (
    tx: ReadTransaction,
    accountId: number,
    link: string | null,
  ): Promise<{ account: AccountRow; link: string | null }> => {
    const [account] = await listAccounts(tx, new Date(), accountId);
    if (account === undefined) throw new Error(`account ${accountId} is gone`);
    return { account, link };
  };
  bind(app, decideActor, listAccountsRoute, async (_, { actor }) => {
    refuseUnlessManager(actor);
    await recordView(db, actor, { act: 'view-accounts', at: new Date() });
    return seeEverything(() =>
      inRead(db, async (tx) => ({
        accounts: await listAccounts(tx, new Date()),
        units: (await listUnits(tx)).map(({ id, name, validTo }) => ({
          id,
          name,
          isCurrent: validTo === null,
        })),
      })),
    );
  });
  bind(app, decideActor, inviteRoute, async ({ body }, context) => {
    const answer = await seeEverything(() =>
      inWrite(db, async (tx) => {
        const { accountId, link } = await invite(tx, managerOf(context), body);
        return answerOf(tx, accountId, link);
      }),
    );
    void sendMails(db, mailServer);
    return answer;
  });
  bind(app, decideActor, setRightsRoute, ({ params, body }, context) =>
    seeEverything(() =>
      inWrite(db, async (tx) => {
        await setRights(tx, managerOf(context), { accountId: params.id, ...body });
        return answerOf(tx, params.id, null);
      }),
    ),
  );
  bind(app, decideActor, manageAccountRoute, async ({ params, body }, context) => {
    const answer = await seeEverything(() =>
      inWrite(db, async (tx) =>
        answerOf(
          tx,
          params.id,
          await manageAccount(tx, managerOf(context), { accountId: params.id, ...body }),
        ),
      ),
    );
    void sendMails(db, mailServer);
    return answer;
  });
  bind(app, decideActor, listMailsRoute, async (_, { actor }) => {
    refuseUnlessManager(actor);
    await recordView(db, actor, { act: 'view-mails', at: new Date() });
    return seeEverything(() =>
      inRead(db, async (tx) => ({ mails: await listMails(tx), isSending: mailServer !== null })),
    );
  });
  bind(app, decideActor, showFirstStepsRoute, (_, { actor }) =>
    inRead(db, (tx) => firstSteps(tx, actor)),
  );
}
