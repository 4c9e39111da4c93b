import { describe, expect, it } from 'vitest';
import { PlanLine } from '../../../core/target/plan-line.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { SourceDocument } from '../../../core/resolution/document.ts';
import { PlanLineDraft } from '../../../core/target/aim/aim.ts';
import { planLinesWithout, targetsWithout } from './own-aims.ts';
import { planLineIdOf, withPlannedValue } from './plan-of-reading.ts';
import { RecordedAim } from './recorded-aim.ts';

const terms = {
  indicatorCode: 'exports',
  unitId: 'c1@2010-01-01',
  periodId: '2022',
  scope: 'unstated',
  priceBasis: 'unstated',
  assigner: 'province',
  bound: 'exactly',
  qualifier: 'none',
};
const draftOf = (value: string, measureUnit = 'million-usd'): PlanLineDraft =>
  PlanLineDraft.parse({ ...terms, value, measureUnit, precision: 0 });
const opening = {
  kind: 'opening',
  value: '190',
  decidedOn: '2021-12-01',
  documentId: 'nq-1',
  place: 'đoạn 1',
};
const known = PlanLine.parse({
  ...terms,
  id: 'xuat-khau-2022',
  measureUnit: 'million-usd',
  versions: [opening],
});
const document = SourceDocument.parse({
  id: 'vb-1',
  kind: 'bao-cao',
  title: 'Báo cáo',
  issuer: null,
  documentNumber: null,
  datedFrom: '2022-07-01',
  datedTo: '2022-07-01',
  dateNote: null,
  address: null,
  addressNote: null,
  handlingMark: 'internal',
});
const put = (draft: PlanLineDraft, lines: readonly PlanLine[]) =>
  withPlannedValue(lines, {
    draft,
    id: planLineIdOf('vb-1', 3),
    document,
    place: 'đoạn 2',
    day: plainDate('2022-07-01'),
  });

describe('a planned value among the plan lines', () => {
  it('is a line of its own where none is known', () => {
    const { planLine, versionNo, planLines } = put(draftOf('200'), []);
    expect(versionNo).toBe(1);
    expect(planLines).toEqual([planLine]);
    expect(planLine).toMatchObject({
      id: 'vb-1.3',
      versions: [{ kind: 'opening', value: '200', decidedOn: '2022-07-01', documentId: 'vb-1' }],
    });
  });

  it('is another version where another value stands, in the unit of the line', () => {
    const { planLine, versionNo } = put(draftOf('205000000', 'usd'), [known]);
    expect(versionNo).toBe(2);
    expect(planLine).toMatchObject({
      id: 'xuat-khau-2022',
      versions: [{ value: '190' }, { kind: 'adjustment', value: '205', place: 'đoạn 2' }],
    });
  });

  it('changes nothing where it is told already', () => {
    const step = put(draftOf('190'), [known]);
    expect(step).toEqual({ planLines: [known], planLine: known, versionNo: null });
  });
});

describe('what is known without a reading', () => {
  const aim = { kind: 'plan-line', planLine: draftOf('205') };
  const recorded = (effect: unknown): ReadonlyMap<number, RecordedAim> =>
    new Map([[3, RecordedAim.parse({ findingNo: 3, aim, quotation: 'câu', effect })]]);
  const { planLine: adjusted } = put(draftOf('205'), [known]);
  const own = { kind: 'plan-adjusted', planLineId: 'xuat-khau-2022', versionNo: 2 };

  it('has its plan lines without the versions that it added', () => {
    expect(planLinesWithout([adjusted], { aims: recorded(own) })).toEqual([known]);
    const opened = { ...own, kind: 'plan-opened', versionNo: 1 };
    expect(planLinesWithout([known], { aims: recorded(opened) })).toEqual([]);
  });

  it('is the very same where it added nothing', () => {
    const lines = [known];
    const aims = recorded({ kind: 'plan-confirmed', planLineId: 'xuat-khau-2022' });
    expect(planLinesWithout(lines, { aims })).toBe(lines);
    const targets: never[] = [];
    expect(targetsWithout(targets, { aims })).toBe(targets);
  });
});
