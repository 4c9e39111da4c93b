import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isFileRoute } from '../contract/route.ts';
import { routes } from '../contract/routes.ts';
import { may, Permission, stranger } from '../core/permission/actor.ts';
import { type Browser, type Installation, openWithPeople } from './account/test-people.ts';
import { inRead, inWrite } from './database/transaction.ts';
import { makeDemonstrationRounds } from './round/demonstration-rounds.ts';
import { pathOf } from './test-demonstration.ts';
import { exampleOf } from './test-example.ts';
import { elsewhere, makeOutsiders, outsiderPassword, outsiderRoles } from './test-outsiders.ts';
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
  await leaveTraces();
  secrets = await secretsOfTheCity();
  await makeOutsiders(db);
  for (const role of outsiderRoles) {
    const browser = installation.browser('203.0.113.9');
    const answer = await browser.post('/api/sign-in', {
      signInName: `noi-khac-${role}`,
      password: outsiderPassword,
    });
    if (answer.status !== 200) throw new Error(await answer.text());
    outsiders.set(role, browser);
  }
}, 120_000);
afterAll(() => installation.database.close());

/** A reading, so that the doors of readings have one to show. */
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
      UNION SELECT content ->> 'text' FROM cell_entry
      UNION SELECT content ->> 'value' FROM cell_entry WHERE (content ->> 'value')::numeric >= 1000
      UNION SELECT value FROM record_act, jsonb_each_text(record_act.values) WHERE length(value) > 12
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

/** Things of the city, by the name of the parameter and the beginning of the path. */
const things: Readonly<Record<string, string>> = {
  '/api/targets/:id': 'ix-gross-output-growth',
  '/api/contradictions/:id': 'growth-against-levels.0000',
  '/api/documents/:id': 'a1',
  '/api/readings/:id': '1',
  '/api/learned-phrases/:id': '1',
  '/api/accounts/:id': '1',
  '/api/counter-values/:id': '1',
  '/api/records/:record': 'kcn-song-cong-ii',
  ':code': 'gross-output',
  ':register': 'giai-phong-mat-bang',
  ':round': '2',
  ':submission': '11',
  ':field': '1',
  ':evidence': '1',
  ':key': 'anything',
  ':token': 'x'.repeat(43),
};

const city = '165@2010-01-01';
const queries: Readonly<Record<string, string>> = {
  unit: city,
  indicator: 'gross-output',
  period: '2021',
  scope: 'territory',
  priceBasis: 'constant-2010',
  format: 'csv',
  round: '2',
};

/** Fields of bodies whose text has a form of its own. */
const fields: Readonly<Record<string, unknown>> = {
  unit: city,
  unitId: city,
  units: [{ unitId: city }],
  periodId: '2024',
  period: '2021',
  indicator: 'gross-output',
  indicatorCode: 'gross-output',
  scope: 'territory',
  priceBasis: 'constant-2010',
  signInName: 'ten-moi',
  email: null,
  submissionId: 11,
  id: 1,
  roundId: 2,
  ids: [1],
  value: '1',
  date: '2024-12-31',
  from: '2024-12-31',
  register: {
    code: 'giai-phong-mat-bang',
    name: { vi: 'Sổ khác', en: 'Another' },
    recordName: { vi: 'dự án', en: 'projects' },
    unitId: city,
    nameField: 'name',
    fields: [{ key: 'name', kind: 'text', name: { vi: 'Tên', en: 'Name' }, isRequired: true }],
  },
};

/** The same, where a name means something else elsewhere. */
const fieldsOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/api/readings': { fileName: null, base64: null },
  '/api/submissions/:submission/evidence': { content: 'dGjhu60=' },
  '/api/submissions/:submission/workbook': { base64: 'dGjhu60=' },
  '/api/registers/:register/rows': { base64: null, text: 'Tên dự án' },
};

const paramsOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([mark, name = '']) => {
      const thing = Object.entries(things).find(([key]) => key === mark || path.startsWith(key));
      if (thing === undefined) throw new Error(`${path}: name something of the city for ${mark}`);
      return [name, thing[1]];
    }),
  );

const doors = routes.map((route) => {
  const query = Object.keys(route.query.shape).flatMap((name) =>
    queries[name] === undefined ? [] : [`${name}=${queries[name]}`],
  );
  const path = pathOf(route, paramsOf(route.path));
  const isPost = !isFileRoute(route) && route.method === 'post';
  return {
    name: `${route.method} ${route.path}`,
    permission: route.permission,
    address: query.length === 0 ? path : `${path}?${query.join('&')}`,
    bodyOf: () =>
      isPost ? exampleOf(route.body, { ...fields, ...fieldsOf[route.path] }) : undefined,
    isPost,
  };
});
type Door = (typeof doors)[number];

const ask = (browser: Browser, { isPost, address, bodyOf }: Door): Promise<Response> =>
  isPost ? browser.post(address, bodyOf()) : browser.get(address);

/** Ends the session that all questions of a role are asked in. */
const ending = new Set(['post /api/sign-out', 'post /api/sessions/end']);

describe('every door', () => {
  it.each(doors)('$name names a permission', ({ permission }) => {
    expect(Permission.options).toContain(permission);
  });

  it('shows the city to those who see it: the very strings that others must not see', async () => {
    const inspector = await installation.signedIn('kiem-tra');
    let shown = 0;
    for (const door of doors.filter(({ isPost }) => !isPost)) {
      const text = await (await ask(inspector, door)).text();
      if (heldIn(text, door).length > 0) shown += 1;
    }
    expect(shown).toBeGreaterThan(12);
  });

  it.each(doors.filter(({ permission }) => !may(stranger, permission)))(
    '$name asks who one is',
    async (door) => {
      expect((await ask(installation.browser('203.0.113.8'), door)).status).toBe(401);
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
      const answer = await ask(browser, door);
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
