import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** The secret part of a link that lets somebody set a password. */
const linkToken = /(?<=\/links\/)[\w-]{43}/g;

/** The body without what opens an account: "…/links/…". */
export function blotLinks(body: string): string {
  return body.replaceAll(linkToken, '…');
}

/** The same for e-mails that are kept: whoever reads the database or a backup finds no link that works. */
export async function blotKeptLinks(tx: WriteTransaction): Promise<void> {
  await sql`UPDATE outgoing_mail SET body = regexp_replace(body, '(/links/)[A-Za-z0-9_-]{43}', '\\1…', 'g')
    WHERE state <> 'waiting' AND body ~ '/links/[A-Za-z0-9_-]{43}'`.execute(tx);
}
