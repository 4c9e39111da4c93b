import type * as z from 'zod';
import { DocumentId } from '../../../core/kernel/ids.ts';
import type {
  AnswerOutcome,
  Owner,
  OwnerLevel,
} from '../../../core/meeting/difficulty/difficulty.ts';
import type { DifficultyOrder, DifficultyPage } from '../../../contract/difficulty.ts';
import type { EvidenceFile } from '../../../contract/evidence.ts';
import { readTypedDay } from '../../ui/frame/typed-day.ts';

export type ActKind = keyof DifficultyPage['acts'];

/** A document as it is typed: chosen from the list, or in words. */
export interface SourceForm {
  documentId: string;
  words: string;
}

/** Everything that some act asks for, as it is typed. */
export interface ActForm {
  owner: Owner;
  from: string;
  to: string;
  reportTo: string;
  outcome: AnswerOutcome;
  text: string;
  source: SourceForm;
  files: EvidenceFile[];
  /** Typed day; empty for today. */
  on: string;
}

export const emptySource: SourceForm = { documentId: '', words: '' };

export function emptyActForm(from: string, level: OwnerLevel): ActForm {
  return {
    owner: { level, unitId: null, office: null },
    from,
    to: '',
    reportTo: '',
    outcome: 'granted',
    text: '',
    source: emptySource,
    files: [],
    on: '',
  };
}

/** Fields that must be filled before it can be sent; `on` when the day is no day. */
export function lacksOf(kind: ActKind, form: ActForm): (keyof ActForm)[] {
  const needed: (keyof ActForm & ('text' | 'from' | 'to'))[] =
    kind === 'assign-route'
      ? ['text', 'from', 'to']
      : kind === 'answer'
        ? ['text', 'from']
        : ['text'];
  const lacks: (keyof ActForm)[] = needed.filter((field) => form[field].trim() === '');
  if (form.on.trim() !== '' && readTypedDay(form.on) === null) lacks.push('on');
  return lacks;
}

/** The order that the form comes to. */
export function orderOf(
  kind: Exclude<ActKind, 'take-on'>,
  form: ActForm,
): z.input<typeof DifficultyOrder> {
  const day = readTypedDay(form.on);
  const common = { files: form.files, ...(day !== null && { on: day }) };
  const { text, from, outcome } = form;
  const source = sourceOf(form.source);
  switch (kind) {
    case 'escalate':
      return { kind, ...common, owner: form.owner, text, source };
    case 'assign-route':
      return { kind, ...common, from, to: form.to, text, reportTo: blank(form.reportTo), source };
    case 'answer':
      return { kind, ...common, from, outcome, text, source };
    default:
      return { kind, ...common, text };
  }
}

export function sourceOf({ documentId, words }: SourceForm) {
  const id = DocumentId.safeParse(documentId);
  if (!id.success && words.trim() === '') return null;
  return { documentId: id.success ? id.data : null, words: blank(words), place: null };
}

function blank(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
