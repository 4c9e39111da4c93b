import type { Bilingual } from '../kernel/bilingual.ts';

/** Scopes every authority knows. */
const knownScopes: Record<string, Bilingual> = {
  territory: { vi: 'trên địa bàn', en: 'within the territory' },
  'locally-managed': { vi: 'địa phương quản lý', en: 'locally managed' },
  balanced: { vi: 'thu cân đối', en: 'balanced revenue' },
  unstated: { vi: 'nguồn không nói phạm vi', en: 'scope not stated' },
};

/** What is counted in and out, in words; an authority's own scope is called by its code. */
export function scopeName(scope: string): Bilingual {
  const code = scope.replaceAll('-', ' ');
  return knownScopes[scope] ?? { vi: code, en: code };
}
