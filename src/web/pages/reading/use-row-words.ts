import type { UnitId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import type { RowWords } from './claim-rows.ts';
import { useIndicatorNames } from './use-indicators.ts';

/** The words with which claims are told on this page. */
export function useRowWords(unit: UnitId): RowWords {
  const { words, language, say } = useLanguage();
  const nameOf = useIndicatorNames(unit);
  const resolutions = useChoice()?.overview.resolutions ?? [];
  const titleOf = (id: string) => resolutions.find((one) => one.id === id)?.title ?? id;
  return { words, language, say, nameOf, titleOf };
}
