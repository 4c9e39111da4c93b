import type { Bilingual } from '../kernel/bilingual.ts';
import type { Fault } from '../kernel/refusal.ts';
import type { SuccessionKind, SuccessionPart } from './succession.ts';
import type { Unit } from './unit.ts';

/** One strand with its two units, and how many heirs and predecessors those have in all successions. */
export interface KnownStrand {
  part: SuccessionPart;
  from: Unit;
  to: Unit;
  heirsOfFrom: number;
  predecessorsOfTo: number;
}

interface KindRule {
  isShownBy: (strands: KnownStrand[]) => boolean;
  meaning: Bilingual;
}

/** What the strands of a succession must show for its kind to be true. */
const kindRules = {
  merged: {
    isShownBy: (strands) => strands.some((strand) => strand.predecessorsOfTo > 1),
    meaning: {
      vi: 'sáp nhập: ít nhất một đơn vị mới nhận từ hai đơn vị cũ',
      en: 'merged: at least one new unit comes from two old ones',
    },
  },
  split: {
    isShownBy: (strands) => strands.some((strand) => strand.heirsOfFrom > 1),
    meaning: {
      vi: 'chia tách: ít nhất một đơn vị cũ chia cho hai đơn vị mới',
      en: 'split: at least one old unit goes to two new ones',
    },
  },
  renamed: {
    isShownBy: (strands) => strands.every(isOneToOne) && !strands.some(keepsForm),
    meaning: {
      vi: 'đổi tên: mỗi đơn vị đi trọn vào một đơn vị khác tên, mã hoặc loại',
      en: 'renamed: each unit goes whole into one of another name, code or type',
    },
  },
  unchanged: {
    isShownBy: (strands) => strands.every(isOneToOne) && strands.every(keepsForm),
    meaning: {
      vi: 'giữ nguyên: mỗi đơn vị đi trọn vào một đơn vị cùng mã, tên, loại; trùng mã mà khác tên là đơn vị khác',
      en: 'unchanged: each unit goes whole into one of the same code, name and type; the same code under another name is another unit',
    },
  },
  'boundary-changed': {
    isShownBy: (strands) => strands.length > 0,
    meaning: {
      vi: 'điều chỉnh địa giới: phải có ít nhất một phần chuyển',
      en: 'boundary changed: at least one part moves',
    },
  },
  created: {
    isShownBy: () => true,
    meaning: { vi: 'thành lập mới', en: 'created' },
  },
  dissolved: {
    isShownBy: () => true,
    meaning: { vi: 'giải thể', en: 'dissolved' },
  },
} satisfies Record<SuccessionKind, KindRule>;

/** A fault when the strands contradict the kind that is written; `at` is the succession's number in its list. */
export function kindFaults(kind: SuccessionKind, strands: KnownStrand[], at: number): Fault[] {
  const { isShownBy, meaning } = kindRules[kind];
  if (isShownBy(strands)) return [];
  return [
    {
      place: ['successions', at, 'kind'],
      message: {
        vi: `Các phần chuyển không đúng loại đã ghi (${meaning.vi})`,
        en: `The parts are not of the kind stated (${meaning.en})`,
      },
    },
  ];
}

function isOneToOne({ part, predecessorsOfTo }: KnownStrand): boolean {
  return part.allocation === 'exact' && predecessorsOfTo === 1;
}

function keepsForm({ from, to }: KnownStrand): boolean {
  return from.code === to.code && from.name === to.name && from.unitType === to.unitType;
}
