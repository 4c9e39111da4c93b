import type { IndicatorCode } from '../../../kernel/ids.ts';
import { measureUnits } from '../../../kernel/measure-unit.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { normaliseText } from '../../../kernel/vietnamese-text.ts';
import type { IndicatorVersion } from '../../../indicator/indicator.ts';
import { syllableKey } from './syllable.ts';
import type { LearnedPhrase } from '../tying.ts';

export type LearningOutcome =
  | { kind: 'learned'; phrase: LearnedPhrase }
  | { kind: 'fault'; fault: Fault };

/** One form for a phrase: lower case, single blanks, no marks at its ends. Accents stay. */
export function normalPhrase(words: string): string {
  return normaliseText(words.replaceAll('_', ' '))
    .toLowerCase()
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}

/** Whether two phrases are the same words, however the tone marks and `i`/`y` are written. */
export function isSamePhrase(a: string, b: string): boolean {
  return phraseKey(a) === phraseKey(b);
}

function phraseKey(words: string): string {
  return (normalPhrase(words).match(/[\p{L}\p{M}]+|\d+/gu) ?? []).map(syllableKey).join(' ');
}

/**
 * What a correction teaches: these words mean this indicator. Nothing is kept here; forgetting is leaving the phrase
 * out. A fault where the words say nothing, where the indicator is not in the catalogue, or where they are already
 * the name or a synonym of another indicator measured in the same dimension.
 */
export function learnPhrase({
  words,
  indicatorCode,
  catalogue,
}: {
  words: string;
  indicatorCode: IndicatorCode;
  catalogue: readonly IndicatorVersion[];
}): LearningOutcome {
  const phrase = normalPhrase(words);
  if (phrase === '') {
    return fault('words', { vi: 'Không có từ ngữ nào để học', en: 'There are no words to learn' });
  }
  const definition = catalogue.find((one) => one.indicatorCode === indicatorCode);
  if (definition === undefined) {
    return fault('indicatorCode', {
      vi: `Không có chỉ tiêu “${indicatorCode}” trong danh mục`,
      en: `The catalogue has no indicator “${indicatorCode}”`,
    });
  }
  const owner = catalogue.find((one) => isOtherOwner(one, definition, phrase));
  if (owner !== undefined) {
    return fault('words', {
      vi: `“${phrase}” là tên của chỉ tiêu “${owner.name.vi}”; sửa từ đồng nghĩa trong danh mục trước khi dạy khác đi`,
      en: `“${phrase}” is a name of the indicator “${owner.name.en}”; change the synonyms of the catalogue first`,
    });
  }
  return { kind: 'learned', phrase: { phrase, indicatorCode } };
}

function isOtherOwner(one: IndicatorVersion, taught: IndicatorVersion, phrase: string): boolean {
  if (one.indicatorCode === taught.indicatorCode) return false;
  const dimensions = [one, taught].map(({ measureUnit }) => measureUnits[measureUnit].dimension);
  if (dimensions[0] !== dimensions[1]) return false;
  return [one.name.vi, ...one.synonyms].some((name) => isSamePhrase(name, phrase));
}

function fault(field: string, message: Fault['message']): LearningOutcome {
  return { kind: 'fault', fault: { place: [field], message } };
}
