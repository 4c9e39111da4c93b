import { sql } from 'kysely';
import * as z from 'zod';
import { RoundField } from '../../core/figure/round/reporting-round.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { FieldGroup } from '../../core/permission/actor.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { FieldName, Names } from './say-written.ts';

type FormField = FieldName & { group: FieldGroup };

/** A submission or a round that a line is about. */
export interface Form {
  name: Bilingual;
  fields: ReadonlyMap<string, FormField>;
}

/** What is named in lines, as far as it is in sight. */
export interface LineNames {
  things: Names['things'];
  /** By the subject of the line: `submission 12`, `round 3`. */
  forms: ReadonlyMap<string, Form>;
}

const FormRow = z.object({
  subject: z.string(),
  title: z.string(),
  unit_name: z.string().nullable(),
  fields: z.array(RoundField).nullable(),
});

export async function loadNames(
  tx: ReadTransaction,
  subjects: readonly string[],
): Promise<LineNames> {
  const things = new Map<string, Bilingual>();
  const units = await tx.selectFrom('unit').select(['unit.unit_id', 'unit.name']).execute();
  for (const { unit_id: id, name } of units) things.set(id, { vi: name, en: name });
  const indicators = await tx
    .selectFrom('indicator_version')
    .select([
      'indicator_version.indicator_code',
      'indicator_version.name_vi',
      'indicator_version.name_en',
    ])
    .orderBy('indicator_version.version')
    .execute();
  for (const row of indicators) {
    things.set(row.indicator_code, { vi: row.name_vi, en: row.name_en });
  }
  for (const { id, vi, en } of await listTitles(tx)) things.set(id, { vi, en });
  return { things, forms: await loadForms(tx, subjects, things) };
}

/** Resolutions and programmes in sight by their ids; targets have a name in both languages. */
async function listTitles(tx: ReadTransaction): Promise<{ id: string; vi: string; en: string }[]> {
  const { rows } = await sql<{ id: string; vi: string; en: string }>`
    SELECT resolution.resolution_id AS id, resolution.title AS vi, resolution.title AS en FROM resolution
    UNION ALL SELECT programme.programme_id, programme.name, programme.name FROM programme
    UNION ALL SELECT target.target_id, target.name_vi, target.name_en FROM target`.execute(tx);
  return rows;
}

async function loadForms(
  tx: ReadTransaction,
  subjects: readonly string[],
  things: Names['things'],
): Promise<Map<string, Form>> {
  const { rows } = await sql`
    SELECT asked.subject, reporting_round.title, unit.name AS unit_name, (
      SELECT jsonb_agg(round_field.content ORDER BY round_field.field_no)
      FROM round_field
      WHERE round_field.round_id = reporting_round.round_id) AS fields
    FROM (
      SELECT 'submission ' || submission.submission_id AS subject, submission.round_id, submission.unit_id
      FROM submission
      UNION ALL
      SELECT 'round ' || round.round_id, round.round_id, NULL
      FROM reporting_round round
    ) asked
    JOIN reporting_round ON reporting_round.round_id = asked.round_id
    LEFT JOIN unit ON unit.unit_id = asked.unit_id
    WHERE asked.subject = ANY (${[...new Set(subjects)]}::text[])`.execute(tx);
  return new Map(
    z
      .array(FormRow)
      .parse(rows)
      .map((row) => [
        row.subject,
        {
          name:
            row.unit_name === null
              ? { vi: row.title, en: row.title }
              : {
                  vi: `phiếu của ${row.unit_name}, ${row.title}`,
                  en: `submission of ${row.unit_name}, ${row.title}`,
                },
          fields: new Map(
            (row.fields ?? []).map((field) => [String(field.fieldNo), of(field, things)]),
          ),
        },
      ]),
  );
}

function of(field: RoundField, things: Names['things']): FormField {
  const { group } = field;
  if (field.kind === 'question') {
    return { name: { vi: field.question, en: field.question }, measureUnit: null, group };
  }
  if (field.kind === 'register') {
    return { name: field.name, measureUnit: field.measureUnit, group };
  }
  const { indicatorCode: code, measureUnit } = field;
  return { name: things.get(code) ?? { vi: code, en: code }, measureUnit, group };
}
