import { type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import type { AuditLine, AuditQuery } from '../../contract/audit.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import type { Sight } from '../../core/permission/actor.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { nameOfAct, nameOfSubject } from './act-words.ts';
import { differencesOf, splitStanding } from './differences.ts';
import { nameOfField } from './field-words.ts';
import { type Form, type LineNames, loadNames } from './names.views.ts';
import { sayField, type Written } from './say-written.ts';

const LINES_AT_ONCE = 50;

const Row = z.object({
  change_no: z.int(),
  happened_at: z.date(),
  actor: z.string(),
  sign_in_name: z.string().nullable(),
  account_id: z.int().nullable(),
  on_behalf_of: z.string().nullable(),
  unit_id: z.string().nullable(),
  act: z.string(),
  subject: z.string(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.json()),
  before: z.json(),
  after: z.json(),
});

/** Units over which the actor may read the audit, and whose own lines are read besides. */
interface Reach {
  audited: Sight;
  accountId: number | null;
}

/**
 * Lines of the change log, newest first. The database leaves out those about units out of sight; beyond that only units
 * are shown over which the actor may read the audit.
 */
export async function listAuditLines(
  tx: ReadTransaction,
  query: AuditQuery,
  reach: Reach,
): Promise<{ lines: AuditLine[]; next: number | null }> {
  const conditions = [...conditionsOf(query), withinReach(reach)];
  const { rows } = await sql`
    SELECT change_log.*, account.sign_in_name
    FROM change_log
    LEFT JOIN account ON account.account_id = change_log.account_id
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY change_log.change_no DESC
    LIMIT ${LINES_AT_ONCE + 1}`.execute(tx);
  const parsed = z.array(Row).parse(rows);
  const shown = parsed.slice(0, LINES_AT_ONCE);
  noteViews(
    shown.flatMap(({ unit_id: id, detail: { fieldGroup } }) =>
      id === null || typeof fieldGroup !== 'string'
        ? []
        : [{ unit_id: id, field_group: fieldGroup }],
    ),
  );
  const names = await loadNames(
    tx,
    shown.map(({ subject }) => subject),
  );
  const last = shown.at(-1);
  return {
    lines: shown.map((row) => lineOf(row, names)),
    next: parsed.length > shown.length && last !== undefined ? last.change_no : null,
  };
}

function conditionsOf(query: AuditQuery) {
  const { subject, account, act, from, to, before } = query;
  const nextDay = (day: string) => sql<SqlBool>`change_log.happened_at < ${day}::date + 1`;
  return [
    sql<SqlBool>`true`,
    ...figureCondition(query),
    ...(subject === undefined || subject.trim() === ''
      ? []
      : [sql<SqlBool>`strpos(lower(change_log.subject), lower(${subject.trim()})) > 0`]),
    ...(account === undefined ? [] : [sql<SqlBool>`change_log.account_id = ${account}`]),
    ...(act === undefined ? [] : [sql<SqlBool>`change_log.act = ${act}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`change_log.happened_at >= ${from}::date`]),
    ...(to === undefined ? [] : [nextDay(to)]),
    ...(before === undefined ? [] : [sql<SqlBool>`change_log.change_no < ${before}`]),
  ];
}

/**
 * Acts that brought a vintage of the figures asked for: those that recorded it, and what happened to the reading or the
 * submission that it came from. Of a unit alone also the acts about the unit.
 */
function figureCondition({ indicator, unit, period, scope, priceBasis }: AuditQuery) {
  const asked = [
    ...(indicator === undefined ? [] : [sql`indicator.indicator_code = ${indicator}`]),
    ...(unit === undefined ? [] : [sql`unit.unit_id = ${unit}`]),
    ...(period === undefined ? [] : [sql`period.period_id = ${period}`]),
    ...(scope === undefined ? [] : [sql`vintage.scope = ${scope}`]),
    ...(priceBasis === undefined ? [] : [sql`vintage.price_basis = ${priceBasis}`]),
  ];
  if (asked.length === 0) return [];
  const recorded = sql<SqlBool>`change_log.change_no IN (
    WITH asked AS (
      SELECT vintage.vintage_id, vintage.claim_id, vintage.change_no
      FROM figure_vintage vintage
      JOIN unit ON unit.unit_no = vintage.unit_no
      JOIN period ON period.period_no = vintage.period_no
      JOIN indicator ON indicator.indicator_no = vintage.indicator_no
      WHERE ${sql.join(asked, sql` AND `)}
    )
    SELECT asked.change_no FROM asked
    UNION
    SELECT reading_act.change_no
    FROM asked
    JOIN reading_claim ON reading_claim.claim_id = asked.claim_id
    JOIN reading_act ON reading_act.reading_id = reading_claim.reading_id
    UNION
    SELECT submission_act.change_no
    FROM asked
    JOIN submission_vintage ON submission_vintage.vintage_id = asked.vintage_id
    JOIN submission_act ON submission_act.submission_id = submission_vintage.submission_id)`;
  const isAboutUnit = unit !== undefined && asked.length === 1;
  return [
    isAboutUnit
      ? sql<SqlBool>`(change_log.unit_id = ${unit} OR change_log.subject = ${unit} OR ${recorded})`
      : recorded,
  ];
}

function withinReach({ audited, accountId }: Reach) {
  if (typeof audited === 'string') return sql<SqlBool>`true`;
  return sql<SqlBool>`(change_log.unit_id = ANY (${[...audited]}) OR change_log.account_id = ${accountId})`;
}

/** Some acts wrote before, after and reason into their detail: they are read as what they are. */
function lineOf(row: z.infer<typeof Row>, { things, forms }: LineNames): AuditLine {
  const { before = null, after = null, reason, ...rest } = row.detail;
  const form = forms.get(row.subject);
  const names = { things, fields: form?.fields ?? new Map<string, never>() };
  const now = row.detail['fieldGroup'] === undefined ? ofTheWork(row.after, form) : row.after;
  const { standing, changed } = splitStanding(row.before, now);
  const told = (fields: [string, Written][], isBefore: boolean) =>
    fields.flatMap(([field, written]) => {
      const value = sayField([field], written, names);
      const { vi, en } = nameOfField(field);
      if (value === null) return [];
      return [
        { name: isBefore ? { vi: `${vi} trước đó`, en: `${en} before` } : { vi, en }, value },
      ];
    });
  const wrap = (label: Written): Written => (label === null ? null : { label });
  return {
    no: row.change_no,
    happenedAt: row.happened_at.toISOString(),
    office: row.actor,
    signInName: row.sign_in_name,
    onBehalfOf: row.on_behalf_of,
    unitName: row.unit_id === null ? null : (things.get(row.unit_id)?.vi ?? row.unit_id),
    act: row.act,
    actName: nameOfAct(row.act),
    subject: row.subject,
    subjectName: form?.name ?? nameOfSubject(row.subject, things),
    reason: row.reason ?? (typeof reason === 'string' ? reason : null),
    facts: [...told(Object.entries(rest), false), ...told(standing, true)],
    differences: differencesOf(changed ?? wrap(before), now ?? wrap(after), names),
  };
}

/** Lines from before data about Party members were written apart: what they say of such fields is left out. */
function ofTheWork(after: Written, form: Form | undefined): Written {
  if (form === undefined || after === null || typeof after !== 'object' || Array.isArray(after)) {
    return after;
  }
  return Object.fromEntries(
    Object.entries(after).filter(([field]) => form.fields.get(field)?.group !== 'party-members'),
  );
}

/** What the filters of the page offer: acts and accounts that left lines, of those that the actor may read. */
export async function listAuditChoices(
  tx: ReadTransaction,
  reach: Reach,
): Promise<{
  acts: { act: string; name: ReturnType<typeof nameOfAct> }[];
  accounts: { id: number; office: string }[];
  units: { id: UnitId; name: string }[];
}> {
  const acts = await tx
    .selectFrom('change_log')
    .select('change_log.act')
    .distinct()
    .where(withinReach(reach))
    .orderBy('change_log.act')
    .execute();
  const accounts = await tx
    .selectFrom('change_log')
    .select(['change_log.account_id', (line) => line.fn.max('change_log.actor').as('office')])
    .where('change_log.account_id', 'is not', null)
    .where(withinReach(reach))
    .groupBy('change_log.account_id')
    .orderBy('change_log.account_id')
    .execute();
  const units = await tx
    .selectFrom('change_log')
    .innerJoin('unit', 'unit.unit_id', 'change_log.unit_id')
    .select(['unit.unit_id', 'unit.name', 'unit.unit_no'])
    .distinct()
    .where(withinReach(reach))
    .orderBy('unit.unit_no')
    .execute();
  return {
    acts: acts.map(({ act }) => ({ act, name: nameOfAct(act) })),
    accounts: accounts.flatMap(({ account_id: id, office }) =>
      id === null ? [] : [{ id, office }],
    ),
    units: units.map(({ unit_id: id, name }) => ({ id: UnitId.parse(id), name })),
  };
}
