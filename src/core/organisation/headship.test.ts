import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { headAt, headsAt, headSuccession, validateHeadships } from './headship.ts';
import { heirs, REFORM, songCong, songCongUnits } from './song-cong-units.fixture.ts';
import { unitIdOf } from './unit-identity.ts';
import type { Headship } from './unit.ts';

const SECRETARY = 'Bí thư Đảng ủy';
const CHAIR = 'Chủ tịch Ủy ban nhân dân';
const ward = songCong.thangLoi.id;

function headship(office: string, from: string, to: string | null, unitId = ward): Headship {
  const end = to === null ? null : plainDate(to);
  return { unitId, office, holder: null, from: plainDate(from), to: end };
}

const firstChair = headship(CHAIR, '2020-02-01', '2023-05-01');
const secondChair = headship(CHAIR, '2023-08-01', '2025-07-01');
const secretary = headship(SECRETARY, '2020-01-01', '2025-07-01');
const newChair = headship(CHAIR, '2025-07-01', null, heirs.songCong.id);
const headships = [secondChair, secretary, newChair, firstChair];

describe('the head of phường Thắng Lợi', () => {
  it.each([
    ['2020-01-31', null],
    ['2020-02-01', firstChair],
    ['2023-04-30', firstChair],
    ['2023-05-01', null],
    ['2023-08-01', secondChair],
    ['2025-06-30', secondChair],
    ['2025-07-01', null],
  ])('as chair on %s', (day, head) => {
    const asked = { unitId: ward, office: CHAIR, date: plainDate(day) };
    expect(headAt(headships, asked)).toEqual(head);
  });

  it('is two persons on one day, one for each office', () => {
    expect(headsAt(headships, ward, plainDate('2024-01-01'))).toEqual([secretary, secondChair]);
  });

  it('follows one after the other, with the vacancy between', () => {
    expect(headSuccession(headships, ward, CHAIR)).toEqual([
      { kind: 'held', headship: firstChair },
      { kind: 'vacant', from: '2023-05-01', to: '2023-08-01' },
      { kind: 'held', headship: secondChair },
    ]);
  });

  it('is not the head of phường Sông Công, which took over its code', () => {
    const asked = { unitId: heirs.songCong.id, office: CHAIR, date: REFORM };
    expect(headAt(headships, asked)).toEqual(newChair);
    expect(headSuccession(headships, heirs.songCong.id, CHAIR)).toHaveLength(1);
  });

  it('is refused while two hold one office', () => {
    const both = [firstChair, headship(CHAIR, '2023-01-01', null)];
    const asked = { unitId: ward, office: CHAIR, date: plainDate('2023-02-01') };
    expect(() => headAt(both, asked)).toThrow(expect.objectContaining({ kind: 'not-valid' }));
  });
});

describe('a list of headships', () => {
  it('with a handover on one day and two offices at once has no fault', () => {
    expect(validateHeadships(songCongUnits, headships)).toEqual([]);
  });

  it.each<[string, Headship[], (string | number)[]]>([
    [
      'two holders at once',
      [firstChair, headship(CHAIR, '2023-04-30', '2024-01-01')],
      ['headships', 1, 'from'],
    ],
    [
      'a short holder within a long one',
      [secretary, headship(SECRETARY, '2021-01-01', '2021-02-01')],
      ['headships', 1, 'from'],
    ],
    [
      'a holder after the unit’s end',
      [headship(CHAIR, '2024-01-01', null)],
      ['headships', 0, 'from'],
    ],
    [
      'a holder before the unit’s birth',
      [headship(CHAIR, '2019-01-01', '2021-01-01')],
      ['headships', 0, 'from'],
    ],
    [
      'an end before the beginning',
      [headship(CHAIR, '2024-01-01', '2023-01-01')],
      ['headships', 0, 'to'],
    ],
    [
      'an unknown unit',
      [{ ...firstChair, unitId: unitIdOf('99999', REFORM) }],
      ['headships', 0, 'unitId'],
    ],
  ])('is at fault with %s', (_, list, place) => {
    expect(validateHeadships(songCongUnits, list).map((fault) => fault.place)).toEqual([place]);
  });

  it('finds an overlap behind a longer holder that was listed earlier', () => {
    const list = [
      secretary,
      headship(SECRETARY, '2021-01-01', '2021-02-01'),
      headship(SECRETARY, '2022-01-01', '2022-02-01'),
    ];
    expect(validateHeadships(songCongUnits, list)).toHaveLength(2);
  });
});
