import { readAnnexTime } from '../../core/resolution/annex-time.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type PlainDate, plainDateOf } from '../../core/kernel/plain-date.ts';
import { unitsNamed } from '../../core/organisation/units-named.ts';
import type { Unit } from '../../core/organisation/unit.ts';
import { foldAccents, normaliseText } from '../../core/kernel/vietnamese-text.ts';
import type { readAnnexRoute, ReadAnnexRow } from '../../contract/programme.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { TaskDraft } from '../../contract/task/task.ts';
import { readDocument } from '../../reader/format/read-document.ts';
import { type AnnexRow, findAnnexRows } from '../../reader/layout/annex/find-annex-rows.ts';

/** The largest file that is taken in. */
const largestFile = 20 * 1024 * 1024;

const longestTitle = 300;

interface Around {
  programme: Programme;
  units: readonly Unit[];
  /** Who orders. */
  owner: UnitId;
}

/**
 * Reads an annex into drafts of tasks. Nothing is looked up by guess: an agency that is no unit of the product, or a
 * time that names no day, is left open and said.
 *
 * @param titles tasks that the programme has: rows of these titles are marked, so that no annex is taken twice
 * @throws Refusal `not-valid` for a file that cannot be read, or that has no table of tasks
 */
export async function readAnnex(
  file: { fileName: string; bytes: Uint8Array },
  { titles, ...around }: Around & { titles: readonly string[] },
): Promise<OutputOf<typeof readAnnexRoute>> {
  const reading = await readDocument(file.bytes, {
    fileName: file.fileName,
    limits: { fileBytes: largestFile },
  });
  if (reading.kind === 'refused') {
    throw new Refusal('not-valid', reading.text, [{ place: ['base64'], message: reading.text }]);
  }
  const rows = findAnnexRows(reading.document);
  if (rows.length === 0) {
    throw new Refusal('not-valid', noTable, [{ place: ['base64'], message: noTable }]);
  }
  const known = new Set(titles.map(plain));
  return {
    rows: rows.map((row) => {
      const { doubts, ...read } = readRow(row, around);
      const isKnown = known.has(plain(read.draft.title));
      return { ...read, isKnown, doubts: isKnown ? [...doubts, thereAlready] : doubts };
    }),
    messages: reading.messages.map(({ text }) => text),
  };
}

function readRow(
  row: AnnexRow,
  { units, programme, owner }: Around,
): Omit<ReadAnnexRow, 'isKnown'> {
  const doubts: Bilingual[] = [];
  const issue = readAnnexTime(row.issue);
  const period = readAnnexTime(row.period);
  const time = issue.kind === 'span' ? issue : period;
  const first = plainDateOf(programme.firstYear, 1, 1);
  const last = plainDateOf(programme.lastYear, 12, 31);
  // Names outlive units: first the one that bore the name when the work is due, then of any of those years.
  const unitsOf = (agency: string): UnitId[] => {
    const then = time.kind === 'span' ? unitsNamed(agency, between(units, time.due, time.due)) : [];
    return then.length > 0 ? then : unitsNamed(agency, between(units, first, last));
  };
  const unitsIn = (text: string | null): UnitId[] => {
    const found = agenciesIn(text).flatMap(unitsOf);
    return [...new Set(found.length > 0 ? found : unitsOf(text ?? ''))];
  };
  const leads = unitsIn(row.lead);
  const [lead = null, ...others] = leads;
  const helpers = unitsIn(row.coordinating).filter((id) => id !== lead);
  const unknown = (text: string | null): string[] =>
    agenciesIn(text).filter((agency) => unitsIn(agency).length === 0);
  doubts.push(
    ...leadDoubts(row.lead, { isFound: lead !== null, others, unknown: unknown(row.lead) }),
    ...unknownHelpers(unknown(row.coordinating)),
  );
  if (time.kind === 'unclear')
    doubts.push({ vi: 'Không đọc được thời hạn.', en: 'No deadline can be read.' });
  else if (row.issue !== null && issue.kind === 'unclear') doubts.push(unclearIssue(row.issue));
  const draft: TaskDraft = {
    title: row.content.slice(0, longestTitle),
    orderingUnitId: owner,
    leadUnitId: lead,
    coUnits: [...new Set([...others, ...helpers])].map((unitId) => ({
      unitId,
      mustAnswer: `Phối hợp: ${row.content}`.slice(0, longestTitle),
    })),
    head: null,
    startOn: time.kind === 'span' ? time.start : null,
    dueOn: time.kind === 'span' ? time.due : null,
    product:
      row.product === null ? null : { kind: 'document', name: row.product.slice(0, longestTitle) },
    responsibility: null,
    authority: null,
    priority: 'ordinary',
    closingUnitId: lead === owner ? null : owner,
    targetIds: [],
  };
  if (row.content.length > longestTitle)
    doubts.push({ vi: 'Nội dung dài, đã cắt.', en: 'The content is long and was cut.' });
  const isRoutine = time.kind === 'routine';
  return { ...row, draft, doubts, isRoutine };
}

/** One by one, as annexes set them apart: by semicolons, commas and lines. */
function agenciesIn(text: string | null): string[] {
  return (text ?? '')
    .split(/[;,\n]/u)
    .map((agency) => agency.trim())
    .filter((agency) => agency !== '');
}

/** One unit answers for a task: of several leads the first leads, and which ones coordinate is said. */
function leadDoubts(
  written: string | null,
  { isFound, others, unknown }: { isFound: boolean; others: readonly UnitId[]; unknown: string[] },
): Bilingual[] {
  if (written === null)
    return [{ vi: 'Không ghi cơ quan chủ trì.', en: 'No lead agency is written.' }];
  if (!isFound) return [unknownUnit(written)];
  const several: Bilingual = {
    vi: `Ghi nhiều cơ quan chủ trì (“${written}”): đơn vị đầu chủ trì, các đơn vị sau ghi là phối hợp.`,
    en: `Several lead agencies are written (“${written}”): the first leads, the others coordinate.`,
  };
  return [...(others.length > 0 ? [several] : []), ...unknown.map(unknownUnit)];
}

function unknownUnit(agency: string): Bilingual {
  return {
    vi: `Chưa có đơn vị nào tên “${agency}”, hoặc có nhiều đơn vị cùng tên.`,
    en: `There is no unit named “${agency}”, or there are several of that name.`,
  };
}

function unknownHelpers(agencies: readonly string[]): Bilingual[] {
  if (agencies.length === 0) return [];
  const written = agencies.join(', ');
  return [
    {
      vi: `Cơ quan phối hợp “${written}” chưa khớp đơn vị nào.`,
      en: `Coordinating agency “${written}” is no unit known here.`,
    },
  ];
}

function unclearIssue(written: string): Bilingual {
  return {
    vi: `Thời gian ban hành “${written}” không rõ ngày: hạn lấy theo thời gian thực hiện.`,
    en: `The time of issue “${written}” names no day: the deadline is that of the period.`,
  };
}

function plain(title: string): string {
  return foldAccents(normaliseText(title)).replace(/\s+/g, ' ').trim();
}

const thereAlready: Bilingual = {
  vi: 'Chương trình, đề án đã có nhiệm vụ tên này.',
  en: 'The programme has a task of this title already.',
};

/** Units that were there on any of the days. */
function between(units: readonly Unit[], first: PlainDate, last: PlainDate): Unit[] {
  return units.filter(
    ({ validFrom, validTo }) => validFrom <= last && (validTo === null || validTo > first),
  );
}

const noTable: Bilingual = {
  vi: 'Không thấy bảng nhiệm vụ nào: cần bảng có cột nội dung (nhiệm vụ) và cột cơ quan chủ trì hoặc thời gian.',
  en: 'There is no table of tasks: it needs a column of contents and one of lead agency or time.',
};
