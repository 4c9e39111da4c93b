import { plainDate } from '../../../core/kernel/plain-date.ts';
import type { Fault } from '../../../core/kernel/refusal.ts';
import { checkProgramme } from '../../../core/resolution/check-programme.ts';
import { ProgrammeContent } from '../../../core/resolution/programme-content.ts';
import type { Programme } from '../../../core/resolution/resolution.ts';
import { placeIn } from './build-organisation.ts';
import { columnOf } from '../sheet/fault-places.ts';
import { dayMeant, type Linking } from './linking.ts';
import type { PlacedContents } from './placed-contents.ts';
import {
  disbursementSheet,
  type ProgrammePartKind,
  type ProgrammePartRow,
  programmePartSheet,
} from '../sheet/programme-sheets.ts';
import type { CellPlace, Placed } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';

type Row = Placed<ProgrammePartRow>;

/** Columns that a row of a kind does not leave to others; a cell beside them would be lost. */
const columnsOf = {
  'lead-unit': ['unit_id'],
  'co-unit': ['unit_id'],
  objective: ['wording', 'target_id'],
  solution: ['wording'],
  phase: ['wording', 'first_year', 'last_year'],
  'yearly-plan': ['wording', 'year', 'document_id'],
  'budget-line': ['year', 'source', 'planned'],
} satisfies Record<ProgrammePartKind, (keyof ProgrammePartRow)[]>;

/** What is kept of each programme that the sheet tells of; a fault of the content stands at its row and column. */
export function buildProgrammeParts(
  rows: SheetRows,
  linking: Linking,
  programmes: readonly Programme[],
): PlacedContents['programmeContents'] {
  const known = new Map<string, Programme>(programmes.toReversed().map((one) => [one.id, one]));
  const groups = Map.groupBy(rows.programmeParts, ({ item }) => item.programme_id);
  return [...groups].flatMap(([id, parts]) => {
    denyCellsBeside(parts, linking);
    const programme = known.get(id);
    const [first] = parts;
    if (programme === undefined || first === undefined) return [];
    const content = contentOfRows(parts, programme, linking);
    return content === null ? [] : [{ line: first.line, item: { id, content } }];
  });
}

function contentOfRows(
  parts: readonly Row[],
  programme: Programme,
  linking: Linking,
): ProgrammeContent | null {
  const of = (kind: ProgrammePartKind): Row[] => parts.filter(({ item }) => item.kind === kind);
  const units = (kind: 'lead-unit' | 'co-unit') => unitsOf(of(kind), programme, linking);
  const [lead, ...otherLeads] = units('lead-unit');
  for (const { line } of otherLeads) {
    linking.deny(cell(line, 'unit_id'), {
      vi: 'Chương trình, đề án chỉ có một đơn vị chủ trì; đơn vị này ghi là co-unit',
      en: 'A programme has one lead unit; write this one as co-unit',
    });
  }
  const rowsOf = {
    coUnitIds: units('co-unit'),
    objectives: of('objective'),
    solutions: of('solution'),
    phases: of('phase'),
    yearlyPlans: of('yearly-plan'),
    budget: of('budget-line'),
  };
  const given = {
    leadUnitId: lead?.unitId ?? null,
    coUnitIds: rowsOf.coUnitIds.map(({ unitId }) => unitId),
    objectives: rowsOf.objectives.map(({ item: { wording, target_id: targetId } }) => ({
      wording,
      targetId,
    })),
    solutions: rowsOf.solutions.map(({ item }) => item.wording),
    phases: rowsOf.phases.map(({ item }) => ({
      name: item.wording,
      firstYear: item.first_year,
      lastYear: item.last_year,
    })),
    yearlyPlans: rowsOf.yearlyPlans.map(({ item: { year, wording, document_id: documentId } }) => ({
      year,
      wording,
      documentId,
    })),
    budget: rowsOf.budget.map(({ item: { year, source, planned } }) => ({ year, source, planned })),
  };
  const lines = new Map<unknown, number[]>(
    Object.entries(rowsOf).map(([list, placed]) => [list, placed.map(({ line }) => line)]),
  );
  const placed = (place: readonly PropertyKey[]): CellPlace => placeOf(place, lines);
  const content = ProgrammeContent.safeParse(given);
  if (!content.success) {
    for (const { path } of content.error.issues) linking.deny(placed(path), notFitting);
    return null;
  }
  for (const { place, message } of checkProgramme(content.data, programme)) {
    linking.deny(placed(place), message);
  }
  return content.data;
}

function unitsOf(rows: readonly Row[], programme: Programme, linking: Linking) {
  const { firstYear, lastYear } = programme;
  const about = {
    start: plainDate(`${firstYear}-01-01`),
    end: plainDate(`${Math.max(firstYear, lastYear) + 1}-01-01`),
  };
  return rows.flatMap(({ line, item: { unit_id: text } }) => {
    if (text === null) linking.deny(cell(line, 'unit_id'), notFitting);
    if (text === null) return [];
    // Written in full, a unit is meant whenever it existed: heirs go on with programmes of before.
    const then = text.includes('@') ? dayMeant(text, about.start) : about;
    const unitId = linking.unit(text, then, cell(line, 'unit_id'));
    return unitId === null ? [] : [{ line, unitId }];
  });
}

/** Statements of money paid; each row stands for itself. */
export function buildDisbursements(
  rows: SheetRows,
  linking: Linking,
): PlacedContents['disbursements'] {
  return rows.disbursements.map(({ line, item: row }) => {
    const at = placeIn(disbursementSheet.fileName, line);
    if (row.amount.startsWith('-')) linking.deny(at('amount'), negative);
    if (!row.data_through.startsWith(`${row.year}-`)) linking.deny(at('data_through'), otherYear);
    if (row.known_since < row.data_through) linking.deny(at('known_since'), knownTooEarly);
    const item = {
      programmeId: row.programme_id,
      year: row.year,
      source: row.source,
      dataThrough: row.data_through,
      amount: row.amount,
      knownSince: row.known_since,
      office: row.office,
      documentId: row.document_id,
      note: row.note,
    };
    return { line, item };
  });
}

function denyCellsBeside(parts: readonly Row[], linking: Linking): void {
  for (const { line, item } of parts) {
    const own: readonly string[] = ['programme_id', 'kind', ...columnsOf[item.kind]];
    for (const [column, value] of Object.entries(item)) {
      if (value === null || own.includes(column)) continue;
      linking.deny(cell(line, column), {
        vi: `Dòng loại ${item.kind} không dùng ô này; hãy để trống`,
        en: `A row of the kind ${item.kind} does not use this cell; leave it blank`,
      });
    }
  }
}

/** `['phases', 1, 'lastYear']` at the line of the second phase. */
function placeOf(
  [list, index, field]: Fault['place'] | readonly PropertyKey[],
  lines: ReadonlyMap<unknown, number[]>,
): CellPlace {
  const ofList = lines.get(list) ?? [];
  const line = ofList[Number(index ?? 0)] ?? ofList[0] ?? 1;
  const plain = list === 'coUnitIds' ? 'unit_id' : list === 'phases' ? 'first_year' : 'wording';
  if (field === undefined) return cell(line, plain);
  return cell(line, field === 'name' ? 'wording' : columnOf(String(field)));
}

function cell(line: number, column: string): CellPlace {
  return placeIn(programmePartSheet.fileName, line)(column);
}

const notFitting = {
  vi: 'Ô này trống, quá dài hoặc ngoài khoảng cho phép với loại dòng này',
  en: 'This cell is blank, too long or out of bounds for a row of this kind',
};

const negative = {
  vi: 'Số đã giải ngân không thể âm',
  en: 'Money paid cannot be negative',
};

const otherYear = {
  vi: 'Ngày chốt phải nằm trong năm của dòng vốn: số giải ngân tính từ đầu năm ấy',
  en: 'The day must lie in the year of the line: money is summed from its first of January',
};

const knownTooEarly = {
  vi: 'Không thể biết trước ngày chốt số liệu',
  en: 'It cannot be known before the last day that it covers',
};
