import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listFiguresAboveRoute,
  listWaitingProposalsRoute,
  showProposalsRoute,
  decideCounterValueRoute,
  proposeValueRoute,
} from '../../contract/round/counter-value.ts';
import { whyFigureRoute } from '../../contract/figure.ts';
import { listNoticesRoute } from '../../contract/notice.ts';
import { showConsolidationRoute } from '../../contract/round/round-figures.ts';
import { listRoundsRoute } from '../../contract/round/round.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';
import { localActor } from '../../core/permission/actor.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { recordChange } from '../database/change-log.ts';
import { inWrite } from '../database/test-database.ts';
import { appendPersonVintages } from '../figure/append-person-vintages.ts';
import { problemOf } from '../test-demonstration.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let people: Record<'ward' | 'head' | 'city' | 'other', Browser>;
let roundId: number;
let submissionId: number;
beforeAll(async () => {
  installation = await openWithRounds();
  const { signedIn } = installation;
  people = {
    ward: await signedIn('bach-quang'),
    head: await signedIn('bach-quang-ct'),
    city: await signedIn('thanh-pho'),
    other: await signedIn('mo-che'),
  };
  const { rounds } = await ask(people.ward, listRoundsRoute, '/api/rounds');
  const round = rounds.find(({ periodId }) => periodId === '2024');
  roundId = round?.id ?? 0;
  submissionId = round?.toFill[0]?.submissionId ?? 0;
});
afterAll(() => installation.database.close());

const income = {
  indicator: 'income-per-head',
  unit: '05528@2020-01-01',
  period: '2024',
  scope: 'unstated',
  priceBasis: 'unstated',
};
const ofIncome = `/api/counter-values/of-figure?${new URLSearchParams(income).toString()}`;
const order = (also: object = {}): object => ({
  roundId,
  figure: income,
  value: '66.2',
  reason: 'Điều tra mức sống cuối năm.',
  ...also,
});
const above = async () => {
  const path = `/api/submissions/${submissionId}/figures-above`;
  const { figures } = await ask(people.ward, listFiguresAboveRoute, path);
  return figures.find(({ figure }) => figure.indicator === income.indicator);
};

/** The statistical office publishes the ward's income of a year. */
async function tellOfficially(period: string, value: string): Promise<void> {
  await inWrite(installation.database.db, async (tx) => {
    const changeNo = await recordChange(tx, {
      actor: localActor,
      act: 'publish-figures',
      subject: period,
      detail: {},
    });
    const vintage = {
      key: {
        indicatorCode: IndicatorCode.parse(income.indicator),
        indicatorVersion: 1,
        unitId: UnitId.parse(income.unit),
        periodId: PeriodId.parse(period),
        scope: Scope.parse(income.scope),
        priceBasis: 'unstated' as const,
      },
      content: {
        kind: 'value' as const,
        value: DecimalText.parse(value),
        qualifier: 'none' as const,
      },
      grade: 'official' as const,
      office: 'Chi cục Thống kê',
      reason: null,
      dataThrough: plainDate(`${period}-12-31`),
      knownSince: plainDate('2024-06-30'),
    };
    await appendPersonVintages(tx, [vintage], { changeNo, recordedBy: localActor.office });
  });
}

describe('a figure that was entered above a unit', () => {
  it('stands beside its form with the document it comes from, and may be objected to', async () => {
    expect(await above()).toMatchObject({ value: '65', proposals: [], propose: { isOpen: true } });
    expect(await ask(people.ward, showProposalsRoute, ofIncome)).toMatchObject({
      roundId,
      standing: { value: '65', measureUnit: 'million-vnd-per-head-year' },
      propose: { isOpen: true },
    });
  });

  it('is objected to only by a reporter of the unit, with another value than stands', async () => {
    expect((await people.other.post('/api/counter-values', order())).status).toBe(403);
    expect((await people.head.post('/api/counter-values', order())).status).toBe(403);
    const same = await people.ward.post('/api/counter-values', order({ value: '65.0' }));
    expect((await problemOf(same)).text.vi).toContain('trùng với số đang có');
    const nothing = order({ figure: { ...income, period: '2022' } });
    expect((await people.ward.post('/api/counter-values', nothing)).status).toBe(409);
  });
});

describe('a value proposed against it', () => {
  let id: number;

  it('waits with its file at the calling unit, which is told; a second one is refused meanwhile', async () => {
    const evidence = {
      name: 'biên bản.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('%PDF-1.7').toString('base64'),
    };
    const fake = { ...evidence, mediaType: 'image/png' };
    const refused = await people.ward.post('/api/counter-values', order({ evidence: fake }));
    expect(refused.status).toBe(422);
    const proposal = await ask(
      people.ward,
      proposeValueRoute,
      '/api/counter-values',
      order({ evidence }),
    );
    ({ id } = proposal);
    expect(proposal).toMatchObject({ standing: '65', proposed: '66.2', decision: 'waiting' });
    expect(proposal.evidenceScan).toBe('unreadable');
    expect((await people.ward.post('/api/counter-values', order({ value: '67' }))).status).toBe(
      409,
    );
    expect((await above())?.propose.why?.vi).toContain('đang chờ quyết định');
    const { notices } = await ask(people.city, listNoticesRoute, '/api/notices');
    expect(notices[0]?.text.vi).toMatch(/^Phường Bách Quang đề xuất số khác cho .* năm 2024: 66,2/);
    const waiting = await ask(people.city, listWaitingProposalsRoute, '/api/counter-values');
    expect(waiting.proposals.map((one) => [one.id, one.evidence])).toEqual([[id, 'biên bản.pdf']]);
    const file = await people.city.get(`/api/counter-values/${id}/evidence`);
    expect(await file.text()).toBe('%PDF-1.7');
    expect((await people.other.get(`/api/counter-values/${id}/evidence`)).status).toBe(404);
  });

  it('is decided by the calling unit alone, becomes a vintage with its reason, and the unit is told', async () => {
    const path = `/api/counter-values/${id}`;
    const decision = { decision: 'accepted', reason: 'Có biên bản điều tra.' };
    expect((await people.head.post(path, decision)).status).toBe(403);
    const decided = await ask(people.city, decideCounterValueRoute, path, decision);
    expect(decided).toMatchObject({ decision: 'accepted', answer: 'Có biên bản điều tra.' });
    expect((await people.city.post(path, decision)).status).toBe(409);
    const why = await ask(
      people.city,
      whyFigureRoute,
      `/api/figures/why?${new URLSearchParams(income).toString()}`,
    );
    expect(why.vintages.at(-1)).toMatchObject({
      isBest: true,
      cell: { outcome: { value: '66.2' }, dataThrough: '2024-12-31' },
      source: { vi: 'Công chức thống kê, Phường Bách Quang nhập: Điều tra mức sống cuối năm.' },
    });
    const { notices } = await ask(people.ward, listNoticesRoute, '/api/notices');
    expect(notices[0]).toMatchObject({ kind: 'value-decided', submissionId });
    expect(notices[0]?.text.vi).toContain('đã được nhận: Có biên bản điều tra.');
  });

  it('counts also against an official figure: it is told as certain as what it replaces', async () => {
    await tellOfficially('2023', '61');
    const figure = { ...income, period: '2023' };
    const official = await ask(
      people.ward,
      proposeValueRoute,
      '/api/counter-values',
      order({ figure, value: '60.5' }),
    );
    await ask(people.city, decideCounterValueRoute, `/api/counter-values/${official.id}`, {
      decision: 'accepted',
      reason: 'Đúng.',
    });
    const { standing } = await ask(
      people.ward,
      showProposalsRoute,
      `/api/counter-values/of-figure?${new URLSearchParams(figure).toString()}`,
    );
    expect(standing?.value).toBe('60.5');
  });

  it('is declined with a reason, and the figure stays', async () => {
    const again = await ask(
      people.ward,
      proposeValueRoute,
      '/api/counter-values',
      order({ value: '70', reason: 'Tính cả thu nhập vãng lai.' }),
    );
    await ask(people.city, decideCounterValueRoute, `/api/counter-values/${again.id}`, {
      decision: 'declined',
      reason: 'Thu nhập vãng lai không thuộc phạm vi điều tra.',
    });
    expect(await above()).toMatchObject({
      value: '66.2',
      proposals: [{ decision: 'accepted' }, { decision: 'declined' }],
    });
    const table = await ask(
      people.city,
      showConsolidationRoute,
      `/api/rounds/${roundId}/consolidation`,
    );
    expect(table.counterValues).toHaveLength(3);
    expect(table.decideCounterValue.isOpen).toBe(true);
  });
});
