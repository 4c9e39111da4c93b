import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Fault } from '../../kernel/refusal.ts';
import { Judgement } from '../target.ts';

/** Labels as the product names them; each authority may rename them. */
export const judgementNames = {
  exceeded: { vi: 'Vượt mục tiêu', en: 'Exceeded' },
  met: { vi: 'Đạt mục tiêu', en: 'Met' },
  'basically-met': { vi: 'Cơ bản đạt', en: 'Basically met' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  'completed-late': { vi: 'Hoàn thành, chậm', en: 'Completed late' },
  positive: { vi: 'Tích cực (chuyển dịch đúng hướng)', en: 'Positive (moved the right way)' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'no-data': { vi: 'Chưa đủ số liệu', en: 'Not enough figures' },
  'not-comparable': { vi: 'Không so sánh được', en: 'Not comparable' },
  overtaken: { vi: 'Không còn áp dụng do sắp xếp', en: 'Overtaken by reorganisation' },
} satisfies Record<Judgement, Bilingual>;

/** Labels an authority may not give the same name: two labels under one name are merged for its readers. */
export function renamingFaults(names: Record<Judgement, Bilingual>): Fault[] {
  return Judgement.options.flatMap((label, index) => {
    const same = Judgement.options
      .slice(0, index)
      .find((other) => names[other].vi === names[label].vi || names[other].en === names[label].en);
    if (same === undefined) return [];
    return [
      {
        place: ['judgementNames', label],
        message: {
          vi: `"${names[label].vi}" trùng tên với nhãn "${judgementNames[same].vi}": không gộp hai nhãn làm một.`,
          en: `"${names[label].en}" has the name of the label "${judgementNames[same].en}": two labels may not be merged.`,
        },
      },
    ];
  });
}
