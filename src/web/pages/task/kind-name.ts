import type { ConvertedKind } from '../../../core/task/conversion.ts';
import { productKindNames } from '../../../core/task/task-names.ts';
import { useLanguage } from '../../language/language.tsx';

/** "Văn bản"; for the parts of coordinating units their own words. */
export function useKindName(): (kind: ConvertedKind) => string {
  const { words, say } = useLanguage();
  return (kind) =>
    kind === 'part' ? words.workScore.coefficients.part : say(productKindNames[kind]);
}
