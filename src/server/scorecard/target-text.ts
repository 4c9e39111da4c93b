import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import type { DecimalText } from '../../core/kernel/decimal.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { formatQuantity } from '../../core/kernel/number-text.ts';
import type { Bound, TargetPart } from '../../core/target/target.ts';

const signs = {
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
  about: '≈',
  exactly: '=',
  between: '',
} satisfies Record<Bound, string>;

/** What the part asks for in signs: `≥ 17 %/năm`, `9–10,5 %`, `trước 31/12/2025`. */
export function targetTextOf(part: TargetPart): Bilingual {
  return { vi: textIn(part, 'vi'), en: textIn(part, 'en') };
}

function textIn(part: TargetPart, language: Language): string {
  if (part.kind === 'before-date') {
    if (part.deadline === null) return language === 'vi' ? 'hoàn thành' : 'complete';
    const day = formatDate(part.deadline, language);
    return language === 'vi' ? `trước hoặc trong ngày ${day}` : `by ${day}`;
  }
  if (part.kind === 'qualitative') return language === 'vi' ? 'định tính' : 'in words';
  if (part.bound === 'between' && part.low !== null && part.high !== null) {
    return `${amount(part, part.low, language)} – ${amount(part, part.high, language)}`;
  }
  if (part.value === null) return language === 'vi' ? 'không nêu số' : 'no number given';
  const sign = part.bound === 'exactly' && part.strive ? '' : signs[part.bound];
  return `${sign} ${amount(part, part.value, language)}`.trim();
}

function amount(part: TargetPart, value: DecimalText, language: Language): string {
  return formatQuantity(value, part.measureUnit, language);
}
