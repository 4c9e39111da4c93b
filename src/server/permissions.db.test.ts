import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { UnitId } from '../core/kernel/ids.ts';
import { localActor, may, Permission, stranger } from '../core/permission/actor.ts';
import { readDocumentRoute } from '../contract/reading/reading.ts';
import { readTableRoute, takeTableRoute } from '../contract/table-import.ts';
import { type Browser, type Installation, openWithPeople } from './account/test-people.ts';
import { seeOnly } from './database/sight.ts';
import { inRead, inWrite } from './database/test-database.ts';
import { makeDemonstrationDifficulties } from './difficulty/demonstration-difficulties.ts';
import { makeDemonstrationMeetings } from './meeting/demonstration-meetings.ts';
import { makeDemonstrationProgrammes } from './programme/demonstration-programmes.ts';
import { makeDemonstrationRounds } from './round/demonstration-rounds.ts';
import { makeDemonstrationTasks } from './task/demonstration-tasks.ts';
import { recomputeForecasts } from './outlook/recompute-forecasts.ts';
import { askAt, cityThings, type Door, doorsTo, ending } from './test-doors.ts';
import {
  elsewhere,
  makeOutsiders,
  onlooker,
  outsiderPassword,
  outsiderRoles,
  stranger as strangerName,
} from './test-outsiders.ts';
import { today } from './today.ts';

/*
 * The table role × unit × route, made of the contract: a door that is added there is asked here, by every role of
 * another unit, for things of the city that are really there.
 */

let installation: Installation;
let secrets: readonly string[];
const outsiders = new Map<string, Browser>();

beforeAll(async () => {
  installation = await openWithPeople();
  const { db } = installation.database;
  await inWrite(db, (tx) => makeDemonstrationRounds(tx, today()));
  await inWrite(db, (tx) => makeDemonstrationTasks(tx, today()));
  await inWrite(db, (tx) => makeDemonstrationDifficulties(tx, today()));
  await inWrite(db, (tx) => makeDemonstrationProgrammes(tx, today()));
  await inWrite(db, (tx) => makeDemonstrationMeetings(tx, today()));
  await recomputeForecasts(db, localActor, today());
  await leaveTraces();
  secrets = await secretsOfTheCity();
  await makeOutsiders(db);
  // Accounts of the demonstration end where somebody real administers, as one of the outsiders does: this one is real.
  await inWrite(db, (tx) =>
    tx
      .updateTable('account')
      .set({ is_demonstration: false })
      .where('sign_in_name', '=', 'kiem-tra')
      .execute(),
  );
  for (const role of outsiderRoles) outsiders.set(role, await comeIn(`noi-khac-${role}`));
}, 120_000);
afterAll(() => installation.database.close());

async function comeIn(signInName: string): Promise<Browser> {
  const browser = installation.browser('203.0.113.9');
  const answer = await browser.post('/api/sign-in', { signInName, password: outsiderPassword });
  if (answer.status !== 200) throw new Error(await answer.text());
  return browser;
}

/** A reading, a file and a remembered mapping of a table, so that the doors for them have one to show. */
async function leaveTraces(): Promise<void> {
  const unsaid = { title: null, issuer: null, date: null, unit: null };
  const text = 'Thành phố Sông Công: năm 2021, thu ngân sách đạt 552,6 tỷ đồng.';
  const planner = await installation.signedIn('ke-hoach');
  const read = await planner.post('/api/readings', {
    text,
    fileName: null,
    base64: null,
    ...unsaid,
  });
  if (read.status !== 200) throw new Error(await read.text());
  const drawn = await planner.post('/api/spot-checks', {
    unitId: city,
    from: '2020-01-01',
    to: today(),
    count: 1,
  });
  if (drawn.status !== 200) throw new Error(await drawn.text());
  const answering = await installation.signedIn('ba-xuyen');
  const answered = await answering.post('/api/explanations/1/acts', {
    kind: 'answer',
    text: 'Trả lời riêng của xã Bá Xuyên cho lãnh đạo thành phố',
    files: [{ name: 'minh-chung.pdf', mediaType: 'application/pdf', content: 'JVBERi0xLjc=' }],
  });
  if (answered.status !== 200) throw new Error(await answered.text());
  const table = { source: { kind: 'paste', text: 'Phường riêng của bảng\tHộ nghèo\nMỏ Chè\t1' } };
  const asked = { usesMemory: false, sheet: null, bodyFrom: null, rows: 'units', nameColumn: 1 };
  const mapped = await planner.post('/api/rounds/2/table/read', { ...table, ...asked });
  const { mapping } = readTableRoute.output.parse(await mapped.json());
  const apply = { remember: true, seen: [] };
  const kept = await planner.post('/api/rounds/2/table', {
    ...table,
    mapping,
    unitId: null,
    apply,
  });
  const { applied } = takeTableRoute.output.parse(await kept.json());
  if (applied?.isRemembered !== true) throw new Error('the mapping of the table was not kept');
}

/** Ids, sentences and figures of the city, as they would stand in an answer; the catalogue is everybody's. */
async function secretsOfTheCity(): Promise<string[]> {
  const { rows } = await inRead(installation.database.db, (tx) =>
    sql`
      SELECT claim_id AS secret FROM claim UNION SELECT quotation FROM claim
      UNION SELECT trim_scale(value)::text FROM claim WHERE abs(value) >= 1000
      UNION SELECT document_id FROM document UNION SELECT title FROM document
      UNION SELECT target_id FROM target UNION SELECT resolution_id FROM resolution
      UNION SELECT title FROM resolution UNION SELECT plan_line_id FROM plan_line
      UNION SELECT title FROM reporting_round UNION SELECT title FROM reading
      UNION SELECT head FROM table_mapping
      UNION SELECT content ->> 'text' FROM cell_entry
      UNION SELECT content -> 'terms' ->> 'title' FROM task_act
      UNION SELECT content ->> 'reason' FROM task_act UNION SELECT content ->> 'text' FROM task_act
      UNION SELECT content ->> 'value' FROM cell_entry WHERE (content ->> 'value')::numeric >= 1000
      UNION SELECT value FROM record_act, jsonb_each_text(record_act.values) WHERE length(value) > 12
      UNION SELECT text FROM difficulty UNION SELECT about ->> 'name' FROM difficulty WHERE about ->> 'kind' <> 'unit'
      UNION SELECT deed ->> 'text' FROM difficulty_act UNION SELECT deed ->> 'question' FROM explanation_act
      UNION SELECT deed ->> 'text' FROM explanation_act
      UNION SELECT title FROM meeting UNION SELECT text FROM conclusion UNION SELECT text FROM meeting_minute
      UNION SELECT title FROM action_programme_call
      UNION SELECT sign_in_name FROM account UNION SELECT email FROM account`.execute(tx),
  );
  const { rows: names } = await inRead(installation.database.db, (tx) =>
    sql<{ name: string }>`SELECT name_vi AS name FROM indicator_version`.execute(tx),
  );
  const isCommon = (text: string): boolean => names.some(({ name }) => name.includes(text));
  return z
    .array(z.object({ secret: z.string().nullable() }))
    .parse(rows)
    .flatMap(({ secret }) =>
      secret === null || secret.trim() === '' || isCommon(secret) ? [] : [secret],
    );
}

const city = '165@2010-01-01';

const doors = doorsTo();

/** The places of bodies where a unit stands in whose name something is done. */
const ownFields = {
  unit: elsewhere,
  unitId: elsewhere,
  units: [{ unitId: elsewhere }],
  orderingUnitId: elsewhere,
  leadUnitId: elsewhere,
};

describe('every door', () => {
  it.each(doors)('$name names a permission', ({ permission }) => {
    expect(Permission.options).toContain(permission);
  });

  it('shows the city to those who see it: the very strings that others must not see', async () => {
    const inspector = await installation.signedIn('kiem-tra');
    let shown = 0;
    for (const door of doors.filter(({ isPost }) => !isPost)) {
      const text = await (await askAt(inspector, door)).text();
      if (heldIn(text, door).length > 0) shown += 1;
    }
    expect(shown).toBeGreaterThan(12);
  });

  it.each(doors.filter(({ permission }) => !may(stranger, permission)))(
    '$name asks who one is',
    async (door) => {
      expect((await askAt(installation.browser('203.0.113.8'), door)).status).toBe(401);
    },
  );
});

/** What of the city an answer holds that was not in the question. */
function heldIn(text: string, door: Door): string[] {
  const asked = `${decodeURIComponent(door.address)} ${JSON.stringify(door.bodyOf() ?? '')}`;
  return secrets.filter((secret) => {
    const written = JSON.stringify(secret);
    const inside = secret.length >= 20 ? written.slice(1, -1) : written;
    return text.includes(inside) && !asked.includes(secret);
  });
}

describe.each(outsiderRoles)('%s of another unit', (role) => {
  it.each(doors.filter(({ name }) => !ending.has(name)))(
    '$name: gets nothing of the city',
    async (door) => {
      const browser = outsiders.get(role);
      if (browser === undefined) throw new Error(`${role} is not signed in`);
      const answer = await askAt(browser, door);
      expect([200, 403, 404, 409, 422]).toContain(answer.status);
      expect(heldIn(await answer.text(), door)).toEqual([]);
    },
  );

  it('has changed nothing of the city', async () => {
    const lines = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('change_log')
        .innerJoin('account', 'account.account_id', 'change_log.account_id')
        .select(['change_log.act', 'change_log.unit_id'])
        .where('account.sign_in_name', '=', `noi-khac-${role}`)
        .where('change_log.unit_id', 'is not', null)
        .where('change_log.unit_id', '<>', elsewhere)
        .execute(),
    );
    expect(lines).toEqual([]);
  });
});

describe('whoever may only look at the city, and holds every role elsewhere', () => {
  const deeds = doors.filter(
    ({ isPost, permission }) => isPost && permission !== 'public' && permission !== 'own-account',
  );
  let browser: Browser;
  beforeAll(async () => {
    browser = await comeIn(onlooker);
  });

  it('sees it, so that the database keeps nothing from them', async () => {
    const text = await (await browser.get('/api/scorecard?resolution=dai-hoi-ix')).text();
    expect(text).toContain('ix-gross-output-growth');
  });

  it('does not give a reading of their own unit to the city', async () => {
    const unsaid = { title: null, issuer: null, date: null };
    const given = { text: 'Năm 2024, thu ngân sách đạt 12 tỷ đồng.', fileName: null, base64: null };
    const read = await browser.post('/api/readings', { ...given, ...unsaid, unit: elsewhere });
    const { summary } = readDocumentRoute.output.parse(await read.json());
    const before = await lastLine();
    const told = { title: 'Báo cáo của thành phố', issuer: null, date: null, unit: city };
    const answer = await browser.post(`/api/readings/${summary.id}/description`, told);
    expect(answer.status).toBe(403);
    expect(await linesAfter(before)).toEqual([]);
  });

  it.each(deeds)('$name: changes nothing there', async (door) => {
    const before = await lastLine();
    await askAt(browser, door);
    expect(await linesAfter(before)).toEqual([]);
  });

  it.each(
    doorsTo({ fields: ownFields }).filter(({ name }) => deeds.some((one) => one.name === name)),
  )('$name in the name of their own unit: changes nothing there', async (door) => {
    const before = await lastLine();
    await askAt(browser, door);
    expect(await linesAfter(before)).toEqual([]);
  });
});

const lastLine = (): Promise<number> =>
  inRead(installation.database.db, async (tx) => {
    const { last } = await tx
      .selectFrom('change_log')
      .select(({ fn }) => fn.max('change_log.change_no').as('last'))
      .executeTakeFirstOrThrow();
    return last;
  });

/** What was done since, but in the onlooker's own unit, and but for looking. */
const linesAfter = (before: number) =>
  inRead(installation.database.db, (tx) =>
    tx
      .selectFrom('change_log')
      .select(['change_log.act', 'change_log.unit_id', 'change_log.subject'])
      .where('change_log.change_no', '>', before)
      .where('change_log.act', 'not like', 'view-%')
      .where((line) =>
        line.or([
          line('change_log.unit_id', 'is', null),
          line('change_log.unit_id', '<>', elsewhere),
        ]),
      )
      .execute(),
  );

/** Ids in the place of those of the city that are nothing's. */
const nothings = {
  things: Object.fromEntries(
    Object.entries(cityThings).map(([key, id]) => [key, /^\d+$/.test(id) ? '987654' : 'khong-co']),
  ),
  fields: {
    submissionId: 987_654,
    taskId: 987_654,
    tasks: [{ taskId: 987_654, version: 3 }],
    targetId: 'khong-co',
    resolutionId: 'khong-co',
    id: 987_654,
    ids: [987_654],
    roundId: 987_654,
  },
};

describe('whoever sees nothing of the city', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await comeIn(strangerName);
  });
  // What belongs to an account has no place in the city; definitions of indicators and registers are everybody's.
  const left = new Set(['public', 'own-account', 'manage-accounts']);
  const isEverybodys = (name: string): boolean =>
    name === 'get /api/indicators/:code' || name.includes('/api/registers/:register');
  const pairs = doorsTo(nothings).flatMap((nothing, at) => {
    const door = doors[at];
    const isLeft = left.has(nothing.permission) || isEverybodys(nothing.name);
    return door === undefined || isLeft ? [] : [{ name: door.name, door, nothing }];
  });

  it.each(pairs)('$name: is told of what is there as of what is not', async ({ door, nothing }) => {
    expect(await toldOf(browser, door)).toEqual(await toldOf(browser, nothing));
  });
});

/** How a question is answered, without the ids that were asked for. */
async function toldOf(browser: Browser, door: Door): Promise<[number, string]> {
  const answer = await askAt(browser, door);
  const asked = `${door.address} ${JSON.stringify(door.bodyOf() ?? '')}`;
  const ids = asked.match(/[\w.@-]{2,}/g) ?? [];
  const refusal = answer.status === 200 ? '' : await answer.text();
  const told = ids.reduce((text, id) => text.replaceAll(id, '…'), refusal);
  return [answer.status, told.replaceAll(/\d+/g, '…')];
}

/** A commune of the city that reports to it, was asked to explain, and takes part in its meetings. */
const commune = UnitId.parse('05533@2020-01-01');

describe('a commune that sees what the city keeps, with SQL of its own', () => {
  const asCommune = (statement: string): Promise<unknown> =>
    seeOnly({ sight: [commune], partyMembers: [], accountId: 1, office: null }, () =>
      inWrite(installation.database.db, (tx) => sql.raw(statement).execute(tx)),
    );

  it.each([
    `UPDATE reporting_round SET title = 'khác'`,
    `INSERT INTO round_field (round_id, field_no, content, owner_unit_id)
      SELECT round_id, 99, content, '${commune}' FROM round_field WHERE round_id = 2 LIMIT 1`,
    `INSERT INTO submission (round_id, unit_id, due_on) VALUES (2, '${elsewhere}', '2030-01-01')`,
    `UPDATE meeting SET title = 'khác'`,
    `INSERT INTO meeting_minute (meeting_id, text, office, change_no)
      SELECT meeting_id, 'thêm', 'Ai đó', 1 FROM meeting`,
    `INSERT INTO conclusion (meeting_id, number, kind, text, said_by, concluded_on, change_no)
      SELECT meeting_id, 99, 'note', 'thêm', 'Ai đó', '2021-01-01', 1 FROM meeting`,
    `UPDATE conclusion SET text = 'khác'`,
    `INSERT INTO action_programme_call (resolution_id, programme_id, title, unit_id, called_on, change_no)
      VALUES ('dai-hoi-viii', 'viii-thu-hut-dau-tu', 'tự giao', '${commune}', '2021-01-01', 1)`,
    `INSERT INTO action_programme (call_id, unit_id, change_no) VALUES (1, '${elsewhere}', 1)`,
    `DELETE FROM programme_content`,
    `UPDATE explanation SET about = '{}'`,
    `DELETE FROM notice`,
    `INSERT INTO task_target (task_id, target_id, change_no)
      SELECT task_id, 'ix-gross-output-growth', 1 FROM task`,
    `INSERT INTO account_grant (account_id, role, fields, change_no) VALUES (1, 'administrator', '{figures}', 1)`,
    `INSERT INTO change_log (actor, act, subject, detail, account_id) VALUES ('Ai đó', 'thử', 'thử', '{}', 2)`,
    `INSERT INTO change_seal (seal_no, change_no, seal) VALUES (99999, 99999, repeat('0', 64))`,
  ])('is refused: %s', async (statement) => {
    await expect(asCommune(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
