import type { Language } from '../../../core/kernel/bilingual.ts';
import { scopeName } from '../../../core/indicator/scope-names.ts';

export function scopeText(scope: string, language: Language): string {
  return scopeName(scope)[language];
}
