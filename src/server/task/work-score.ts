import { maxDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { containsDate } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { Period, PeriodId } from '../../core/period/period.ts';
import { ruleOn } from '../../core/task/conversion.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import { type ScoredProduct, scoredProducts, workScoreOf } from '../../core/task/work-score.ts';
import type { showWorkScoreRoute } from '../../contract/task/work-score.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { dayAsked } from '../today.ts';
import { type KeptRule, listConversionRules } from './conversion-rules.ts';
import { listFailedSpotChecks } from './spot-check.views.ts';
import { loadTaskNames, type TaskNames } from './task-names.views.ts';
import { loadTasks } from './task.views.ts';

type Answer = OutputOf<typeof showWorkScoreRoute>;

interface Question {
  period: PeriodId;
  asOf?: PlainDate | undefined;
}

/** The score with the products that it was counted from. */
export interface WorkScoreSheet {
  answer: Answer;
  products: readonly ScoredProduct[];
  names: TaskNames;
}

/**
 * Work score of a month or quarter by unit and head, as known on a day.
 *
 * @throws Refusal `not-valid` for any other kind of period
 */
export async function workScore(
  tx: ReadTransaction,
  actor: Actor,
  { period: periodId, asOf: asked }: Question,
): Promise<WorkScoreSheet> {
  const period = scorePeriod(periodId);
  const asOf = dayAsked(asked);
  const names = await loadTaskNames(tx);
  const failed = await listFailedSpotChecks(tx);
  const rules = await listConversionRules(tx, asOf);
  const products = (await loadTasks(tx))
    .flatMap(({ id, acts }) =>
      scoredProducts({ id, acts, failedSpotChecks: failed.get(id) ?? [] }, asOf, rules),
    )
    .filter(({ countedOn }) => containsDate(period, countedOn));
  const answer: Answer = {
    asOf,
    periodId,
    start: period.start,
    end: period.end,
    units: unitsOf(products, names),
    people: peopleOf(products, names),
    rules: rulesIn(period, rules).map((rule) => ({ ...rule, unitName: names.unit(rule.unitId) })),
    setCoefficients: openAct(shutForOrdering(actor)),
  };
  return { answer, products, names };
}

/** Rules in force on any day of a period: of each unit the one from before it, and those that begin in it. */
function rulesIn({ start, end }: Period, rules: readonly KeptRule[]): KeptRule[] {
  return rules.filter((rule) => {
    const day = maxDate(rule.from, start);
    return day < end && ruleOn(rules, { unitId: rule.unitId, day })?.id === rule.id;
  });
}

function scorePeriod(periodId: PeriodId): Period {
  const period = parsePeriodId(periodId);
  if (period.kind === 'month' || period.kind === 'quarter') return period;
  throw notThatPeriod;
}

function unitsOf(products: readonly ScoredProduct[], names: TaskNames): Answer['units'] {
  return [...Map.groupBy(products, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({
      unitId,
      unitName: names.unit(unitId),
      ledProducts: own.filter(({ kind }) => kind === 'led').length,
      parts: own.filter(({ kind }) => kind === 'part').length,
      score: workScoreOf(own),
    }))
    .toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
}

/** A person is an account, or where there is none an office at a unit. */
function peopleOf(products: readonly ScoredProduct[], names: TaskNames): Answer['people'] {
  const led = products.filter(({ head }) => head !== null);
  const byPerson = Map.groupBy(led, ({ head, unitId }) =>
    head?.accountId == null ? `${unitId} ${head?.office ?? ''}` : String(head.accountId),
  );
  return [...byPerson.values()]
    .flatMap((own): Answer['people'] => {
      const last = own.at(-1);
      if (last?.head == null) return [];
      const { head, unitId } = last;
      return [{ head, unitId, unitName: names.unit(unitId), score: workScoreOf(own) }];
    })
    .toSorted((a, b) => a.head.office.localeCompare(b.head.office, 'vi'));
}

const notThatPeriod = new Refusal('not-valid', {
  vi: 'Điểm công việc tính theo tháng (2024-M03) hoặc quý (2024-Q1).',
  en: 'Work is scored by month (2024-M03) or quarter (2024-Q1).',
});
