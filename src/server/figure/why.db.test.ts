import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitId } from '../../core/kernel/ids.ts';
import { type PlainDate, plainDate } from '../../core/kernel/plain-date.ts';
import {
  FigureAddress,
  type FigureCell,
  listIndicatorsRoute,
  WhyFigure,
  type WhyNode,
  whyFigureRoute,
} from '../../contract/figure.ts';
import {
  showOverviewRoute,
  showScorecardRoute,
  showTargetRoute,
} from '../../contract/scorecard.ts';
import { inRead } from '../database/test-database.ts';
import { type KnownFacts, loadKnownFacts } from '../known-facts/known-facts.ts';
import { type DemonstrationServer, openDemonstration, problemOf } from '../test-demonstration.ts';
import { type KnownFigures, knownFigures } from './known-figures.ts';
import { whyFigure } from './why.ts';

let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
});
afterAll(() => server.database.close());

/** Every figure cell anywhere in a page; rows of the table of tellings are older words on the same figures. */
function cellsIn(page: unknown): FigureCell[] {
  if (Array.isArray(page)) return page.flatMap(cellsIn);
  if (typeof page !== 'object' || page === null || 'vintageId' in page) return [];
  const below = Object.values(page).flatMap(cellsIn);
  return isCell(page) ? [page, ...below] : below;
}

function isCell(value: object): value is FigureCell {
  return 'address' in value && FigureAddress.safeParse(value.address).success;
}

/** The ends of a chain: figures that somebody stated. */
function endsOf(node: WhyNode): WhyNode[] {
  return node.inputs.length === 0 ? [node] : node.inputs.flatMap(endsOf);
}

/** Pages of the whole demonstration, as known on a day. */
async function pages(asOf: string | undefined): Promise<unknown[]> {
  const { resolutions, units } = await server.read(showOverviewRoute, '/api/overview');
  const on = asOf === undefined ? '' : `&asOf=${asOf}`;
  const found: unknown[] = [];
  for (const { id } of resolutions) {
    const card = await server.read(showScorecardRoute, `/api/scorecard?resolution=${id}${on}`);
    found.push(card);
    for (const { targetId } of card.rows) {
      const address = `/api/targets/${targetId}?${on.slice(1)}`;
      found.push(await server.read(showTargetRoute, address));
    }
  }
  for (const { id } of units.filter(({ figureCount }) => figureCount > 0)) {
    found.push(await server.read(listIndicatorsRoute, `/api/indicators?unit=${id}${on}`));
  }
  return found;
}

describe('"why this number"', () => {
  const factsOf = new Map<string, { facts: KnownFacts; figures: KnownFigures }>();
  async function why(address: FigureAddress, asOf: PlainDate | undefined): Promise<WhyFigure> {
    const known = factsOf.get(`${address.unit} ${asOf}`) ?? (await load(address.unit, asOf));
    factsOf.set(`${address.unit} ${asOf}`, known);
    return WhyFigure.parse(whyFigure(address, known.facts, known.figures, () => []));
  }
  async function load(unitId: UnitId, asOf: PlainDate | undefined) {
    const facts = await inRead(server.database.db, (tx) => loadKnownFacts(tx, { unitId, asOf }));
    return { facts, figures: knownFigures(facts) };
  }

  it.each([undefined, plainDate('2021-08-01')])(
    'opens on every figure of every page, as known on %s, and ends at sentences',
    async (asOf) => {
      const cells = cellsIn(await pages(asOf));
      const byAddress = new Map(cells.map((cell) => [JSON.stringify(cell.address), cell]));
      expect(byAddress.size).toBeGreaterThan(80);
      for (const { address, outcome, origin } of byAddress.values()) {
        if (address === null) throw new Error('a cell without a door was taken for one with it');
        const { chain } = await why(address, asOf);
        expect(chain.cell).toMatchObject({ outcome, origin });
        for (const end of endsOf(chain)) {
          expect(end.source.vi).not.toBe('');
          if (end.cell.origin === 'computed') {
            expect(end.cell.outcome.kind).toBe('missing');
            continue;
          }
          expect(end.claim?.document.title).toBe(end.source.vi);
          expect(end.claim?.place).not.toBe('');
        }
      }
    },
  );

  it('of gross output in 2021 shows the sentence, and beside it the sum of the sectors', async () => {
    const { chain, computedBeside, contradictionIds } = await server.read(
      whyFigureRoute,
      '/api/figures/why?indicator=gross-output&unit=165@2010-01-01&period=2021&scope=territory&priceBasis=unstated',
    );
    expect(chain.cell.outcome).toEqual({ kind: 'value', value: '13090' });
    expect(chain.claim).toMatchObject({ document: { id: 'a1' }, place: 'đoạn 3' });
    expect(chain.claim?.quotation).toContain('13.090 tỷ đồng');
    expect(computedBeside?.cell.outcome).toEqual({ kind: 'value', value: '13090' });
    expect(computedBeside?.inputs.flatMap(endsOf).map(({ cell }) => cell.outcome)).toEqual([
      { kind: 'value', value: '11227' },
      { kind: 'value', value: '1088' },
      { kind: 'value', value: '775' },
    ]);
    expect(contradictionIds).toEqual([]);
  });

  it('names units and not their ids where an operand is missing', async () => {
    const { computedBeside } = await server.read(
      whyFigureRoute,
      '/api/figures/why?indicator=gross-output-growth&unit=165@2010-01-01&period=2021&scope=territory&priceBasis=unstated',
    );
    const outcome = computedBeside?.cell.outcome;
    const said = outcome?.kind === 'missing' ? (outcome.detail?.vi ?? '') : '';
    expect(said).toContain('(Thành phố Sông Công, Năm 2020): chưa báo cáo');
    expect(said).not.toContain('165@');
  });

  it('of a computed share opens formula after formula down to the sentences', async () => {
    const { chain } = await server.read(
      whyFigureRoute,
      '/api/figures/why?indicator=industry-trade-share&unit=165@2010-01-01&period=2021&scope=territory&priceBasis=not-monetary',
    );
    expect(chain.formula).toBe(
      'tỷ trọng([Giá trị sản xuất công nghiệp và thương mại]; [Tổng giá trị sản xuất])',
    );
    const [numerator] = chain.inputs;
    expect(numerator?.formula).toBe(
      '[Giá trị sản xuất công nghiệp và xây dựng] + [Giá trị sản xuất thương mại, dịch vụ]',
    );
    expect(endsOf(chain).map(({ claim }) => claim?.id)).toEqual([
      'a1.industry-construction-output.2021.level',
      'a1.trade-services-output.2021.level',
      'a1.gross-output.2021.level',
    ]);
  });

  it('shows every telling of a figure with what it changed; a vaguer repetition is no revision', async () => {
    const { chain, vintages } = await server.read(
      whyFigureRoute,
      '/api/figures/why?indicator=gross-output-growth&unit=165@2010-01-01&period=2016/2020&scope=unstated&priceBasis=unstated',
    );
    expect(chain.cell.outcome).toEqual({ kind: 'value', value: '19.39' });
    expect(
      vintages.map(({ claim, cell, isBest }) => [
        claim?.document.id,
        cell.qualifier,
        cell.grade,
        isBest,
      ]),
    ).toEqual([
      ['p1', 'none', 'estimate', false],
      ['a0', 'over', 'estimate', false],
      ['a3', 'none', 'preliminary', true],
      ['a2', 'over', 'preliminary', false],
    ]);
    expect(vintages.map(({ difference }) => difference)).toMatchObject([
      null,
      { value: '-0.39' },
      { value: '0.39' },
      { value: '-0.39' },
    ]);
  });

  it('of a figure that was not known yet is refused, and says what to do', async () => {
    const answer = await server.request(
      '/api/figures/why?indicator=gross-output&unit=165@2010-01-01&period=2021&scope=territory&priceBasis=unstated&asOf=2021-08-01',
    );
    // The sectors of 2021 were not known either, so its formula gives the reason instead of a figure.
    const { chain } = WhyFigure.parse(await answer.json());
    expect(chain.cell.outcome).toMatchObject({ kind: 'missing', reason: 'not-reported' });
    const nothing = await server.request(
      '/api/figures/why?indicator=exports&unit=165@2010-01-01&period=2021&scope=territory&priceBasis=unstated&asOf=2021-08-01',
    );
    expect(nothing.status).toBe(404);
    expect((await problemOf(nothing)).text.vi).toContain('ngày muộn hơn');
  });
});
