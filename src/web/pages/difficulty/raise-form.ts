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

/** The unit above a unit, which has most of its difficulties to solve. */
export function usualOwnerOf(unitId: string, { units, owners }: Choices): Owner {
  const unit = units.find((one) => one.unitId === unitId);
  const above = owners.find((one) => one.unitId === unit?.usualOwner);
  return { level: above?.level ?? 'city', unitId: above?.unitId ?? null, office: null };
}

/**
 * Filled in as far as it can be: the unit whose target it is or that the page shows, else the first one may raise for;
 * the unit above it as the owner.
 */
export function emptyRaiseForm(
  choices: Choices,
  { target, shown }: { target: string | undefined; shown: string | undefined },
): RaiseForm {
  const ofTarget = choices.targets.find(({ targetId }) => targetId === target)?.unitId;
  const mayRaiseFor = (id: string | undefined) => choices.units.find(({ unitId }) => unitId === id);
  const unit = mayRaiseFor(ofTarget) ?? mayRaiseFor(shown) ?? choices.units[0];
  const unitId = unit?.unitId ?? '';
  return {
    unitId,
    text: '',
    kind: 'obstacle',
    aboutKind: target === undefined ? 'unit' : 'target',
    targetId: ofTarget === undefined ? '' : (target ?? ''),
    projectName: '',
    owner: usualOwnerOf(unitId, choices),
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
