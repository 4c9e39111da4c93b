import type { UnitId } from '../../core/kernel/ids.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { figureOfClaim, indexClaimedIndicators } from '../../core/figure/figure-of-claim.ts';
import { type Actor, may, sightOf } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { listWithdrawnClaimIds } from '../figure/claim.views.ts';
import { appendVintages, type ClaimedVintage, findNewVintages } from '../figure/append-vintages.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import {
  conclusionKey,
  type KeptMeeting,
  listWithdrawnConclusions,
} from '../meeting/kept-meetings.ts';
import { keepForecasts } from '../outlook/keep-forecasts.ts';
import { today } from '../today.ts';
import type { PackFile } from './sheet/csv-table.ts';
import { type SavedCount, type SavedKind, savePack } from './exchange.store.ts';
import { loadContents } from './exchange.views.ts';
import { type Pack, type PackContents, together } from './pack.ts';
import { readPack } from './read-pack.ts';
import { findSignedNews, saveSignedNews, type SignedNews } from './signed-news.ts';

/** How far an import is: items of all files, and the figures that follow from them. */
export interface ImportProgress {
  done: number;
  total: number;
}

export interface ImportOrder {
  files: readonly PackFile[];
  onProgress?: (progress: ImportProgress) => void;
}

export interface ImportResult {
  name: string | null;
  counts: Record<SavedKind, SavedCount>;
  /** Vintages added to the ledger; a figure told again in the same words adds none. */
  newFigures: number;
  /** Nothing was new and nothing had changed. */
  isUnchanged: boolean;
  /** What a person should look at; it was saved nevertheless. */
  warnings: Fault[];
}

/**
 * Loads a pack: all of it, or, if anything is wrong, nothing. Loading the same pack again adds nothing; a claim
 * that says something else than before adds a vintage beside the old one.
 *
 * @throws Refusal `not-allowed`; `not-valid` with every fault at `[file, line, column]`
 */
export async function importPack(
  tx: WriteTransaction,
  actor: Actor,
  { files, onProgress = () => undefined }: ImportOrder,
): Promise<ImportResult> {
  await waitForOtherEntries(tx);
  const known = await loadContents(tx);
  const withdrawn = {
    claims: await listWithdrawnClaimIds(tx),
    conclusions: await listWithdrawnConclusions(tx),
  };
  if (!may(actor, 'import')) throw notAllowed;
  // Units, definitions and rows of all: a right over some units would reach the others through them.
  if (sightOf(actor, 'import') !== 'everything') throw notForSomeUnits;
  const { pack: given, faults, warnings: doubts } = readPack(files, known);
  if (faults.length > 0) throw notValid(faults);
  const { pack, warnings } = leaveOutWithdrawn(given, doubts, withdrawn);
  const told = figuresTold(pack, known);
  const meter = progressMeter(pack, told.length, onProgress);
  const signed = findSignedNews(pack, known);
  const counts = { ...(await savePack(tx, pack, meter.items)), ...signed.counts };
  const news = await findNewVintages(tx, told);
  const isUnchanged =
    news.length === 0 &&
    Object.values(counts).every(({ added, changed }) => added === 0 && changed === 0);
  if (!isUnchanged) await record(tx, actor, { pack, counts, news, signed, onRows: meter.figures });
  meter.signed(pack);
  meter.figures(told.length);
  return { name: pack.name, counts, newFigures: news.length, isUnchanged, warnings };
}

/** What was taken back stays so, whoever tells it again: a person decided it, and a file must not undo that unseen. */
function leaveOutWithdrawn(
  pack: Pack,
  warnings: readonly Fault[],
  withdrawn: { claims: ReadonlySet<string>; conclusions: ReadonlySet<string> },
): { pack: Pack; warnings: Fault[] } {
  const left = pack.claims.filter(({ id }) => withdrawn.claims.has(id));
  const said = left.map(({ id }) => ({
    place: ['claims.csv', id],
    message: {
      vi: `“${id}” đã được rút lại ở đây nên không nạp; muốn dùng lại thì ghi nhận lại từ bản đọc`,
      en: `“${id}” was taken back here, so it is not loaded; to use it, accept its reading again`,
    },
  }));
  const claims = pack.claims.filter(({ id }) => !withdrawn.claims.has(id));
  const { meetings, warnings: more } = withoutWithdrawn(pack.meetings, withdrawn.conclusions);
  return { pack: { ...pack, claims, meetings }, warnings: [...warnings, ...said, ...more] };
}

function withoutWithdrawn(
  meetings: readonly KeptMeeting[],
  withdrawn: ReadonlySet<string>,
): { meetings: KeptMeeting[]; warnings: Fault[] } {
  const isLeft = ({ id }: KeptMeeting, number: number): boolean =>
    withdrawn.has(conclusionKey(id, number));
  const warnings = meetings.flatMap((meeting) =>
    meeting.conclusions
      .filter(({ number }) => isLeft(meeting, number))
      .map(({ number }) => ({
        place: ['conclusions.csv', meeting.terms.title, number],
        message: {
          vi: `Kết luận số ${number} đã được rút lại ở đây nên không nạp`,
          en: `Conclusion ${number} was taken back here, so it is not loaded`,
        },
      })),
  );
  const kept = meetings.map((meeting) => ({
    ...meeting,
    conclusions: meeting.conclusions.filter(({ number }) => !isLeft(meeting, number)),
  }));
  return { meetings: kept, warnings };
}

function figuresTold(pack: Pack, known: PackContents): ClaimedVintage[] {
  const catalogue = together(
    pack.indicators,
    known.indicators,
    (one) => `${one.indicatorCode}@${one.version}`,
  );
  const indicators = indexClaimedIndicators(catalogue);
  return pack.claims.flatMap((claim) => {
    const figure = figureOfClaim(claim, indicators);
    return figure === null ? [] : [{ claim, figure }];
  });
}

async function record(
  tx: WriteTransaction,
  actor: Actor,
  saved: {
    pack: Pack;
    counts: Record<SavedKind, SavedCount>;
    news: readonly ClaimedVintage[];
    signed: SignedNews;
    onRows: (done: number) => void;
  },
): Promise<void> {
  const { pack, counts, news, signed, onRows } = saved;
  const detail = Object.entries(counts).flatMap(([kind, { added, changed }]) => [
    [`${kind} added`, added] as const,
    [`${kind} changed`, changed] as const,
  ]);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'import-pack',
    subject: pack.name ?? 'pack',
    detail: {
      title: pack.title,
      'figures added': news.length,
      ...Object.fromEntries(detail.filter(([, number]) => number > 0)),
    },
  });
  await saveSignedNews(tx, signed, changeNo);
  await appendVintages(tx, news, { changeNo, recordedBy: actor.office, onRows });
  await keepForecasts(tx, { day: today(), changeNo, unitIds: unitsTouched(pack, news) });
}

/** Units of which a figure, a plan line or a target is new or may have changed. */
function unitsTouched(pack: Pack, news: readonly ClaimedVintage[]): UnitId[] {
  const units = [
    ...news.map(({ figure }) => figure.key.unitId),
    ...pack.planLines.map(({ unitId }) => unitId),
    ...pack.targets.flatMap(({ parts }) => parts.map(({ unitId }) => unitId)),
  ];
  return [...new Set(units)];
}

/** Items of the files as they are saved, then the figures. */
function progressMeter(
  pack: Pack,
  figures: number,
  onProgress: (progress: ImportProgress) => void,
): {
  items: (kind: SavedKind, done: number) => void;
  signed: (pack: Pack) => void;
  figures: (done: number) => void;
} {
  const doneOf = new Map<string, number>();
  const { name: _, title: __, ...lists } = pack;
  const total = Object.values(lists).reduce((sum, list) => sum + list.length, figures);
  const tell = (kind: string, done: number): void => {
    doneOf.set(kind, done);
    onProgress({ done: [...doneOf.values()].reduce((sum, one) => sum + one, 0), total });
  };
  return {
    items: tell,
    signed: ({ programmeContents, disbursements, calls, meetings }) => {
      tell('programmeContents', programmeContents.length);
      tell('disbursements', disbursements.length);
      tell('calls', calls.length);
      tell('meetings', meetings.length);
    },
    figures: (done) => tell('figures', done),
  };
}

const notForSomeUnits = new Refusal('not-allowed', {
  vi: 'Bộ số liệu chạm tới mọi đơn vị: chỉ người có quyền trên toàn hệ thống được nạp.',
  en: 'A pack reaches all units: only whoever has the right over the whole installation may load one.',
});

const notAllowed = new Refusal('not-allowed', {
  vi: 'Bạn không có quyền nạp số liệu.',
  en: 'You may not import data.',
});

function notValid(faults: Fault[]): Refusal {
  return new Refusal(
    'not-valid',
    {
      vi: `Gói số liệu có ${faults.length} chỗ chưa đúng; chưa nạp gì.`,
      en: `The pack has ${faults.length} fault(s); nothing was imported.`,
    },
    faults,
  );
}
