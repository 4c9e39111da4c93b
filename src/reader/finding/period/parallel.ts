import { decided, type Decision } from '../attribute/decision.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Governing } from './governing-times.ts';

const ROW_AT_MOST = 12;

/**
 * The year where the movements of a row began, said with the first alone: "giảm từ 34% năm 2015 còn 23% năm
 * 2020; tăng từ 38% lên 43%". Undefined for any other figure.
 */
export function originInRow(
  text: MarkedText,
  governing: readonly Governing[],
  figure: Figure,
): Decision<string | null> | undefined {
  const { trail, mention, before } = figure;
  if (!isOrigin(figure) || trail.time !== undefined || before === undefined) return undefined;
  const from = Math.max(before.trail.last, before.mention.last) + 1;
  for (let at = from; at < mention.first; at += 1)
    if (text.timeAt[at] !== undefined) return undefined;
  let one: Figure | undefined = before;
  for (let back = 0; one !== undefined && back < ROW_AT_MOST; back += 1) {
    const { time } = one.trail;
    if (isOrigin(one) && time !== undefined) {
      const found = governing[indexFrom(governing, time.first)];
      return found?.first === time.first
        ? decided(found.period, 'time-of-origin', found)
        : undefined;
    }
    one = one.before;
  }
  return undefined;
}

function isOrigin({ governor, mention }: Figure): boolean {
  return governor.verb?.sense === 'from' && mention.form === 'single';
}
