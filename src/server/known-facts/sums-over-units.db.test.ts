import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localActor } from '../../core/permission/actor.ts';
import { showIndicatorRoute, WhyFigure, type WhyNode } from '../../contract/figure.ts';
import { inWrite, openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { importPack } from '../exchange/import-pack.ts';
import { bindRoutes } from '../routes.ts';

/** A city of two wards until July 2025, of three from then on; one ward reports, one repeats, one is silent. */
const files = Object.entries({
  'units.csv': `id,valid_to,name,unit_type
900@2010-01-01,,Thành phố Mẫu,city
90001@2010-01-01,,Phường Một,ward
90002@2010-01-01,,Phường Hai,ward
90003@2010-01-01,,Phường Ba,ward
`,
  'placements.csv': `tree,unit_id,parent_id,from,to
state,90001@2010-01-01,900@2010-01-01,2010-01-01,
state,90002@2010-01-01,900@2010-01-01,2010-01-01,
state,90003@2010-01-01,900@2010-01-01,2025-07-01,
`,
  'indicators.csv': `code,version,valid_from,name_vi,name_en,definition_vi,definition_en,kind,direction,measure_unit,price_basis,scope,periodicity,formula,additive
jobs,1,2010-01-01,Việc làm mới,New jobs,Khái niệm,Concept,flow,higher-is-better,person,not-monetary,territory,year,,yes
jobs-city,1,2010-01-01,Việc làm mới toàn thành phố,New jobs of the city,Khái niệm,Concept,flow,higher-is-better,person,not-monetary,territory,year,sum_children([jobs]),yes
jobs-city-growth,1,2010-01-01,Tốc độ tăng,Growth,Khái niệm,Concept,rate,higher-is-better,percent,not-monetary,territory,year,growth([jobs-city]),no
`,
  'documents.csv': `id,kind,title,issuer,dated_from,dated_to
mot,bao-cao,Báo cáo phường Một,UBND phường Một,2025-01-10,2025-01-10
hai,bao-cao,Báo cáo phường Hai,UBND phường Hai,2025-01-20,2025-01-20
`,
  'claims.csv': `id,document_id,place,kind,indicator_code,unit_id,period_id,value,grade
mot-2023,mot,trang 1,level,jobs,90001@2010-01-01,2023,100,official
mot-2024,mot,trang 1,level,jobs,90001@2010-01-01,2024,120,official
hai-2023,hai,trang 2,level,jobs,90002@2010-01-01,2023,50,official
hai-2024,hai,trang 2,level,jobs,90002@2010-01-01,2024,60,estimate
mot-2025,mot,trang 3,level,jobs,90001@2010-01-01,2025,130,estimate
`,
}).map(([fileName, text]) => ({ fileName, text }));

let database: TestDatabase;
let app: Hono;
beforeAll(async () => {
  database = await openTestDatabase();
  await inWrite(database.db, (tx) => importPack(tx, localActor, { files }));
  app = new Hono();
  bindRoutes(app, database);
});
afterAll(() => database.close());

const page = async (code: string, query = '') => {
  const answer = await app.request(`/api/indicators/${code}?unit=900@2010-01-01${query}`);
  return showIndicatorRoute.output.parse(await answer.json());
};
const why = async (period: string, query = ''): Promise<WhyNode> => {
  const address = `indicator=jobs-city&unit=900@2010-01-01&period=${period}&scope=territory&priceBasis=not-monetary`;
  const answer = await app.request(`/api/figures/why?${address}${query}`);
  return WhyFigure.parse(await answer.json()).chain;
};

describe('a figure that is the sum over the units below', () => {
  it('is worked out for every period that they reported, and grows like any other', async () => {
    const { series, derived } = await page('jobs-city');
    const told = series.figures.map(({ address, outcome, grade, unitCount }) => [
      address?.period,
      outcome,
      grade,
      unitCount,
    ]);
    expect(told).toEqual([
      ['2023', { kind: 'value', value: '150' }, 'official', { reported: 2, of: 2 }],
      ['2024', { kind: 'value', value: '180' }, 'estimate', { reported: 2, of: 2 }],
      ['2025', { kind: 'value', value: '130' }, 'estimate', { reported: 1, of: 3 }],
    ]);
    const [growth] = derived;
    expect(growth?.figures.find(({ address }) => address?.period === '2024')?.outcome).toEqual({
      kind: 'value',
      value: '20',
    });
  });

  it('says how many of the units of that time reported, and names the silent ones', async () => {
    expect((await why('2024')).coverage).toEqual({ reported: 2, of: 2, missingUnits: [] });
    expect((await why('2025')).coverage).toEqual({
      reported: 1,
      of: 3,
      missingUnits: ['Phường Hai', 'Phường Ba'],
    });
  });

  it('ends at the sentences of the units below', async () => {
    const { inputs } = await why('2024');
    expect(inputs.map(({ unitName, claim }) => [unitName, claim?.id, claim?.document.id])).toEqual([
      ['Phường Một', 'mot-2024', 'mot'],
      ['Phường Hai', 'hai-2024', 'hai'],
    ]);
  });

  it('as known on a day sums what was known on that day', async () => {
    const chain = await why('2024', '&asOf=2025-01-15');
    expect(chain.cell.outcome).toEqual({ kind: 'value', value: '120' });
    expect(chain.coverage).toEqual({ reported: 1, of: 2, missingUnits: ['Phường Hai'] });
  });

  it('does not mix the figures of the wards into those of the city', async () => {
    const { series } = await page('jobs');
    expect(series.figures).toEqual([]);
    expect(series.vintages).toEqual([]);
  });
});
