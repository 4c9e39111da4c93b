import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import type { Disbursement } from './disbursement.ts';
import { documentFaults, type Known } from './unknown-faults.ts';

/** Everything wrong with a statement of money paid that is made today, each fault at its place. */
export function checkDisbursement(
  { year, amount, dataThrough, documentId }: Disbursement,
  { documents, today }: { documents: Known; today: PlainDate },
): Fault[] {
  const through = ['dataThrough'];
  return [
    ...(amount.startsWith('-') ? [{ place: ['amount'], message: negative }] : []),
    ...(dataThrough > today ? [{ place: through, message: ahead }] : []),
    ...(dataThrough.startsWith(`${year}-`) ? [] : [{ place: through, message: otherYear }]),
    ...documentFaults(['documentId'], documentId, documents),
  ];
}

const negative = { vi: 'Số đã giải ngân không thể âm.', en: 'Money paid cannot be negative.' };

const ahead = { vi: 'Ngày chốt số liệu chưa tới.', en: 'The day is not reached yet.' };

const otherYear = {
  vi: 'Ngày chốt phải nằm trong năm của dòng vốn: số giải ngân tính từ đầu năm ấy.',
  en: 'The day must lie in the year of the line: money is summed from its first of January.',
};
