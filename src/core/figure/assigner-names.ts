import type { Bilingual } from '../kernel/bilingual.ts';
import type { Assigner } from './claim.ts';

/** Who assigned a plan line, as readers say it beside "kế hoạch". */
export const assignerNames = {
  congress: { vi: 'đại hội quyết định', en: 'set by the congress' },
  'party-committee': { vi: 'cấp ủy giao', en: 'assigned by the Party committee' },
  province: { vi: 'tỉnh giao', en: 'assigned by the province' },
  'people-council': { vi: 'HĐND giao', en: "assigned by the People's Council" },
  'people-committee': { vi: 'UBND giao', en: "assigned by the People's Committee" },
  'own-unit': { vi: 'đơn vị tự đặt', en: 'set by the unit itself' },
} satisfies Record<Assigner, Bilingual>;
