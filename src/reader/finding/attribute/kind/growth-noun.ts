import type { MarkedText } from '../../figure/document.ts';
import type { Cue } from '../../phrase/cue.ts';
import type { Run } from '../../text/passage.ts';
import type { Decision } from '../decision.ts';
import { textOf } from '../../text/text-of.ts';
import { isOfTime } from './compared.ts';
import { isPercent, kind, type KindFound, type KindSetting } from './kind-setting.ts';

/** "tốc độ tăng trưởng đạt 17%"; "GRDP đạt 8,5% so với cùng kỳ" means the same. */
export function growthRate(setting: KindSetting): Decision<KindFound> | undefined {
  const { text, subject, figure } = setting;
  if (!isPercent(setting)) return undefined;
  const cue =
    (subject === null ? undefined : growthNounIn(text, subject)) ??
    nounAfter(text, setting) ??
    nounBefore(text, setting);
  if (cue !== undefined)
    return kind('growth', cue.sense === 'growth' ? 'up' : 'down', 'growth-noun', cue);
  if (subject === null) return undefined;
  const isIndex = INDICES.test(textOf(text.tokens, subject.first, subject.last));
  return isIndex && figure.trail.base !== undefined && isOfTime(text, figure)
    ? kind('growth', 'up', 'growth-of-index', figure.trail.base)
    : undefined;
}

const INDICES =
  /(?:grdp|gdp|iip|cpi|chỉ số giá tiêu dùng|chỉ số sản xuất|lạm phát|giá trị sản xuất)/;

/** The noun of a growth within the phrase that names what is measured. */
export function growthNounIn({ cues }: MarkedText, subject: Run): Cue<'growthNoun'> | undefined {
  for (let at = subject.first; at <= subject.last; at += 1) {
    const cue = cues.at('growthNoun', at);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** "trong 8,01% tăng trưởng của quý I". */
function nounAfter({ cues }: MarkedText, { figure }: KindSetting): Cue<'growthNoun'> | undefined {
  const cue = cues.at('growthNoun', figure.mention.last + 1);
  return cue?.first === figure.mention.last + 1 ? cue : undefined;
}

const NOUN_WITHIN = 10;

/** "địa phương có tốc độ tăng trưởng bình quân ước đạt 12%": in the clause, whoever is its subject. */
function nounBefore(
  { cues, tokens }: MarkedText,
  { figure: { governor, left } }: KindSetting,
): Cue<'growthNoun'> | undefined {
  if (governor.verb !== undefined && governor.verb.sense !== 'reach') return undefined;
  for (
    let at = governor.first - 1;
    at >= Math.max(left.first, governor.first - NOUN_WITHIN);
    at -= 1
  ) {
    if (tokens[at]?.kind !== 'word') return undefined;
    const cue = cues.at('growthNoun', at);
    if (cue !== undefined && cue.first >= left.first) return cue;
  }
  return undefined;
}
