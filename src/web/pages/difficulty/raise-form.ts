import * as z from 'zod';
import type { TaskId } from '../../../core/kernel/ids.ts';
import type { Cause, DifficultyKind, Owner } from '../../../core/meeting/difficulty/difficulty.ts';
import type { DifficultyDraft, listDifficultyChoicesRoute } from '../../../contract/difficulty.ts';
import type { EvidenceFile } from '../../../contract/evidence.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { emptySource, type SourceForm, sourceOf } from './act-form.ts';

export type Choices = OutputOf<typeof listDifficultyChoicesRoute>;

/** A task is named by its own page, and chosen nowhere else. */
export const AboutKind = z.enum(['target', 'task', 'project', 'unit']);

export interface BlockedTask {
  taskId: TaskId;
  title: string;
  unitIds: readonly string[];
}

/** A difficulty as it is typed. */
export interface RaiseForm {
  unitId: string;
  text: string;
  kind: DifficultyKind;
  aboutKind: z.infer<typeof AboutKind>;
  targetId: string;
  /** The task on whose page it was begun, and the units that work on it. */
  task: BlockedTask | null;
  projectName: string;
  owner: Owner;
  cause: Cause | '';
  confirmedBy: string;
  source: SourceForm;
  files: EvidenceFile[];
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
  begun: { target: string | undefined; task: BlockedTask | null; shown: string | undefined },
): RaiseForm {
  const { target, task, shown } = begun;
  const ofTarget = choices.targets.find(({ targetId }) => targetId === target)?.unitId;
  const mayRaiseFor = (id: string | undefined) => choices.units.find(({ unitId }) => unitId === id);
  const ofTask = task?.unitIds.find((id) => mayRaiseFor(id) !== undefined);
  const unit =
    mayRaiseFor(ofTask) ?? mayRaiseFor(ofTarget) ?? mayRaiseFor(shown) ?? choices.units[0];
  const unitId = unit?.unitId ?? '';
  return {
    unitId,
    text: '',
    kind: 'obstacle',
    aboutKind: task !== null ? 'task' : target === undefined ? 'unit' : 'target',
    task,
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

function aboutOf(
  { aboutKind, task, projectName }: RaiseForm,
  targetId: string,
): z.input<typeof DifficultyDraft>['about'] {
  if (aboutKind === 'target') return { kind: 'target', targetId };
  if (aboutKind === 'project') return { kind: 'project', name: projectName };
  return aboutKind === 'task' && task !== null
    ? { kind: 'task', taskId: task.taskId }
    : { kind: 'unit' };
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
    about: aboutOf(form, target?.targetId ?? ''),
    owner: form.owner,
    cause: form.cause === '' ? null : form.cause,
    causeConfirmedBy: form.cause === 'objective' && confirmedBy !== '' ? confirmedBy : null,
    source: sourceOf(form.source),
    files: form.files,
    ...(day !== null && { on: day }),
  };
}
