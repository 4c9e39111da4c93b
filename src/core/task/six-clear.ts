import * as z from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { TaskTerms } from './task.ts';

/** Person, work, time, responsibility, product, authority: what has to be clear before a task is issued. */
export const SixClear = z.enum([
  'person',
  'work',
  'time',
  'responsibility',
  'product',
  'authority',
]);
export type SixClear = z.infer<typeof SixClear>;

export const sixClearNames = {
  person: { vi: 'rõ người: người đứng đầu chịu trách nhiệm', en: 'person: the head answerable' },
  work: { vi: 'rõ việc: nội dung công việc', en: 'work: what is to be done' },
  time: { vi: 'rõ thời gian: hạn hoàn thành', en: 'time: the deadline' },
  responsibility: {
    vi: 'rõ trách nhiệm: đơn vị chủ trì và trách nhiệm của đơn vị',
    en: 'responsibility: the lead unit and what it answers for',
  },
  product: { vi: 'rõ sản phẩm: kết quả phải có', en: 'product: what has to be there at the end' },
  authority: {
    vi: 'rõ thẩm quyền: nơi quyết định, nghiệm thu sản phẩm',
    en: 'authority: who decides on the product',
  },
} satisfies Record<SixClear, Bilingual>;

const isClear = {
  person: ({ head }) => head !== null,
  work: ({ title }) => title.trim() !== '',
  time: ({ dueOn }) => dueOn !== null,
  responsibility: ({ leadUnitId, responsibility }) =>
    leadUnitId !== null && responsibility !== null && responsibility.trim() !== '',
  product: ({ product }) => product !== null,
  authority: ({ authority }) => authority !== null,
} satisfies Record<SixClear, (terms: TaskTerms) => boolean>;

/** Which of the six nobody has made clear yet, in their order; empty when the task can be issued. */
export function whatIsNotClear(terms: TaskTerms): SixClear[] {
  return SixClear.options.filter((one) => !isClear[one](terms));
}
