import type { Bilingual, Language } from '../../../core/kernel/bilingual.ts';

/** Scopes every authority knows; an authority's own scopes are shown by their code. */
const knownScopes: Record<string, Bilingual> = {
  territory: { vi: 'trên địa bàn', en: 'within the territory' },
  'locally-managed': { vi: 'địa phương quản lý', en: 'locally managed' },
  balanced: { vi: 'thu cân đối', en: 'balanced revenue' },
  unstated: { vi: 'nguồn không nói phạm vi', en: 'scope not stated' },
};

export function scopeText(scope: string, language: Language): string {
  return knownScopes[scope]?.[language] ?? scope.replaceAll('-', ' ');
}
