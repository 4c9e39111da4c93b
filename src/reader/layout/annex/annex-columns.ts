import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';

/** What a column of an annex of tasks holds. */
export type AnnexColumn =
  | 'number'
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'issue'
  | 'period'
  | 'product'
  | 'other';

/**
 * Words of the heads of an annex of tasks, folded, by the column they make; the first that fits decides, so that
 * "thời gian ban hành" is tried before "thời gian". Taken from the layout that action programmes of Party committees
 * and plans of People's Committees share.
 */
const words: readonly (readonly [AnnexColumn, RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|s tt|no)\.?$/u],
  ['coordinating', /phoi hop/u],
  [
    'lead',
    /chu tri|tham muu|co quan thuc hien|don vi thuc hien|phu trach|dau moi|co quan ban hanh/u,
  ],
  [
    'issue',
    /(?:thoi gian|thoi diem|ngay|thoi han|nam) (?:ban hanh|trinh|hoan thanh|bao cao)|ban hanh|thoi han/u,
  ],
  ['period', /thoi gian|giai doan|tien do|lo trinh|ky han/u],
  ['product', /san pham|ket qua|hinh thuc|loai van ban|muc tieu dau ra/u],
  ['content', /noi dung|nhiem vu|cong viec|ten |danh muc|hoat dong|chuong trinh|de an|van ban/u],
];

export function annexColumn(head: string): AnnexColumn {
  const text = foldAccents(normaliseText(head));
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
