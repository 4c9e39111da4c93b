import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';

/** The last link of the chain: its place and its seal. */
export interface ChainHead {
  place: number;
  seal: string;
}

/** A line as it stands, for whoever has to look at it. */
export interface NamedLine {
  no: number;
  happenedAt: Date;
  actor: string;
  act: string;
  subject: string;
}

/** The first thing that is wrong with the chain. */
export type ChainFault =
  /** The line does not give its seal: it, or the seal, was changed after it was sealed. */
  | { kind: 'changed'; line: NamedLine }
  /** A seal without its line: the line was deleted. */
  | { kind: 'missing'; no: number }
  /** A line without a seal: it was slipped in, or its seal was deleted. */
  | { kind: 'unsealed'; line: NamedLine }
  /** The places of the chain do not go on by one: seals were deleted. */
  | { kind: 'gap'; place: number; no: number }
  /** A row that an act wrote is there and the line of the act is not: the end of the log was cut off with its seals. */
  | { kind: 'cut-off'; table: string; no: number }
  /** A head that was written down earlier is not in the chain: its end was cut off, or all of it made anew. */
  | { kind: 'head-gone'; seal: string };

export interface ChainReport {
  /** Lines found right, up to the fault. */
  checked: number;
  head: ChainHead | null;
  fault: ChainFault | null;
}

const Link = z.object({
  place: z.int().nullable(),
  no: z.int(),
  seal: z.string().nullable(),
  hasLine: z.boolean(),
  happened_at: z.date().nullable(),
  micros: z.string().nullable(),
  actor: z.string().nullable(),
  account_id: z.string().nullable(),
  on_behalf_of: z.string().nullable(),
  unit_id: z.string().nullable(),
  act: z.string().nullable(),
  subject: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
type Link = z.infer<typeof Link>;

const AT_ONCE = 2_000;

/**
 * Goes through the chain from its first link and works every seal out again, without the functions of the database that
 * made them: whoever can change rows can change those as well.
 *
 * @param earlierHead a seal that was written down before and must still be in the chain
 * @returns the first fault, if there is one
 */
export async function verifyChain(
  tx: ReadTransaction,
  earlierHead: string | null = null,
): Promise<ChainReport> {
  let last: ChainHead | null = null;
  let isEarlierHeadFound = earlierHead === null;
  let checked = 0;
  for (;;) {
    const links = await listLinks(tx, last?.place ?? 0);
    for (const link of links) {
      const fault = faultOf(link, last);
      if (fault !== null) return { checked, head: last, fault };
      last = { place: link.place ?? 0, seal: link.seal ?? '' };
      isEarlierHeadFound ||= last.seal === earlierHead;
      checked += 1;
    }
    if (links.length < AT_ONCE) break;
  }
  const unsealed = await findUnsealed(tx);
  if (unsealed !== null) return { checked, head: last, fault: unsealed };
  const orphan = await findOrphan(tx);
  if (orphan !== null) return { checked, head: last, fault: orphan };
  if (!isEarlierHeadFound && earlierHead !== null) {
    return { checked, head: last, fault: { kind: 'head-gone', seal: earlierHead } };
  }
  return { checked, head: last, fault: null };
}

export async function findHead(tx: ReadTransaction): Promise<ChainHead | null> {
  const row = await tx
    .selectFrom('change_seal')
    .select(['change_seal.seal_no', 'change_seal.seal'])
    .orderBy('change_seal.seal_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { place: row.seal_no, seal: row.seal };
}

function faultOf(link: Link, last: ChainHead | null): ChainFault | null {
  const place = (last?.place ?? 0) + 1;
  if (link.place !== place) return { kind: 'gap', place, no: link.no };
  if (!link.hasLine) return { kind: 'missing', no: link.no };
  const seal = createHash('sha256')
    .update((last?.seal ?? '') + sealedText(link), 'utf8')
    .digest('hex');
  return seal === link.seal ? null : { kind: 'changed', line: nameLine(link) };
}

/** All fields of a line, each with its length in bytes before it, as migration 0009 wrote them down. */
function sealedText(link: Link): string {
  return [
    String(link.no),
    link.micros,
    link.actor,
    link.account_id,
    link.on_behalf_of,
    link.unit_id,
    link.act,
    link.subject,
    link.reason,
    link.detail,
    link.before,
    link.after,
  ]
    .map((value) => (value === null ? '-' : `${Buffer.byteLength(value, 'utf8')}:${value}`))
    .join('');
}

const columns = sql`line.change_no IS NOT NULL AS "hasLine", line.happened_at,
  (extract(epoch FROM line.happened_at) * 1000000)::bigint::text AS micros, line.actor,
  line.account_id::text AS account_id, line.on_behalf_of, line.unit_id, line.act, line.subject, line.reason,
  line.detail::text AS detail, line.before::text AS before, line.after::text AS after`;

async function listLinks(tx: ReadTransaction, after: number): Promise<Link[]> {
  const { rows } = await sql`
    SELECT change_seal.seal_no AS place, change_seal.change_no AS no, change_seal.seal, ${columns}
    FROM change_seal
    LEFT JOIN change_log line ON line.change_no = change_seal.change_no
    WHERE change_seal.seal_no > ${after}
    ORDER BY change_seal.seal_no
    LIMIT ${AT_ONCE}`.execute(tx);
  return z.array(Link).parse(rows);
}

async function findUnsealed(tx: ReadTransaction): Promise<ChainFault | null> {
  const { rows } = await sql`
    SELECT NULL::bigint AS place, line.change_no AS no, NULL AS seal, ${columns}
    FROM change_log line
    WHERE NOT EXISTS (SELECT FROM change_seal WHERE change_seal.change_no = line.change_no)
    ORDER BY line.change_no
    LIMIT 1`.execute(tx);
  const [link] = z.array(Link).parse(rows);
  return link === undefined ? null : { kind: 'unsealed', line: nameLine(link) };
}

const Carrying = z.object({ table: z.string(), column: z.string() });
const Orphan = z.object({ no: z.int() });

/** The first row of any table that carries the number of a line that is gone; foreign keys say which tables carry one. */
async function findOrphan(tx: ReadTransaction): Promise<ChainFault | null> {
  const { rows } = await sql`
    SELECT pg_class.relname AS table, pg_attribute.attname AS column
    FROM pg_constraint
    JOIN pg_class ON pg_class.oid = pg_constraint.conrelid
    JOIN pg_attribute ON pg_attribute.attrelid = pg_class.oid AND pg_attribute.attnum = ANY (pg_constraint.conkey)
    WHERE pg_constraint.contype = 'f' AND pg_constraint.confrelid = 'change_log'::regclass
    ORDER BY 1, 2`.execute(tx);
  let first: Extract<ChainFault, { kind: 'cut-off' }> | null = null;
  for (const { table, column } of z.array(Carrying).parse(rows)) {
    const carried = sql.ref(`${table}.${column}`);
    const { rows: found } = await sql`
      SELECT ${carried} AS no FROM ${sql.table(table)}
      WHERE ${carried} IS NOT NULL
        AND NOT EXISTS (SELECT FROM change_log WHERE change_log.change_no = ${carried})
      ORDER BY 1
      LIMIT 1`.execute(tx);
    const [orphan] = z.array(Orphan).parse(found);
    if (orphan !== undefined && (first === null || orphan.no < first.no)) {
      first = { kind: 'cut-off', table, no: orphan.no };
    }
  }
  return first;
}

function nameLine({ no, happened_at: happenedAt, actor, act, subject }: Link): NamedLine {
  return {
    no,
    happenedAt: happenedAt ?? new Date(0),
    actor: actor ?? '',
    act: act ?? '',
    subject: subject ?? '',
  };
}
