import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { testBound } from './bound-test.ts';
import { defaultSettings } from './judgement-settings.ts';
import { aPart } from '../target.builder.ts';

type Verdict = 'missed' | 'met' | 'exceeded';

function verdict(
  part: Parameters<typeof aPart>[0],
  v: string,
  settings = defaultSettings,
): Verdict {
  const result = testBound(aPart(part), decimal(v), settings);
  if (result === null) throw new Error('the part holds no value');
  if (result.exceeded) return 'exceeded';
  return result.met ? 'met' : 'missed';
}

const [up, down, none, within] = [
  'higher-is-better',
  'lower-is-better',
  'none',
  'within-range',
] as const;

describe('the bound of a target', () => {
  it.each([
    ['từ 128 trở lên', 'at-least', up, '127.9', 'missed'],
    ['từ 128 trở lên', 'at-least', up, '128', 'met'],
    ['từ 128 trở lên', 'at-least', up, '128.1', 'exceeded'],
    ['trên 128', 'more-than', up, '128', 'missed'],
    ['trên 128', 'more-than', up, '128.1', 'exceeded'],
    ['không quá 128', 'at-most', down, '128.1', 'missed'],
    ['không quá 128', 'at-most', down, '128', 'met'],
    ['không quá 128', 'at-most', down, '127.9', 'exceeded'],
    ['dưới 128', 'less-than', down, '128', 'missed'],
    ['dưới 128', 'less-than', down, '127.9', 'exceeded'],
    ['đạt 128, càng cao càng tốt', 'exactly', up, '127.9', 'missed'],
    ['đạt 128, càng cao càng tốt', 'exactly', up, '128', 'met'],
    ['đạt 128, càng cao càng tốt', 'exactly', up, '129', 'exceeded'],
    ['bằng 128, càng thấp càng tốt', 'exactly', down, '129', 'missed'],
    ['bằng 128, càng thấp càng tốt', 'exactly', down, '128', 'met'],
    ['bằng 128, càng thấp càng tốt', 'exactly', down, '127', 'exceeded'],
    ['bằng 128, không có chiều', 'exactly', none, '128', 'met'],
    ['bằng 128, không có chiều', 'exactly', none, '128.1', 'missed'],
    ['bằng 128, không có chiều', 'exactly', none, '127.9', 'missed'],
    ['khoảng 128 (± 5 %)', 'about', up, '121.5', 'missed'],
    ['khoảng 128 (± 5 %)', 'about', up, '121.6', 'met'],
    ['khoảng 128 (± 5 %)', 'about', up, '134.4', 'met'],
    ['khoảng 128 (± 5 %)', 'about', up, '140', 'exceeded'],
    ['khoảng 128 (± 5 %), càng thấp càng tốt', 'about', down, '134.5', 'missed'],
    ['khoảng 128 (± 5 %), càng thấp càng tốt', 'about', down, '134.4', 'met'],
    ['khoảng 128 (± 5 %), càng thấp càng tốt', 'about', down, '100', 'exceeded'],
    ['khoảng 128 (± 5 %), không có chiều', 'about', none, '134.4', 'met'],
    ['khoảng 128 (± 5 %), không có chiều', 'about', none, '134.5', 'missed'],
    ['khoảng 128 (± 5 %), không có chiều', 'about', none, '121.5', 'missed'],
  ] as const)('"%s" (%s, %s): %s is %s', (_, bound, direction, v, expected) => {
    expect(verdict({ bound, direction, value: '128' }, v)).toBe(expected);
  });

  it.each([
    [up, '8.9', 'missed', 'below'],
    [up, '9', 'met', null],
    [up, '10.5', 'met', null],
    [up, '10.6', 'exceeded', null],
    [down, '10.6', 'missed', 'above'],
    [down, '10.5', 'met', null],
    [down, '9', 'met', null],
    [down, '8.9', 'exceeded', null],
    [within, '8.9', 'missed', 'below'],
    [within, '9', 'met', null],
    [within, '10.5', 'met', null],
    [within, '10.6', 'missed', 'above'],
  ] as const)('"9,0-10,5" with %s: %s is %s, side %s', (direction, v, expected, side) => {
    const part = { bound: 'between', direction, value: null, low: '9', high: '10.5', precision: 1 };
    expect(verdict(part, v)).toBe(expected);
    expect(testBound(aPart(part), decimal(v), defaultSettings)?.side).toBe(side);
  });

  it.each([
    ['0', at('at-most', down), '0', 'met'],
    ['0', at('at-most', down), '1', 'missed'],
    ['0', at('exactly', down), '0', 'met'],
    ['0', at('exactly', down), '0.1', 'missed'],
    ['0', at('at-least', up), '-1', 'missed'],
    ['-2', at('at-least', up), '-1', 'exceeded'],
    ['-2', at('at-least', up), '-3', 'missed'],
    ['-2', at('about', up), '-2.1', 'met'],
    ['-2', at('about', up), '-2.2', 'missed'],
  ] as const)('a target of %s, %o: %s is %s', (target, asked, v, expected) => {
    expect(verdict({ ...asked, value: target }, v)).toBe(expected);
  });

  it('"khoảng 97 %" of a rate is open by half a point, unless the target sets its own tolerance', () => {
    const about = { bound: 'about', measureUnit: 'percent', value: '97' };
    expect(verdict(about, '96.5')).toBe('met');
    expect(verdict(about, '96.4')).toBe('missed');
    expect(verdict({ ...about, tolerance: '2' }, '95')).toBe('met');
    expect(verdict({ ...about, tolerance: '2' }, '94.9')).toBe('missed');
  });

  it('an authority may set another tolerance and a margin for "vượt"', () => {
    const settings = {
      ...defaultSettings,
      aboutTolerancePercent: decimal('1'),
      exceededMargin: decimal('2'),
    };
    expect(verdict({ bound: 'about', value: '100' }, '98.9', settings)).toBe('missed');
    expect(verdict({ bound: 'at-least', value: '100' }, '102', settings)).toBe('met');
    expect(verdict({ bound: 'at-least', value: '100' }, '102.1', settings)).toBe('exceeded');
  });

  it('"100 %" is met only at 100 and is never exceeded', () => {
    const all = { kind: 'all-of', measureUnit: 'percent', value: '100', precision: 0 };
    expect(verdict(all, '100')).toBe('met');
    expect(verdict(all, '99.9')).toBe('missed');
    expect(verdict(all, '100.1')).toBe('missed');
  });

  it('compares the stored value and says when only rounding makes the difference', () => {
    const at17 = (v: string) =>
      testBound(aPart({ value: '17', precision: 0 }), decimal(v), defaultSettings);
    expect(at17('16.96')).toMatchObject({ met: false, equalAtPrecision: true });
    expect(at17('16.4')).toMatchObject({ met: false, equalAtPrecision: false });
    expect(at17('17')).toMatchObject({ met: true, equalAtPrecision: false });
    const under = testBound(
      aPart({ bound: 'less-than', direction: down, value: '5', precision: 0 }),
      decimal('4.96'),
      defaultSettings,
    );
    expect(under).toMatchObject({ met: true, equalAtPrecision: true });
  });

  it('a part that holds no value for its bound cannot be tested', () => {
    expect(testBound(aPart({ value: null }), decimal('1'), defaultSettings)).toBeNull();
    const halfRange = aPart({ bound: 'between', value: null, low: '9' });
    expect(testBound(halfRange, decimal('9'), defaultSettings)).toBeNull();
  });
});

function at(bound: string, direction: string): { bound: string; direction: string } {
  return { bound, direction };
}
