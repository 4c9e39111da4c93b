import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { defaultSettings } from './judgement-settings.ts';
import { judgeItem, withOverride } from './judge-target.ts';
import { judgementNames, renamingFaults } from './judgement-names.ts';
import { Judgement, type PartsRule } from '../target.ts';

const all: PartsRule = { kind: 'all' };
const any: PartsRule = { kind: 'any' };
const two: PartsRule = { kind: 'at-least', count: 2 };

describe('an item of several parts', () => {
  it.each([
    [all, ['met', 'met', 'met'], 'met'],
    [all, ['met', 'exceeded', 'met'], 'exceeded'],
    [all, ['met', 'met', 'missed'], 'missed'],
    [all, ['missed', 'missed', 'missed'], 'missed'],
    [all, ['met', 'met', 'no-data'], 'no-data'],
    [all, ['met', 'missed', 'no-data'], 'missed'],
    [all, ['met', 'met', 'in-progress'], 'in-progress'],
    [all, ['met', 'missed', 'in-progress'], 'missed'],
    [all, ['met', 'no-data', 'in-progress'], 'in-progress'],
    [all, ['met', 'not-comparable', 'met'], 'not-comparable'],
    [all, ['met', 'not-comparable', 'no-data'], 'no-data'],
    [all, ['met', 'basically-met', 'met'], 'missed'],
    [all, ['met', 'positive', 'met'], 'missed'],
    [all, ['completed', 'completed', 'completed'], 'completed'],
    [all, ['met', 'completed', 'met'], 'met'],
    [all, ['met', 'completed-late', 'met'], 'completed-late'],
    [all, ['overtaken', 'met', 'met'], 'met'],
    [all, ['overtaken', 'overtaken', 'overtaken'], 'overtaken'],
    [any, ['missed', 'met', 'no-data'], 'met'],
    [any, ['missed', 'exceeded', 'met'], 'met'],
    [any, ['no-data', 'exceeded', 'met'], 'exceeded'],
    [any, ['missed', 'missed', 'no-data'], 'no-data'],
    [any, ['missed', 'missed', 'missed'], 'missed'],
    [two, ['met', 'met', 'missed'], 'met'],
    [two, ['met', 'met', 'no-data'], 'met'],
    [two, ['exceeded', 'met', 'no-data'], 'exceeded'],
    [two, ['exceeded', 'met', 'missed'], 'met'],
    [two, ['met', 'missed', 'missed'], 'missed'],
    [two, ['met', 'missed', 'no-data'], 'no-data'],
    [two, ['met', 'missed', 'in-progress'], 'in-progress'],
  ] as const)('by the rule %o, %o make %s', (rule, labels, expected) => {
    expect(judgeItem(labels, rule, defaultSettings).label).toBe(expected);
  });

  it('"98 % rác; 85 % hộ; không còn điểm" with two of three says so', () => {
    const item = judgeItem(['exceeded', 'met', 'missed'], all, defaultSettings);
    expect(item).toMatchObject({ label: 'missed', partsMet: 2, partsCounted: 3 });
    expect(item.rule.vi).toContain('2 trên 3 phần');
    expect(item.rule.en).toContain('2 of 3 parts');
  });

  it('is "cơ bản đạt" only where the rule of the authority allows it', () => {
    const settings = { ...defaultSettings, basicallyMetPartsFrom: decimal('66') };
    expect(judgeItem(['met', 'met', 'missed'], all, settings).label).toBe('basically-met');
    expect(judgeItem(['met', 'missed', 'missed'], all, settings).label).toBe('missed');
    expect(judgeItem(['missed', 'missed', 'missed'], all, settings).label).toBe('missed');
  });

  it.each(Judgement.options)('of a single part has the label of that part: %s', (label) => {
    expect(judgeItem([label], all, defaultSettings).label).toBe(label);
  });

  it('a met part in place of a missed one never turns a met item into a missed one', () => {
    const labels = fc.array(fc.constantFrom(...Judgement.options), { minLength: 2, maxLength: 5 });
    const rules = fc.constantFrom(all, any, two);
    const rank = { missed: 0, met: 2, exceeded: 3 } as Record<string, number>;
    fc.assert(
      fc.property(labels, rules, fc.nat(), (parts, rule, at) => {
        const index = at % parts.length;
        const before = judgeItem(parts.with(index, 'missed'), rule, defaultSettings).label;
        const after = judgeItem(parts.with(index, 'met'), rule, defaultSettings).label;
        expect(rank[after] ?? 1).toBeGreaterThanOrEqual(rank[before] ?? 1);
      }),
    );
  });
});

describe('a label set by a leader', () => {
  const override = {
    label: 'met' as const,
    office: 'Bí thư Đảng ủy',
    decidedOn: plainDate('2031-02-01'),
    reason: 'Thiên tai.',
  };

  it('is shown first and never hides the computed one', () => {
    expect(withOverride('missed', override, plainDate('2031-03-01'))).toEqual({
      computed: 'missed',
      override,
      label: 'met',
    });
  });

  it('does not count before the day it was decided', () => {
    expect(withOverride('missed', override, plainDate('2031-01-31'))).toEqual({
      computed: 'missed',
      override: null,
      label: 'missed',
    });
  });
});

describe('names of the labels', () => {
  it('may be changed, but not so that two labels become one', () => {
    expect(renamingFaults(judgementNames)).toEqual([]);
    const merged = { ...judgementNames, 'no-data': judgementNames.missed };
    expect(renamingFaults(merged)).toMatchObject([{ place: ['judgementNames', 'no-data'] }]);
  });
});
