import type { Database } from '../database/connection.ts';
import { seeEverything } from '../database/sight.ts';
import { inWrite } from '../database/transaction.ts';
import { findAccountByName } from './account.store.ts';
import { recordAttempt, refuseFloodsOfResets } from './attempts.ts';
import { sendLink } from './manage-accounts.ts';
import { takeTurns } from './take-turns.ts';

/** E-mails with a reset link that one account gets in an hour, whoever asks for them. */
const LINKS_IN_AN_HOUR = 3;

/**
 * Counts a request for a reset link, whether or not there is such an account.
 *
 * @throws Refusal `not-possible-now` when the network asked too often
 */
export function countResetRequest(
  db: Database,
  request: { signInName: string; address: string | null; at: Date },
): Promise<void> {
  return seeEverything(() =>
    inWrite(db, async (tx) => {
      await takeTurns(tx, `reset from ${request.address}`);
      await refuseFloodsOfResets(tx, request.address, request.at);
      await recordAttempt(tx, { ...request, outcome: 'reset-asked' });
    }),
  );
}

/**
 * Writes the reset link to the owner of an account, where there is an active one with an e-mail address. Links that the
 * owner holds already stay alive: a stranger may have asked.
 *
 * @param order.address "https://thuocdo.example"
 */
export function writeResetLink(
  db: Database,
  { signInName, at, address }: { signInName: string; at: Date; address: string },
): Promise<void> {
  return seeEverything(() =>
    inWrite(db, async (tx) => {
      await takeTurns(tx, `reset of ${signInName}`);
      const account = await findAccountByName(tx, signInName);
      if (account?.state !== 'active' || account.email === null) return;
      const written = await tx
        .selectFrom('account_link')
        .select('account_link.made_at')
        .where('account_link.account_id', '=', account.account_id)
        .where('account_link.purpose', '=', 'password-reset')
        .where('account_link.made_at', '>', new Date(at.getTime() - 3_600_000))
        .execute();
      if (written.length >= LINKS_IN_AN_HOUR) return;
      await sendLink(tx, { at, address }, account, { keepsEarlier: true });
    }),
  );
}
