import { isFileRoute } from '../contract/route.ts';
import { routes } from '../contract/routes.ts';
import type { Permission } from '../core/permission/actor.ts';
import type { Browser } from './account/test-people.ts';
import { pathOf } from './test-demonstration.ts';
import { exampleOf } from './test-example.ts';

/** Things of the city, by the name of the parameter and the beginning of the path. */
export const cityThings: Readonly<Record<string, string>> = {
  '/api/targets/:id': 'ix-gross-output-growth',
  '/api/contradictions/:id': 'growth-against-levels.0000',
  '/api/documents/:id': 'a1',
  '/api/readings/:id': '1',
  '/api/learned-phrases/:id': '1',
  '/api/accounts/:id': '1',
  '/api/counter-values/:id': '1',
  '/api/table-mappings/:mapping': '1',
  '/api/records/:record': 'kcn-song-cong-ii',
  ':code': 'gross-output',
  ':register': 'giai-phong-mat-bang',
  ':round': '2',
  ':submission': '11',
  ':field': '1',
  ':evidence': '1',
  ':task': '1',
  ':check': '1',
  ':secret': 'x'.repeat(43),
  ':difficulty': '8',
  ':explanation': '1',
  ':attachment': '1',
  ':programme': 'viii-thu-hut-dau-tu',
  ':call': '1',
  ':meeting': '1',
  ':target': 'ix-gross-output-growth',
  ':conclusion': '1',
  ':key': 'anything',
  ':token': 'x'.repeat(43),
};

const city = '165@2010-01-01';
const cityQueries: Readonly<Record<string, string>> = {
  from: '2020-01-01',
  to: '2020-01-31',
  unit: city,
  indicator: 'gross-output',
  period: '2021',
  scope: 'territory',
  priceBasis: 'constant-2010',
  format: 'csv',
  round: '2',
};

/** Fields of bodies whose text has a form of its own. */
const cityFields: Readonly<Record<string, unknown>> = {
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
  orderingUnitId: city,
  leadUnitId: '05512@2020-01-01',
  coUnitId: '05515@2020-01-01',
  heirUnitId: null,
  closingUnitId: null,
  head: { office: 'Chủ tịch UBND', accountId: null },
  taskId: 1,
  tasks: [{ taskId: 1, version: 3 }],
  startOn: null,
  dueOn: '2030-01-01',
  on: '2026-01-01',
  productOn: '2024-12-31',
  from: '2020-01-01',
  to: '2030-01-01',
  targetId: 'ix-gross-output-growth',
  resolutionId: 'dai-hoi-ix',
  programmeId: null,
  documentId: null,
  previousMeetingId: null,
  heldOn: '2021-07-15',
  calledOn: '2020-09-01',
  asOf: '2021-07-15',
  issuedOn: '2021-02-01',
  dataThrough: '2021-06-30',
  amount: '1',
  id: 1,
  roundId: 2,
  register: {
    code: 'giai-phong-mat-bang',
    name: { vi: 'Sổ khác', en: 'Another' },
    recordName: { vi: 'dự án', en: 'projects' },
    unitId: city,
    nameField: 'name',
    fields: [{ key: 'name', kind: 'text', name: { vi: 'Tên', en: 'Name' }, isRequired: true }],
  },
  ids: [1],
  value: '1',
  date: '2024-12-31',
};

/** The same, where a name means something else elsewhere. */
const fieldsOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/api/readings': { fileName: null, base64: null },
  '/api/submissions/:submission/evidence': { content: 'JVBERi0xLjc=' },
  '/api/registers/:register/rows': { base64: null, text: 'Tên dự án' },
  '/api/submissions/:submission/workbook': { base64: 'dGjhu60=' },
  '/api/tasks/:task/evidence': { content: 'JVBERi0xLjc=' },
  '/api/tasks': { documentId: 'a1' },
  '/api/work-score/coefficients': {
    from: '2030-01-01',
    coefficients: {
      document: '1',
      decision: '1',
      works: '1',
      figure: '1',
      event: '1',
      other: '1',
      part: '1',
    },
  },
  '/api/programmes': { documentId: 'a0' },
  '/api/meetings/:meeting/end': { to: 'over' },
  '/api/action-programmes': { units: ['05528@2020-01-01'] },
  '/api/action-programmes/:call/issued': { issuedOn: '2020-12-31' },
  '/api/programmes/:programme/disbursements': {
    year: 2020,
    dataThrough: '2020-12-31',
    amount: '1',
  },
};

/** One door of the contract, with a question that asks for something that is really there. */
export interface Door {
  name: string;
  permission: Permission;
  address: string;
  bodyOf: () => unknown;
  isPost: boolean;
}

/** What to ask for in place of things of the city: in paths, in queries, in bodies. */
interface AskedFor {
  things?: Readonly<Record<string, string>>;
  queries?: Readonly<Record<string, string>>;
  fields?: Readonly<Record<string, unknown>>;
}

/** All doors of the contract. */
export function doorsTo(asked: AskedFor = {}): Door[] {
  const things = { ...cityThings, ...asked.things };
  const queries: Readonly<Record<string, string>> = { ...cityQueries, ...asked.queries };
  const fields = { ...cityFields, ...asked.fields };
  return routes.map((route) => {
    const query = Object.keys(route.query.shape).flatMap((name) =>
      queries[name] === undefined ? [] : [`${name}=${queries[name]}`],
    );
    const path = pathOf(route, paramsOf(route.path, things));
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
}

export function askAt(browser: Browser, { isPost, address, bodyOf }: Door): Promise<Response> {
  return isPost ? browser.post(address, bodyOf()) : browser.get(address);
}

/** Ends the session that all questions of a role are asked in. */
export const ending = new Set(['post /api/sign-out', 'post /api/sessions/end']);

function paramsOf(path: string, things: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([mark, name = '']) => {
      const thing = Object.entries(things).find(([key]) => key === mark || path.startsWith(key));
      if (thing === undefined) throw new Error(`${path}: name something of the city for ${mark}`);
      return [name, thing[1]];
    }),
  );
}
