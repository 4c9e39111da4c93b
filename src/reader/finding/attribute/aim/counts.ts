import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';

const OF_AIMS =
  /^(?:chỉ tiêu|other:(?:mục tiêu|nhiệm vụ|giải pháp|khâu|nhóm|trụ cột|quan điểm|định hướng))/;

/** A count of targets or tasks is a count, even where they are set. */
export function isCountOfAims(unit: string): boolean {
  return OF_AIMS.test(unit);
}

/** "Đại hội đề ra 18 chỉ tiêu, trong đó …": what follows a count of targets that were set. */
export function decreed(text: MarkedText, figure: Figure): Run | null {
  for (let before = figure.before; before !== undefined; before = before.before) {
    const set = setOf(text, before);
    if (set !== null) return set;
  }
  return null;
}

/** A count of targets that were set. */
export function setOf({ tokens }: MarkedText, { mention }: Pick<Figure, 'mention'>): Run | null {
  if (!/^(?:chỉ tiêu|other:mục tiêu)/.test(mention.unit.name)) return null;
  const isSet = SET.test(textOf(tokens, mention.first - 6, mention.first - 1));
  return isSet ? { first: mention.first, last: mention.last } : null;
}

const SET =
  /(?:đề ra|xác định|thông qua|đặt ra|quyết nghị|quyết định|biểu quyết|đưa ra|xây dựng|thống nhất)(?: \S+){0,2}$/;
