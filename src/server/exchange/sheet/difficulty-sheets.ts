import * as z from 'zod';
import {
  AnswerOutcome,
  Cause,
  Difficulty,
  DifficultyKind,
  type DifficultyDeed,
  OwnerLevel,
  type Source,
} from '../../../core/meeting/difficulty/difficulty.ts';
import type { KeptDifficulty } from '../../difficulty/kept-difficulty.ts';
import { day, fitting, oneOf, optional, wholeNumber, words } from './column.ts';
import { ofDocument, unitText } from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

const difficultyId = fitting(Difficulty.shape.key, {
  vi: 'mã gồm chữ thường không dấu, số, dấu gạch nối hoặc dấu chấm, ví dụ a3-gpmb',
  en: 'a code of small letters, digits, hyphens or points, such as a3-gpmb',
});
const sourceColumns = {
  document_id: optional(ofDocument),
  /** Number, day and issuer of a document that is not kept here. */
  document_words: optional(words),
  place: optional(words),
};

/** A difficulty as it was raised; what happened to it since stands in recommendations.csv. */
export const difficultySheet = sheet('difficulties.csv', {
  id: difficultyId,
  text: words,
  kind: oneOf(DifficultyKind),
  cause: optional(oneOf(Cause)),
  cause_confirmed_by: optional(words),
  about_kind: oneOf(z.enum(['target', 'task', 'project', 'unit'])),
  /** Id of the target, number of the task; blank for a project or a unit. */
  about_id: optional(words),
  about: words,
  unit_id: unitText,
  raised_on: day,
  date_note: optional(words),
  office: words,
  owner_level: oneOf(OwnerLevel),
  owner_unit_id: optional(unitText),
  owner_office: optional(words),
  due_on: optional(day),
  ...sourceColumns,
});
export type DifficultySheetRow = RowOf<typeof difficultySheet>;

/** One act of the way up and down: recommendation, work given on, answer, end. */
export const recommendationSheet = sheet('recommendations.csv', {
  difficulty_id: difficultyId,
  step: wholeNumber,
  kind: oneOf(
    z.enum(['take-on', 'escalate', 'assign-route', 'answer', 'resolve', 'reopen', 'withdraw']),
  ),
  on: day,
  date_note: optional(words),
  office: words,
  from: optional(words),
  to: optional(words),
  text: optional(words),
  report_to: optional(words),
  outcome: optional(oneOf(AnswerOutcome)),
  owner_level: optional(oneOf(OwnerLevel)),
  owner_unit_id: optional(unitText),
  due_on: optional(day),
  ...sourceColumns,
});
export type RecommendationSheetRow = RowOf<typeof recommendationSheet>;

export function sourceOfRow(
  row: Pick<DifficultySheetRow, 'document_id' | 'document_words' | 'place'>,
): Source | null {
  const { document_id: documentId, document_words: inWords, place } = row;
  if (documentId === null && inWords === null && place === null) return null;
  return { documentId, words: inWords, place };
}

function rowOfSource(source: Source | null) {
  return {
    document_id: source?.documentId ?? null,
    document_words: source?.words ?? null,
    place: source?.place ?? null,
  };
}

export function rowsOfDifficulty({ difficulty, acts }: KeptDifficulty): DifficultySheetRow[] {
  const [first] = acts;
  if (first?.deed.kind !== 'raise') return [];
  const { owner, dueOn, source } = first.deed;
  const { about } = difficulty;
  const aboutId =
    about.kind === 'target' ? about.targetId : about.kind === 'task' ? `${about.taskId}` : null;
  return [
    {
      id: difficulty.key,
      text: difficulty.text,
      kind: difficulty.kind,
      cause: difficulty.cause,
      cause_confirmed_by: difficulty.causeConfirmedBy,
      about_kind: about.kind,
      about_id: aboutId,
      about: about.name,
      unit_id: difficulty.unitId,
      raised_on: first.on,
      date_note: first.dateNote,
      office: first.office,
      owner_level: owner.level,
      owner_unit_id: owner.unitId,
      owner_office: owner.office,
      due_on: dueOn,
      ...rowOfSource(source),
    },
  ];
}

/** All acts but the first. */
export function rowsOfRecommendations({
  difficulty,
  acts,
}: KeptDifficulty): RecommendationSheetRow[] {
  return acts.flatMap(({ on, dateNote, office, deed }, at) =>
    deed.kind === 'raise'
      ? []
      : [
          {
            difficulty_id: difficulty.key,
            step: at + 1,
            on,
            date_note: dateNote,
            office,
            ...cellsOfDeed(deed),
          },
        ],
  );
}

type LaterDeed = Exclude<DifficultyDeed, { kind: 'raise' }>;

function cellsOfDeed(deed: LaterDeed) {
  const owner = deed.kind === 'escalate' ? deed.owner : null;
  const isAssigned = deed.kind === 'assign-route';
  return {
    kind: deed.kind,
    from: 'from' in deed ? deed.from : null,
    to: isAssigned ? deed.to : (owner?.office ?? null),
    text: 'text' in deed ? deed.text : null,
    report_to: isAssigned ? deed.reportTo : null,
    outcome: deed.kind === 'answer' ? deed.outcome : null,
    owner_level: owner?.level ?? null,
    owner_unit_id: owner?.unitId ?? null,
    due_on: 'dueOn' in deed ? deed.dueOn : null,
    ...rowOfSource('source' in deed ? deed.source : null),
  };
}
