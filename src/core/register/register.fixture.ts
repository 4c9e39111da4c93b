import { plainDate } from '../kernel/plain-date.ts';
import { UnitId } from '../kernel/ids.ts';
import { RecordAct, RegisterRecord } from './record.ts';
import { Register } from './register.ts';

export const ward = UnitId.parse('05512@2020-01-01');
/** The ward that it went into on 1 July 2025. */
export const heir = UnitId.parse('05533@2025-07-01');
export const city = UnitId.parse('165@2010-01-01');

/** Industrial parks and clusters, with the fields of site clearance. */
export const clearance: Register = Register.parse({
  code: 'giai-phong-mat-bang',
  name: { vi: 'Sổ giải phóng mặt bằng', en: 'Site clearance' },
  recordName: { vi: 'dự án', en: 'projects' },
  unitId: city,
  nameField: 'name',
  fields: [
    { key: 'name', kind: 'text', name: { vi: 'Tên dự án', en: 'Project' }, isRequired: true },
    {
      key: 'kind',
      kind: 'choice',
      name: { vi: 'Loại', en: 'Kind' },
      isRequired: false,
      choices: [
        { code: 'park', name: { vi: 'Khu công nghiệp', en: 'Industrial park' } },
        { code: 'cluster', name: { vi: 'Cụm công nghiệp', en: 'Industrial cluster' } },
      ],
    },
    {
      key: 'planned',
      kind: 'number',
      name: { vi: 'Diện tích phải giải phóng', en: 'Land to be cleared' },
      isRequired: false,
      measureUnit: 'hectare',
    },
    {
      key: 'cleared',
      kind: 'number',
      name: { vi: 'Diện tích đã giải phóng', en: 'Land cleared' },
      isRequired: false,
      measureUnit: 'hectare',
    },
    {
      key: 'capital',
      kind: 'money',
      name: { vi: 'Vốn', en: 'Capital' },
      isRequired: false,
      measureUnit: 'billion-vnd',
    },
    {
      key: 'households',
      kind: 'number',
      name: { vi: 'Số hộ', en: 'Households' },
      isRequired: false,
      measureUnit: 'household',
    },
    { key: 'begun', kind: 'yes-no', name: { vi: 'Đã khởi công', en: 'Begun' }, isRequired: false },
    { key: 'on', kind: 'day', name: { vi: 'Ngày giao', en: 'Handed over' }, isRequired: false },
    { key: 'at', kind: 'unit', name: { vi: 'Địa bàn', en: 'Place' }, isRequired: false },
    {
      key: 'member',
      kind: 'text',
      name: { vi: 'Đảng viên phụ trách', en: 'Member in charge' },
      isRequired: false,
      group: 'party-members',
    },
  ],
});

interface ActDraft {
  kind?: RecordAct['kind'];
  from?: string;
  values?: Record<string, string | null>;
  undoes?: number;
  toUnitId?: UnitId;
  knownSince?: string;
}

/** A record as the list of its acts, numbered in order; the first adds it unless it says otherwise. */
export function recordOf(id: string, ...drafts: ActDraft[]): RegisterRecord {
  return RegisterRecord.parse({
    id,
    registerCode: clearance.code,
    unitId: ward,
    acts: drafts.map((draft, at) => {
      const kind = draft.kind ?? (at === 0 ? 'add' : 'change');
      return RecordAct.parse({
        actNo: at + 1,
        kind,
        from: draft.from ?? '2024-01-01',
        values: draft.values ?? {},
        reason: kind === 'add' ? null : 'Theo biên bản.',
        undoes: draft.undoes ?? null,
        toUnitId: draft.toUnitId ?? null,
        documentId: null,
        knownSince: draft.knownSince ?? draft.from ?? '2024-01-01',
        office: 'Công chức địa chính',
      });
    }),
  });
}

export const endOf2024 = plainDate('2024-12-31');
