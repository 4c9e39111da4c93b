import * as z from 'zod';
import type { Cause, DifficultyKind, Owner } from '../../../core/meeting/difficulty/difficulty.ts';
import type {
  DifficultyDraft,
  listDifficultyChoicesRoute,
  SentFile,
} from '../../../contract/difficulty.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { emptySource, type SourceForm, sourceOf } from './act-form.ts';

export type Choices = OutputOf<typeof listDifficultyChoicesRoute>;

/** Tasks raise theirs from their own pages. */
export const AboutKind = z.enum(['target', 'project', 'unit']);

/** A difficulty as it is typed. */
export interface RaiseForm {
  unitId: string;
  text: string;
  kind: DifficultyKind;
  aboutKind: z.infer<typeof AboutKind>;
  targetId: string;
  projectName: string;
  owner: Owner;
  cause: Cause | '';
  confirmedBy: string;
  source: SourceForm;
  files: SentFile[];
  on: string;
}

/** Filled in as far as it can be: the first unit one may raise for, and the unit above it as the owner. */
export function emptyRaiseForm(choices: Choices, target: string | undefined): RaiseForm {
  const [unit] = choices.units;
  const above = choices.owners.find(({ unitId }) => unitId === unit?.usualOwner);
  const isKnown = choices.targets.some(({ targetId }) => targetId === target);
  return {
    unitId: unit?.unitId ?? '',
    text: '',
    kind: 'obstacle',
    aboutKind: target === undefined ? 'unit' : 'target',
    targetId: isKnown ? (target ?? '') : '',
    projectName: '',
    owner: { level: above?.level ?? 'city', unitId: above?.unitId ?? null, office: null },
    cause: '',
    confirmedBy: '',
    source: emptySource,
    files: [],
    on: '',
  };
}

/** Fields that must be filled before it can be sent; `on` when the day is no day. */
export function lacksOfRaising(form: RaiseForm): (keyof RaiseForm)[] {
  const lacks: (keyof RaiseForm)[] = [];
  if (form.text.trim() === '') lacks.push('text');
  if (form.aboutKind === 'target' && form.targetId === '') lacks.push('targetId');
  if (form.aboutKind === 'project' && form.projectName.trim() === '') lacks.push('projectName');
  if (form.on.trim() !== '' && readTypedDay(form.on) === null) lacks.push('on');
  return lacks;
}

/** What the form comes to; units and targets are those that may be chosen. */
export function draftOf(
  form: RaiseForm,
  { units, targets }: Choices,
): z.input<typeof DifficultyDraft> {
  const day = readTypedDay(form.on);
  const target = targets.find(({ targetId }) => targetId === form.targetId);
  const confirmedBy = form.confirmedBy.trim();
  return {
    unitId: units.find(({ unitId }) => unitId === form.unitId)?.unitId ?? '',
    text: form.text,
    kind: form.kind,
    about:
      form.aboutKind === 'target'
        ? { kind: 'target', targetId: target?.targetId ?? '' }
        : form.aboutKind === 'project'
          ? { kind: 'project', name: form.projectName }
          : { kind: 'unit' },
    owner: form.owner,
    cause: form.cause === '' ? null : form.cause,
    causeConfirmedBy: form.cause === 'objective' && confirmedBy !== '' ? confirmedBy : null,
    source: sourceOf(form.source),
    files: form.files,
    ...(day !== null && { on: day }),
  };
}
