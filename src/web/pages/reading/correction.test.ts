import { describe, expect, it } from 'vitest';
import { DocumentReading } from '../../../contract/reading/reading.ts';
import { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { ResolutionId } from '../../../core/kernel/ids.ts';
import { correctionOf, needsAssigner, startOf } from './correction.ts';

const planLine = {
  indicatorCode: 'exports',
  unitId: 'c1@2010-01-01',
  periodId: '2022',
  scope: 'territory',
  priceBasis: 'unstated',
  measureUnit: 'million-usd',
  assigner: 'province',
  bound: 'at-least',
  qualifier: 'none',
  value: '190',
  precision: 0,
};

const figure = ReadFigure.parse({
  finding: {
    no: 4,
    range: { start: 0, end: 3 },
    quote: '190 triệu USD',
    sentence: { start: 0, end: 3 },
    indicator: 'xuất khẩu',
    indicatorAt: null,
    value: '190',
    value2: null,
    unit: 'triệu USD',
    qualifier: 'exact',
    kind: 'target',
    direction: null,
    base: null,
    period: '2022',
    org: null,
    reasons: {},
  },
  proposal: {
    findingNo: 4,
    claim: null,
    aim: {
      kind: 'level',
      indicatorCode: 'exports',
      unitId: 'c1@2010-01-01',
      periodId: '2022',
      scope: 'territory',
      priceBasis: 'unstated',
      value: '190',
      high: null,
      measureUnit: 'million-usd',
      precision: 0,
      qualifier: 'none',
      direction: null,
      base: null,
      grade: 'estimate',
      dataThrough: null,
      resolutionId: null,
      note: null,
    },
    certainty: 'unsure',
    reasons: [],
    alternatives: [],
    whyNot: null,
  },
  fate: 'not-understood',
  decision: 'undecided',
  isCorrected: false,
  place: { vi: 'đoạn 1', en: 'paragraph 1' },
  quotation: 'câu',
  aim: { aim: { kind: 'plan-line', planLine }, resolutions: [], known: null, recorded: null },
  indicatorName: null,
  unitName: null,
  base: null,
  known: null,
  contradictionIds: [],
  tells: null,
  claimId: null,
});

const reading = DocumentReading.pick({ unit: true, summary: true }).parse({
  unit: { id: 'p1@2010-01-01', name: 'Tỉnh' },
  summary: {
    id: '1',
    title: 'Báo cáo',
    fileName: null,
    readOn: '2022-01-15',
    documentDate: '2022-01-10',
    state: 'open',
    counts: { agrees: 0, new: 0, contradicts: 0, 'not-understood': 1, 'not-a-figure': 0 },
    acceptedCount: 0,
  },
});
const start = startOf(figure, reading, null);

describe('the correction of a planned value', () => {
  it('opens with what it is taken to be', () => {
    expect(start).toMatchObject({
      indicatorCode: 'exports',
      unitId: 'c1@2010-01-01',
      scope: 'territory',
      assigner: 'province',
      told: 'plan-line',
      resolutionId: null,
    });
  });

  it('asks who assigned a plan line, and nobody who assigned a target', () => {
    expect(needsAssigner(figure, { told: 'plan-line' })).toBe(true);
    expect(needsAssigner(figure, { told: 'target' })).toBe(false);
    expect(needsAssigner(figure, { told: 'result' })).toBe(false);
  });

  it('sends a resolution with a target only', () => {
    const resolutionId = ResolutionId.parse('dai-hoi-ix');
    const filled = { ...start, resolutionId };
    expect(correctionOf(4, { ...filled, told: 'target' })).toMatchObject({ resolutionId });
    expect(correctionOf(4, filled)).not.toHaveProperty('resolutionId');
  });
});
