import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import {
  heirs,
  newUnit,
  oldUnit,
  REFORM,
  songCong,
  songCongSuccession,
  songCongUnits,
} from './song-cong-units.fixture.ts';
import { validateSuccessions } from './succession-check.ts';
import type { Allocation, Succession, SuccessionKind } from './succession.ts';
import type { Unit } from './unit.ts';

/** Two wards of Thái Nguyên city; Gia Sàng was really split, the shares here are examples. */
const giaSang = oldUnit('05461', 'Phường Gia Sàng');
const east = newUnit('05461', 'Phường Đông');
const west = newUnit('05462', 'Phường Tây');
const units = [...songCongUnits, giaSang, east, west];

function part(from: Unit, to: Unit, share: string, allocation: Allocation = 'exact') {
  return { fromUnit: from.id, toUnit: to.id, share: decimal(share), allocation };
}

function succession(kind: SuccessionKind, parts: Succession['parts']): Succession {
  return { date: REFORM, kind, document: 'Nghị quyết sắp xếp', parts };
}

function messagesOf(...successions: Succession[]): string[] {
  return validateSuccessions(units, successions).map(({ message }) => message.vi);
}

describe('the succession of Sông Công', () => {
  it('has no fault', () => {
    expect(validateSuccessions(songCongUnits, [songCongSuccession])).toEqual([]);
  });

  it('names each old unit whose last day or heir’s first day disagrees', () => {
    const late = { ...songCongSuccession, date: plainDate('2025-07-02') };
    expect(validateSuccessions(songCongUnits, [late])).toHaveLength(24);
  });
});

describe('the parts of a split ward', () => {
  it.each<[string, Succession['parts']]>([
    [
      'by population',
      [part(giaSang, east, '0.6', 'by-population'), part(giaSang, west, '0.4', 'by-population')],
    ],
    [
      'by population and, apart from it, by area',
      [
        part(giaSang, east, '0.6', 'by-population'),
        part(giaSang, west, '0.4', 'by-population'),
        part(giaSang, east, '0.25', 'by-area'),
        part(giaSang, west, '0.75', 'by-area'),
      ],
    ],
    [
      'land without people: all people in the east',
      [
        part(giaSang, east, '1', 'by-population'),
        part(giaSang, east, '0.9', 'by-area'),
        part(giaSang, west, '0.1', 'by-area'),
      ],
    ],
  ])('add to 1: %s', (_, parts) => {
    expect(messagesOf(succession('split', parts))).toEqual([]);
  });

  it('add to 1 over several documents', () => {
    expect(
      messagesOf(
        succession('split', [part(giaSang, east, '0.6', 'by-population')]),
        succession('split', [part(giaSang, west, '0.4', 'by-population')]),
      ),
    ).toEqual([]);
  });

  it.each<[string, Succession['parts'], string[]]>([
    [
      'sum below 1',
      [part(giaSang, east, '0.6', 'by-population'), part(giaSang, west, '0.3', 'by-population')],
      ['Phường Gia Sàng: các phần (by-population) cộng lại bằng 0.9, phải bằng 1'],
    ],
    [
      'sum above 1 by a hair',
      [part(giaSang, east, '0.5', 'by-area'), part(giaSang, west, '0.5000000001', 'by-area')],
      ['Phường Gia Sàng: các phần (by-area) cộng lại bằng 1.0000000001, phải bằng 1'],
    ],
    [
      'exact with less than 1',
      [part(giaSang, east, '0.6')],
      ['Phường Gia Sàng → Phường Đông: đi trọn thì phần chuyển là 1, không phải 0.6'],
    ],
    [
      'exact beside a part elsewhere',
      [part(giaSang, east, '1'), part(giaSang, west, '1', 'by-area')],
      ['Phường Gia Sàng đã đi trọn vào Phường Đông thì không thể còn phần ở đơn vị khác'],
    ],
    [
      'a share of 0',
      [part(giaSang, east, '0', 'by-area'), part(giaSang, west, '1', 'by-area')],
      ['Phường Gia Sàng → Phường Đông: phần chuyển 0 phải lớn hơn 0 và không quá 1'],
    ],
    [
      'one strand told twice',
      [part(giaSang, east, '0.5', 'by-area'), part(giaSang, east, '0.5', 'by-area')],
      ['Phường Gia Sàng → Phường Đông được ghi hai lần'],
    ],
  ])('are refused: %s', (_, parts, messages) => {
    expect(messagesOf(succession('boundary-changed', parts))).toEqual(messages);
  });

  it('are refused at their place when a unit is not known', () => {
    const stranger = newUnit('77777', 'Xã không có');
    const faults = validateSuccessions(units, [
      succession('renamed', [part(giaSang, stranger, '1'), part(stranger, east, '1')]),
    ]);
    expect(faults.map(({ place }) => place)).toEqual([
      ['successions', 0, 'parts', 0, 'toUnit'],
      ['successions', 0, 'parts', 1, 'fromUnit'],
    ]);
  });
});

describe('the kind of a succession', () => {
  const sameName = newUnit('05461', 'Phường Gia Sàng');
  const all = [...units.filter(({ id }) => id !== east.id), sameName];
  const split = [part(giaSang, east, '0.5', 'by-area'), part(giaSang, west, '0.5', 'by-area')];
  const merger = [part(giaSang, west, '1'), part(songCong.moChe, west, '1')];

  it.each<[SuccessionKind, string, Unit[], Succession['parts'], boolean]>([
    ['unchanged', 'same code and name', all, [part(giaSang, sameName, '1')], true],
    ['unchanged', 'a code reused under another name', units, [part(giaSang, east, '1')], false],
    ['renamed', 'a code kept under another name', units, [part(giaSang, east, '1')], true],
    ['renamed', 'same code and name', all, [part(giaSang, sameName, '1')], false],
    ['renamed', 'two units into one', units, merger, false],
    ['unchanged', 'two units into one', units, merger, false],
    ['merged', 'two units into one', units, merger, true],
    ['merged', 'one unit into one', units, [part(giaSang, east, '1')], false],
    ['split', 'one unit into two', units, split, true],
    ['split', 'one unit into one', units, [part(giaSang, east, '1')], false],
    ['boundary-changed', 'one unit into two', units, split, true],
    ['boundary-changed', 'nothing moves', units, [], false],
    ['created', 'no predecessor', units, [], true],
    ['dissolved', 'no heir', units, [], true],
  ])('%s with %s', (kind, _, among, parts, holds) => {
    const faults = validateSuccessions(among, [succession(kind, parts)]);
    expect(faults.map(({ place }) => place)).toEqual(holds ? [] : [['successions', 0, 'kind']]);
  });

  it('of xã Bá Xuyên and phường Bá Xuyên cannot be unchanged: one code, one bare name, two units', () => {
    const parts = [part(songCong.baXuyen, heirs.baXuyen, '1')];
    expect(messagesOf(succession('unchanged', parts))).toHaveLength(1);
  });
});
