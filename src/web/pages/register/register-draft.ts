import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import { Register, type RegisterField } from '../../../core/register/register.ts';

/** A field as the planner writes it. */
export interface FieldDraft {
  /** Null for a field that is not there yet: it gets a key of its name. */
  key: string | null;
  kind: RegisterField['kind'];
  name: string;
  nameEn: string;
  measureUnit: MeasureUnit | null;
  /** One on each line. */
  choices: string;
  /** Choices that are there, whose codes stay. */
  known: readonly { code: string; name: Bilingual }[];
  isRequired: boolean;
  isPersonal: boolean;
}

export interface RegisterDraft {
  code: string | null;
  name: string;
  nameEn: string;
  recordName: string;
  unitId: string | null;
  nameField: string | null;
  recordNameEn: string;
  fields: readonly FieldDraft[];
}

export const emptyField: FieldDraft = {
  key: null,
  kind: 'text',
  name: '',
  nameEn: '',
  measureUnit: null,
  choices: '',
  known: [],
  isRequired: false,
  isPersonal: false,
};

export const emptyDraft: RegisterDraft = {
  code: null,
  name: '',
  nameEn: '',
  recordName: '',
  recordNameEn: '',
  unitId: null,
  nameField: null,
  fields: [{ ...emptyField, isRequired: true }],
};

export function draftOfRegister(register: Register): RegisterDraft {
  return {
    code: register.code,
    name: register.name.vi,
    nameEn: register.name.en,
    recordName: register.recordName.vi,
    recordNameEn: register.recordName.en,
    unitId: register.unitId,
    nameField: register.nameField,
    fields: register.fields.map((field) => ({
      key: field.key,
      kind: field.kind,
      name: field.name.vi,
      nameEn: field.name.en,
      measureUnit: 'measureUnit' in field ? field.measureUnit : null,
      choices: 'choices' in field ? field.choices.map(({ name }) => name.vi).join('\n') : '',
      known: 'choices' in field ? field.choices : [],
      isRequired: field.isRequired,
      isPersonal: field.group === 'party-members',
    })),
  };
}

/** "Diện tích đã giải phóng" as a code: small letters without accents, and hyphens. */
export function slugOf(name: string): string {
  return foldAccents(normaliseText(name))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The definition that a draft comes to; null while something lacks. Two fields of one name get keys of their own. */
export function registerOfDraft(draft: RegisterDraft): Register | null {
  const taken = new Set(draft.fields.map(({ key }) => key));
  const keys = draft.fields.map(({ key, name }) => {
    if (key !== null) return key;
    const slug = slugOf(name);
    const free = taken.has(slug) ? `${slug}-${taken.size}` : slug;
    taken.add(free);
    return free;
  });
  const read = Register.safeParse({
    code: draft.code ?? slugOf(draft.name),
    name: both(draft.name, draft.nameEn),
    recordName: both(draft.recordName, draft.recordNameEn),
    unitId: draft.unitId,
    nameField: draft.nameField ?? keys[0],
    fields: draft.fields.map((field, at) => ({
      key: keys[at],
      kind: field.kind,
      name: both(field.name, field.nameEn),
      isRequired: field.isRequired,
      group: field.isPersonal ? 'party-members' : 'figures',
      ...((field.kind === 'number' || field.kind === 'money') && {
        measureUnit: field.measureUnit,
      }),
      ...(field.kind === 'choice' && { choices: choicesOf(field) }),
    })),
  });
  return read.success ? read.data : null;
}

/** Lines in their order; a line that is there keeps its code, so that it may only be added to. */
function choicesOf({ choices, known }: FieldDraft): { code: string; name: Bilingual }[] {
  const lines = choices.split('\n').map(normaliseText).filter(Boolean);
  return lines.map(
    (line) =>
      known.find(({ name }) => name.vi === line) ?? { code: slugOf(line), name: both(line, '') },
  );
}

function both(vi: string, en: string): Bilingual {
  return { vi: vi.trim(), en: en.trim() || vi.trim() };
}
