import type { ClaimId, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Decision, FigureCorrection } from '../../contract/reading/read-figure.ts';
import type { PlacedFinding, ReadingAct, ReadingModel, ReadingRecord } from './reading-model.ts';
import type { RecordedAim } from './aims/recorded-aim.ts';

/** A reading as it stands after all that people did with it. */
export interface ReadingState {
  record: ReadingRecord;
  title: string;
  issuer: string | null;
  date: PlainDate | null;
  /** Unit of figures that name none. */
  unitId: UnitId;
  findings: readonly PlacedFinding[];
  /** How often its figures were read anew for another date. */
  rereadCount: number;
  decisions: ReadonlyMap<number, Decision>;
  corrections: ReadonlyMap<number, FigureCorrection>;
  /** Claims in force that came from it, by number of the figure. */
  claimIds: ReadonlyMap<number, ClaimId>;
  /** Plan lines and targets in force that came from it, by number of the figure. */
  aims: ReadonlyMap<number, RecordedAim>;
  state: 'open' | 'accepted' | 'undone';
  /** How often it was taken back; claims accepted again get ids of their own. */
  undoCount: number;
}

/** Works out where a reading stands: of several acts on one thing the latest counts. */
export function readingState(
  record: ReadingRecord,
  acts: readonly ReadingAct[],
  claimIds: ReadonlyMap<number, ClaimId>,
): ReadingState {
  const described = acts.filter((act) => act.act === 'describe');
  const latest = described.at(-1)?.detail ?? record;
  const rereads = described.filter(({ detail }) => detail.findings !== null);
  const reread = rereads.at(-1)?.detail.findings;
  const decisions = acts.filter((act) => act.act === 'decide');
  const corrections = acts.filter((act) => act.act === 'correct');
  const isUndone = acts.findLast(({ act }) => act === 'accept' || act === 'undo')?.act === 'undo';
  const aims = aimsInForce(acts);
  return {
    record,
    title: latest.title,
    issuer: latest.issuer,
    date: latest.date,
    unitId: latest.unitId,
    findings: reread ? withReread(record.model, reread) : record.model.findings,
    rereadCount: rereads.length,
    decisions: new Map(
      decisions.flatMap(({ detail }) =>
        detail.decisions.map(({ findingNo, decision }) => [findingNo, decision]),
      ),
    ),
    corrections: new Map(corrections.map(({ detail }) => [detail.findingNo, detail])),
    claimIds,
    aims,
    state: claimIds.size + aims.size > 0 ? 'accepted' : isUndone ? 'undone' : 'open',
    undoCount: acts.filter(({ act }) => act === 'undo').length,
  };
}

/** Those recorded since everything was taken back for the last time. */
function aimsInForce(acts: readonly ReadingAct[]): Map<number, RecordedAim> {
  const since = acts.slice(acts.findLastIndex(({ act }) => act === 'undo') + 1);
  const recorded = since.flatMap((act) => (act.act === 'accept' ? act.detail.aims : []));
  return new Map(recorded.map((aim) => [aim.findingNo, aim]));
}

/** Whether a figure, or what is said without one, is recorded. */
export function isRecorded(
  { claimIds, aims }: Pick<ReadingState, 'claimIds' | 'aims'>,
  no: number,
): boolean {
  return claimIds.has(no) || aims.has(no);
}

/** Figures keep their numbers: what was read anew is known again by its place. */
function withReread(
  { findings }: ReadingModel,
  reread: readonly PlacedFinding['finding'][],
): PlacedFinding[] {
  const anew = new Map(reread.map((finding) => [finding.range.start, finding]));
  return findings.map((placed) => {
    const { no, range } = placed.finding;
    const again = anew.get(range.start);
    return again === undefined ? placed : { ...placed, finding: { ...again, no } };
  });
}
