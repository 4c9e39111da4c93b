import { TargetId, TaskId, type UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { actFaults } from '../../../core/meeting/difficulty/check-history.ts';
import {
  type Difficulty,
  type DifficultyAbout,
  type DifficultyAct,
  DifficultyDeed,
} from '../../../core/meeting/difficulty/difficulty.ts';
import { type KeptAct, type KeptDifficulty, isSame } from '../../difficulty/kept-difficulty.ts';
import { placeIn } from './build-organisation.ts';
import {
  type DifficultySheetRow,
  difficultySheet,
  type RecommendationSheetRow,
  recommendationSheet,
  sourceOfRow,
} from '../sheet/difficulty-sheets.ts';
import { dayMeant, type Linking } from './linking.ts';
import type { PlacedContents } from './placed-contents.ts';
import type { CellPlace, Placed } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';

interface Known {
  targets: ReadonlySet<string>;
  difficulties: readonly KeptDifficulty[];
}

/** Difficulties with the acts that the second sheet tells of each; history that is known cannot be told otherwise. */
export function buildDifficulties(
  rows: SheetRows,
  linking: Linking,
  known: Known,
): PlacedContents['difficulties'] {
  const steps = Map.groupBy(rows.recommendations, ({ item }) => item.difficulty_id);
  const ids = new Set<string>(rows.difficulties.map(({ item }) => item.id));
  for (const [id, [first]] of steps) {
    if (ids.has(id) || first === undefined) continue;
    linking.deny(placeIn(recommendationSheet.fileName, first.line)('difficulty_id'), {
      vi: `Không có khó khăn “${id}” trong difficulties.csv của gói này`,
      en: `There is no difficulty “${id}” in difficulties.csv of this pack`,
    });
  }
  return rows.difficulties.flatMap(({ line, item: row }) => {
    const at = placeIn(difficultySheet.fileName, line);
    const unitId = linking.unit(row.unit_id, dayMeant(row.unit_id, row.raised_on), at('unit_id'));
    const about = aboutOfRow(row, known.targets, linking, at);
    const first = firstAct(row, linking, at);
    if (unitId === null || about === null) return [];
    const later = steps.get(row.id) ?? [];
    const acts = historyOf(first, later, linking);
    const before = known.difficulties.find(({ id }) => id === row.id);
    denyOtherHistory({ acts, before, lines: [at, later], linking });
    const item = { id: row.id, difficulty: { ...difficultyOfRow(row), about, unitId }, acts };
    return [{ line, item }];
  });
}

function difficultyOfRow(row: DifficultySheetRow): Omit<Difficulty, 'about' | 'unitId'> {
  return {
    key: row.id,
    text: row.text,
    kind: row.kind,
    cause: row.cause,
    causeConfirmedBy: row.cause_confirmed_by,
  };
}

type PlaceAt = (column: string) => CellPlace;

function aboutOfRow(
  { about_kind: kind, about_id: id, about: name }: DifficultySheetRow,
  targets: ReadonlySet<string>,
  linking: Linking,
  at: PlaceAt,
): DifficultyAbout | null {
  if (kind === 'project' || kind === 'unit') return { kind, name };
  if (kind === 'task') {
    const taskId = TaskId.safeParse(Number(id));
    if (taskId.success) return { kind, taskId: taskId.data, name };
  }
  const targetId = TargetId.safeParse(id);
  if (kind === 'target' && targetId.success && targets.has(targetId.data)) {
    return { kind, targetId: targetId.data, name };
  }
  linking.deny(at('about_id'), {
    vi: 'Cần mã của chỉ tiêu đã có, hoặc số của nhiệm vụ',
    en: 'Needs the id of a known target, or the number of a task',
  });
  return null;
}

function firstAct(row: DifficultySheetRow, linking: Linking, at: PlaceAt): KeptAct {
  const unitId = ownerUnit(row, row.raised_on, linking, at);
  const owner = { level: row.owner_level, unitId, office: row.owner_office };
  return {
    on: row.raised_on,
    dateNote: row.date_note,
    office: row.office,
    deed: { kind: 'raise', owner, dueOn: row.due_on, source: sourceOfRow(row) },
  };
}

function ownerUnit(
  { owner_unit_id: text }: Pick<DifficultySheetRow, 'owner_unit_id'>,
  on: PlainDate,
  linking: Linking,
  at: PlaceAt,
): UnitId | null {
  return text === null ? null : linking.unit(text, dayMeant(text, on), at('owner_unit_id'));
}

/** The acts in the order of their steps, each checked after those before it. */
function historyOf(
  first: KeptAct,
  later: readonly Placed<RecommendationSheetRow>[],
  linking: Linking,
): KeptAct[] {
  const history = [withNumber(first, 1)];
  for (const [index, { line, item: row }] of later.entries()) {
    const at = placeIn(recommendationSheet.fileName, line);
    if (row.step !== index + 2) {
      linking.deny(at('step'), {
        vi: `Các bước ghi lần lượt 2, 3, … (bước 1 là lúc nêu); ở đây cần ${index + 2}`,
        en: `Steps follow each other 2, 3, … (step 1 raises it); here ${index + 2} is needed`,
      });
    }
    const act = laterAct(row, linking, at);
    if (act === null) continue;
    for (const message of actFaults(history, act)) linking.deny(at('kind'), message);
    history.push(withNumber(act, history.length + 1));
  }
  return history.map(({ on, dateNote, office, deed }) => ({ on, dateNote, office, deed }));
}

function withNumber(act: KeptAct, actNo: number): DifficultyAct {
  return { ...act, actNo, accountId: null, recordedAt: '' };
}

function laterAct(row: RecommendationSheetRow, linking: Linking, at: PlaceAt): KeptAct | null {
  const unitId = ownerUnit(row, row.on, linking, at);
  const parts = {
    'take-on': {},
    escalate: {
      owner: { level: row.owner_level, unitId, office: row.to },
      text: row.text,
      dueOn: row.due_on,
      source: sourceOfRow(row),
    },
    'assign-route': {
      from: row.from,
      to: row.to,
      text: row.text,
      reportTo: row.report_to,
      source: sourceOfRow(row),
    },
    answer: { from: row.from, outcome: row.outcome, text: row.text, source: sourceOfRow(row) },
    resolve: { text: row.text },
    reopen: { text: row.text, dueOn: row.due_on },
    withdraw: { text: row.text },
  } satisfies Record<RecommendationSheetRow['kind'], object>;
  const deed = DifficultyDeed.safeParse({ kind: row.kind, ...parts[row.kind] });
  if (deed.success) {
    return { on: row.on, dateNote: row.date_note, office: row.office, deed: deed.data };
  }
  for (const { path } of deed.error.issues) {
    linking.deny(at(columnOf(path)), {
      vi: 'Ô này không được để trống ở bước này',
      en: 'This cell must not be blank at this step',
    });
  }
  return null;
}

function columnOf([field, inside]: readonly PropertyKey[]): string {
  if (field === 'owner') return inside === 'level' ? 'owner_level' : 'owner_unit_id';
  return field === 'reportTo' ? 'report_to' : String(field);
}

/** The history kept here cannot be told otherwise by a file: what was mistaken is put right by one more act. */
function denyOtherHistory({
  acts,
  before,
  lines: [atFirst, later],
  linking,
}: {
  acts: readonly KeptAct[];
  before: KeptDifficulty | undefined;
  lines: [PlaceAt, readonly Placed<RecommendationSheetRow>[]];
  linking: Linking;
}): void {
  for (const [index, act] of (before?.acts ?? []).entries()) {
    const told = acts[index];
    if (told === undefined || isSame(told, act)) continue;
    const line = later[index - 1]?.line;
    const at = line === undefined ? atFirst : placeIn(recommendationSheet.fileName, line);
    linking.deny(at('on'), {
      vi: 'Bước này đã ghi khác trong dữ liệu đã có; lịch sử chỉ thêm, không sửa',
      en: 'This step is recorded otherwise already; history is added to, never changed',
    });
  }
}
