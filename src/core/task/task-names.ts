import type { Bilingual } from '../kernel/bilingual.ts';
import type { TaskActKind } from './task-act.ts';
import type { OfficialState, TaskStep } from './task-state.ts';
import type { ProductKind, TaskPriority } from './task.ts';

export const taskStepNames = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  new: { vi: 'Mới giao', en: 'New' },
  accepted: { vi: 'Đang thực hiện', en: 'Under way' },
  returned: { vi: 'Đơn vị trả lại', en: 'Returned' },
  'awaiting-closure': { vi: 'Chờ nghiệm thu, đóng', en: 'Awaiting closure' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  overtaken: { vi: 'Không còn do sắp xếp lại', en: 'Overtaken by reorganisation' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
} satisfies Record<TaskStep, Bilingual>;

export const officialStateNames = {
  'done-on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  'open-in-time': { vi: 'Chưa hoàn thành, trong hạn', en: 'Open, in time' },
  'open-overdue': { vi: 'Chưa hoàn thành, quá hạn', en: 'Open, overdue' },
} satisfies Record<OfficialState, Bilingual>;

export const taskActNames = {
  draft: { vi: 'Soạn nhiệm vụ', en: 'Draft' },
  edit: { vi: 'Sửa nhiệm vụ', en: 'Edit' },
  issue: { vi: 'Giao nhiệm vụ', en: 'Issue' },
  accept: { vi: 'Nhận nhiệm vụ', en: 'Accept' },
  return: { vi: 'Trả lại nhiệm vụ', en: 'Return' },
  reassign: { vi: 'Chuyển người, đơn vị thực hiện', en: 'Reassign' },
  'answer-part': { vi: 'Trả lời phần phối hợp', en: 'Answer a part' },
  'report-interim': { vi: 'Báo cáo giữa kỳ', en: 'Interim report' },
  'ask-extension': { vi: 'Xin gia hạn', en: 'Ask for more time' },
  extend: { vi: 'Gia hạn', en: 'Extend' },
  'refuse-extension': { vi: 'Không cho gia hạn', en: 'Refuse an extension' },
  'report-done': { vi: 'Báo cáo hoàn thành', en: 'Report done' },
  'refuse-done': { vi: 'Không nghiệm thu', en: 'Refuse what was reported done' },
  close: { vi: 'Nghiệm thu, đóng', en: 'Close' },
  overtake: { vi: 'Chấm dứt do sắp xếp lại', en: 'End by reorganisation' },
  withdraw: { vi: 'Rút nhiệm vụ', en: 'Withdraw' },
  'correct-back': { vi: 'Hoàn lại thao tác trước', en: 'Undo the act before' },
} satisfies Record<TaskActKind, Bilingual>;

export const taskPriorityNames = {
  ordinary: { vi: 'Thường', en: 'Ordinary' },
  key: { vi: 'Trọng tâm', en: 'Key' },
  crucial: { vi: 'Then chốt', en: 'Crucial' },
} satisfies Record<TaskPriority, Bilingual>;

export const productKindNames = {
  document: { vi: 'Văn bản', en: 'Document' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  works: { vi: 'Công trình', en: 'Works' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  event: { vi: 'Hội nghị, sự kiện', en: 'Event' },
  other: { vi: 'Sản phẩm khác', en: 'Other' },
} satisfies Record<ProductKind, Bilingual>;
