import * as z from 'zod';

/** A day of the civil calendar, `YYYY-MM-DD`. No time, no zone; compares correctly as text. */
export const PlainDate = z
  .string()
  .refine(isRealDay, { error: 'Ngày không hợp lệ (cần dạng năm-tháng-ngày, ví dụ 2021-08-01)' })
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;
function isRealDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
