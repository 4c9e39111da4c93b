import { Refusal } from '../../core/kernel/refusal.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { isClosed } from './account.store.ts';
import { takeTurnsOfAdministrators } from './administrators.ts';
import { makeLink, pathOfLink } from './links.ts';

/**
 * A link, good once and for a day, by which the first administrator makes an account. From then on everybody must sign
 * in. An earlier link of this kind dies.
 *
 * @param address "https://thuocdo.example"
 * @throws Refusal `not-possible-now` when there is an administrator
 */
export function makeFirstLink(db: Database, address: string, at: Date): Promise<string> {
  return inWrite(db, async (tx) => {
    await takeTurnsOfAdministrators(tx);
    if (await isClosed(tx)) throw hasAdministrator;
    const token = await makeLink(tx, { accountId: null, purpose: 'first-administrator', at });
    return `${address}${pathOfLink(token)}`;
  });
}

/** The same at a start: null where there is an administrator. */
export async function offerFirstLink(
  db: Database,
  address: string,
  at: Date,
): Promise<string | null> {
  const closed = await inRead(db, isClosed);
  return closed ? null : makeFirstLink(db, address, at);
}

const hasAdministrator = new Refusal('not-possible-now', {
  vi: 'Đã có người quản trị: hãy nhờ họ mời thêm người, hoặc tạo liên kết đặt lại mật khẩu.',
  en: 'There is an administrator already: ask them to invite others, or for a link to set a new password.',
});
