import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';

export function fault(place: (string | number)[], vi: string, en: string): Fault {
  return { place: ['body', ...place], message: { vi, en } };
}

/** A day that has not come yet is no day on which something happened. */
export function futureFaults(on: PlainDate, today: PlainDate): Fault[] {
  if (on <= today) return [];
  return [
    fault(
      ['on'],
      `Ngày ${formatDate(on, 'vi')} chưa đến.`,
      `The day ${formatDate(on, 'en')} has not come yet.`,
    ),
  ];
}

/** Secret matter stays outside the product. */
export function secretFaults(texts: Readonly<Record<string, string | null | undefined>>): Fault[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    typeof text === 'string' && carriesSecretMark(text)
      ? [
          fault(
            [place],
            'Lời này mang dấu chỉ độ mật; việc mật không đưa vào hệ thống.',
            'This text carries a mark of secrecy; secret matter does not enter the product.',
          ),
        ]
      : [],
  );
}

/** @throws Refusal `not-valid` naming every fault, where there is one */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw new Refusal('not-valid', notRight, [...faults]);
}

const notRight: Bilingual = {
  vi: 'Chưa ghi được: xem từng chỗ bên dưới.',
  en: 'This cannot be recorded: see each place below.',
};
