import type { Language } from '../../core/kernel/bilingual.ts';

/** "16:05 ngày 25/11/2026", in the time of Việt Nam. */
export function formatInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      ...options,
    }).format(at);
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = part({ day: '2-digit', month: '2-digit', year: 'numeric' });
  return language === 'vi' ? `${time} ngày ${day}` : `${time} on ${day}`;
}
