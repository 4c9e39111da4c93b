import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { formatQuantity } from '../../core/kernel/number-text.ts';
import type { MeetingId, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { explanationOn } from '../../core/meeting/explanation/explanation.ts';
import type { PackFacts, PackTarget } from '../../core/meeting/review/pack.ts';
import { unitsOfMeeting } from '../../core/meeting/review/units-of-meeting.ts';
import { parsePeriodId, periodName } from '../../core/period/period-kinds.ts';
import type { TargetSlide } from '../../contract/meeting.ts';
import type { ScorecardRow, TargetPartCell } from '../../contract/scorecard.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { difficultyRow, rowSurroundings } from '../difficulty/difficulty-rows.ts';
import { loadDifficulties } from '../difficulty/difficulty.views.ts';
import { loadExplanations } from '../explanation/explanation.views.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { listPlacements } from '../organisation/unit.views.ts';
import { contradictionPage } from '../reconciliation/contradiction-page.ts';
import { loadScorecardSources } from '../scorecard/load-scorecard.ts';
import { scorecardOf, type ScorecardSources } from '../scorecard/scorecard.ts';
import { findTasks } from '../task/task-filter.ts';
import { conclusionCells } from './conclusion-cells.ts';
import { listConclusions, type LoadedMeeting } from './meeting.views.ts';
import { slideOf } from './slide-of-target.ts';

/** Everything a meeting has to look at, as known on a day; of its own unit and all below, whoever freezes it. */
export async function loadPackFacts(
  tx: ReadTransaction,
  { terms }: LoadedMeeting,
  asOf: PlainDate,
): Promise<{ facts: PackFacts; slides: Record<string, TargetSlide | null> }> {
  const { resolutionId, previousMeetingId } = terms;
  const sources = await loadScorecardSources(tx, { resolution: resolutionId, asOf });
  const units = unitsOfMeeting(terms.unitId, await listPlacements(tx));
  return {
    facts: {
      resolutionTitle: sources.resolution.title,
      targets: packTargets(sources),
      contradictions: await openContradictions(tx, units, asOf),
      overdueTasks: await overdueTasks(tx, units, asOf),
      recommendations: await unanswered(tx, units, asOf),
      explanations: await unexplained(tx, units, asOf),
      conclusions: previousMeetingId === null ? [] : await fates(tx, previousMeetingId, asOf),
    },
    slides: Object.fromEntries(sources.targets.map(({ id }) => [id, slideOf(id, sources)])),
  };
}

/** The targets of a resolution in short, in their order. */
export function packTargets(sources: ScorecardSources): PackTarget[] {
  const { rows } = scorecardOf(sources);
  return rows.toSorted((a, b) => a.position - b.position).map(targetOf);
}

function targetOf(row: ScorecardRow): PackTarget {
  const { targetId, number, name, colour, judgement, outlook } = row;
  const latest = row.parts.map(latestText);
  return { targetId, number, name, colour, judgement, outlook, latest };
}

/** "13.090 tỷ đồng, năm 2021"; null where there is no figure. */
function latestText({ latest }: TargetPartCell): Bilingual | null {
  if (latest === null || latest.outcome.kind !== 'value') return null;
  const { value } = latest.outcome;
  const inLanguage = (language: 'vi' | 'en'): string => {
    const amount = formatQuantity(value, latest.measureUnit, language);
    const period = latest.address?.period;
    if (period === undefined) return amount;
    const name = periodName(parsePeriodId(period), language);
    return `${amount}, ${language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

async function openContradictions(
  tx: ReadTransaction,
  units: ReadonlySet<UnitId>,
  asOf: PlainDate,
): Promise<PackFacts['contradictions']> {
  const { contradictions } = await contradictionPage(tx, { unitIds: [...units].sort(), asOf });
  return contradictions
    .filter(({ isSettled, contradiction }) => !isSettled && units.has(contradiction.unitId))
    .map(({ contradiction, ruleName, indicatorName }) => {
      const inLanguage = (language: 'vi' | 'en'): string =>
        [indicatorName?.[language], ruleName[language]].filter(Boolean).join(': ');
      return { id: contradiction.id, title: { vi: inLanguage('vi'), en: inLanguage('en') } };
    });
}

/** Those that one of the units orders, leads or coordinates. */
async function overdueTasks(
  tx: ReadTransaction,
  units: ReadonlySet<UnitId>,
  asOf: PlainDate,
): Promise<PackFacts['overdueTasks']> {
  const { found } = await findTasks(tx, { asOf, overdue: 'yes' });
  const ofUnits = found.filter(({ row: { orderingUnit, leadUnit, coUnits } }) =>
    [orderingUnit, leadUnit, ...coUnits].some((unit) => unit !== null && units.has(unit.unitId)),
  );
  return ofUnits.map(({ row }) => ({
    taskId: row.id,
    title: row.title,
    leadUnitName: row.leadUnit?.unitName ?? null,
    dueOn: row.dueOn,
    daysOverdue: row.daysOverdue,
  }));
}

/** Recommendations that one of the units raised, or has to answer, without an answer. */
async function unanswered(
  tx: ReadTransaction,
  units: ReadonlySet<UnitId>,
  asOf: PlainDate,
): Promise<PackFacts['recommendations']> {
  const around = await rowSurroundings(tx, asOf);
  return (await loadDifficulties(tx)).flatMap((loaded) => {
    const row = difficultyRow(loaded, around);
    if (row === null || !row.state.isRecommendation) return [];
    const { unitId: ownerId } = row.state.owner;
    if (!units.has(row.unitId) && (ownerId === null || !units.has(ownerId))) return [];
    if (row.state.answeredOn !== null || row.state.closedOn !== null) return [];
    const { text, ownerName, clock } = row;
    return [{ difficultyId: row.id, text, ownerName, daysWaiting: clock.daysWithOwner }];
  });
}

/** What one of the units was asked to explain, and has not. */
async function unexplained(
  tx: ReadTransaction,
  units: ReadonlySet<UnitId>,
  asOf: PlainDate,
): Promise<PackFacts['explanations']> {
  const catalogue = await loadCatalogue(tx);
  return (await loadExplanations(tx, {})).flatMap(({ id, explanation, acts }) => {
    const state = explanationOn(acts, asOf);
    if (state?.step !== 'waiting' || !units.has(explanation.unitId)) return [];
    return [
      {
        explanationId: id,
        question: state.question,
        unitName: unitNameOf(catalogue, explanation.unitId),
        dueOn: state.dueOn,
      },
    ];
  });
}

async function fates(
  tx: ReadTransaction,
  meetingId: MeetingId,
  asOf: PlainDate,
): Promise<PackFacts['conclusions']> {
  const conclusions = await listConclusions(tx, { meetingId });
  const cells = await conclusionCells(tx, conclusions, asOf);
  return cells.map(({ conclusion: { id, number, text }, fate, tasks }) => ({
    conclusionId: id,
    number,
    text,
    fate,
    tasks: tasks.map((task) => ({ taskId: task.id, title: task.title })),
  }));
}
