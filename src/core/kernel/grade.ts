import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';

/** The three grades of Statistics Law 2015, Articles 3 and 48, from the least to the most certain. */
export const Grade = z.enum(['estimate', 'preliminary', 'official']);
export type Grade = z.infer<typeof Grade>;

export const gradeNames = {
  estimate: { vi: 'ước tính', en: 'estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
} satisfies Record<Grade, Bilingual>;

/** Negative when `a` is the less certain grade, 0 when equal. */
export function compareGrades(a: Grade, b: Grade): number {
  return Grade.options.indexOf(a) - Grade.options.indexOf(b);
}

/** The grade of what is computed from figures of these grades: the least certain; null when there are none. */
export function worstGrade(grades: readonly Grade[]): Grade | null {
  return Grade.options.find((grade) => grades.includes(grade)) ?? null;
}
