import { UnitId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { DifficultyAct, DifficultyDeed, Owner } from './difficulty.ts';

export const ward = UnitId.parse('05512@2020-01-01');
export const city = UnitId.parse('165@2010-01-01');
export const province = UnitId.parse('19@2010-01-01');

export const ownedByCity: Owner = { level: 'city', unitId: city, office: null };
export const ownedByProvince: Owner = { level: 'province', unitId: province, office: 'Tỉnh ủy' };
export const letter = { documentId: null, words: 'Công văn 12/UBND', place: null };

export const raise: DifficultyDeed = {
  kind: 'raise',
  owner: ownedByCity,
  dueOn: plainDate('2024-03-15'),
  source: null,
};
export const escalate: DifficultyDeed = {
  kind: 'escalate',
  owner: ownedByProvince,
  text: 'Đề nghị tỉnh bố trí vốn',
  dueOn: plainDate('2024-04-30'),
  source: letter,
};
export const assign: DifficultyDeed = {
  kind: 'assign-route',
  from: 'Bí thư Tỉnh ủy',
  to: 'Ban Cán sự đảng UBND tỉnh',
  text: 'Nghiên cứu cơ chế, phương án hỗ trợ',
  reportTo: 'Ban Thường vụ Tỉnh ủy',
  source: letter,
};
export const answer: DifficultyDeed = {
  kind: 'answer',
  from: 'UBND tỉnh',
  outcome: 'granted',
  text: 'Bố trí đủ vốn',
  source: letter,
};
export const resolve: DifficultyDeed = { kind: 'resolve', text: 'Đã có vốn' };
export const reopen: DifficultyDeed = { kind: 'reopen', text: 'Vốn chưa về', dueOn: null };
export const withdraw: DifficultyDeed = { kind: 'withdraw', text: 'Nêu nhầm' };
export const takeOn: DifficultyDeed = { kind: 'take-on' };

/** A history of acts by day, recorded in this order. */
export function history(...acts: [day: string, deed: DifficultyDeed][]): DifficultyAct[] {
  return acts.map(([day, deed], at) => ({
    actNo: at + 1,
    on: plainDate(day),
    dateNote: null,
    office: 'Văn phòng',
    accountId: null,
    recordedAt: '2026-01-01T00:00:00+07:00',
    deed,
  }));
}
