import { TaskId, UnitId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { TaskAct, TaskActContent } from './task-act.ts';
import type { TaskTerms } from './task.ts';

export const city = UnitId.parse('165@2010-01-01');
export const ward = UnitId.parse('05512@2020-01-01');
export const otherWard = UnitId.parse('05515@2020-01-01');
export const department = UnitId.parse('phong-kinh-te@2010-01-01');
export const firstTask = TaskId.parse(1);

/** A task of which all six are clear: ordered and closed by the city, led by a ward. */
export function terms(changes: Partial<TaskTerms> = {}): TaskTerms {
  return {
    title: 'Lập danh mục khu đất đấu giá',
    orderingUnitId: city,
    leadUnitId: ward,
    coUnits: [{ unitId: otherWard, mustAnswer: 'Cung cấp ranh giới' }],
    head: { office: 'Chủ tịch UBND phường', accountId: 7 },
    startOn: null,
    dueOn: plainDate('2024-03-31'),
    product: { kind: 'document', name: 'Danh mục khu đất đấu giá kèm bản đồ' },
    responsibility: 'Lập danh mục',
    authority: { unitId: city, words: 'UBND thành phố nghiệm thu' },
    priority: 'ordinary',
    closingUnitId: city,
    targetIds: [],
    ...changes,
  };
}

/** Acts on their days, numbered in order and recorded on them at noon in Việt Nam. */
export function acts(...listed: [day: string, content: TaskActContent][]): TaskAct[] {
  return listed.map(([day, content], at) => ({
    id: at + 1,
    on: plainDate(day),
    recordedAt: `${day}T05:00:00Z`,
    office: 'Chủ tịch UBND phường',
    accountId: 7,
    unitId: ward,
    content,
  }));
}

export const draft = (changes: Partial<TaskTerms> = {}): TaskActContent => ({
  kind: 'draft',
  terms: terms(changes),
});
export const issue: TaskActContent = { kind: 'issue' };
export const accept: TaskActContent = { kind: 'accept' };
export const close: TaskActContent = { kind: 'close', words: null };
export const interim: TaskActContent = {
  kind: 'report-interim',
  text: 'Được nửa',
  evidenceIds: [],
};
export const reportDone = (productOn: string): TaskActContent => ({
  kind: 'report-done',
  productOn: plainDate(productOn),
  text: null,
  evidenceIds: [1],
});
export const extend = (dueOn: string): TaskActContent => ({
  kind: 'extend',
  dueOn: plainDate(dueOn),
  reason: 'Mưa lũ',
  grantedBy: 'Phó Chủ tịch UBND thành phố',
});
export const refuseDone = (failure: 'objective' | 'subjective' | null): TaskActContent => ({
  kind: 'refuse-done',
  reason: 'Thiếu bản đồ',
  failure:
    failure === 'objective'
      ? { kind: failure, confirmedBy: 'UBND thành phố' }
      : failure && { kind: failure },
});
