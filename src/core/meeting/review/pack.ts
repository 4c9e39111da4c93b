import * as z from 'zod';
import { Bilingual } from '../../kernel/bilingual.ts';
import { ConclusionId, DifficultyId, ExplanationId, TargetId, TaskId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { ConclusionFate } from './conclusion-fate.ts';
import { Colour, Judgement, Outlook } from '../../target/target.ts';

/** How a target stands against the last meeting. */
export const PackChange = z.enum(['new', 'worse', 'better', 'moved', 'same']);
export type PackChange = z.infer<typeof PackChange>;

export const packChangeNames = {
  new: { vi: 'mới đưa vào', en: 'new' },
  worse: { vi: 'xấu đi', en: 'worse' },
  better: { vi: 'tốt lên', en: 'better' },
  moved: { vi: 'có số mới', en: 'new figures' },
  same: { vi: 'không đổi', en: 'no change' },
} satisfies Record<PackChange, Bilingual>;

/** A target as it stood, in words and colour. */
export const PackTarget = z.object({
  targetId: TargetId,
  number: z.string().nullable(),
  name: Bilingual,
  colour: Colour,
  judgement: Judgement,
  outlook: Outlook,
  /** "13.090 tỷ đồng, năm 2021" of each part; null for a part without a figure. */
  latest: z.array(Bilingual.nullable()),
});
export type PackTarget = z.infer<typeof PackTarget>;

/** The exceptions of a day, before anything is compared. */
export const PackFacts = z.object({
  /** Null in papers frozen before it was kept with them. */
  resolutionTitle: z.string().nullable().default(null),
  targets: z.array(PackTarget),
  contradictions: z.array(z.object({ id: z.string(), title: Bilingual })),
  overdueTasks: z.array(
    z.object({
      taskId: TaskId,
      title: z.string(),
      leadUnitName: z.string().nullable(),
      dueOn: PlainDate.nullable(),
      daysOverdue: z.int(),
    }),
  ),
  /** Recommendations that nobody has answered. */
  recommendations: z.array(
    z.object({
      difficultyId: DifficultyId,
      text: z.string(),
      ownerName: z.string(),
      daysWaiting: z.int(),
    }),
  ),
  /** Explanations that were asked for and not given. */
  explanations: z.array(
    z.object({
      explanationId: ExplanationId,
      question: z.string(),
      unitName: z.string(),
      dueOn: PlainDate,
    }),
  ),
  /** What the last meeting concluded, with what became of it. */
  conclusions: z.array(
    z.object({
      conclusionId: ConclusionId,
      number: z.int(),
      text: z.string(),
      fate: ConclusionFate,
      tasks: z.array(z.object({ taskId: TaskId, title: z.string() })),
    }),
  ),
});
export type PackFacts = z.infer<typeof PackFacts>;

/** The papers of a meeting: the same, with each target and contradiction against the last meeting. */
export const Pack = PackFacts.extend({
  targets: z.array(PackTarget.extend({ colourBefore: Colour.nullable(), change: PackChange })),
  contradictions: z.array(z.object({ id: z.string(), title: Bilingual, isNew: z.boolean() })),
});
export type Pack = z.infer<typeof Pack>;

/** The worst first; what cannot be judged is neither better nor worse than anything. */
const rank = { red: 0, orange: 1, green: 2, none: 3 } satisfies Record<Colour, number>;

/**
 * Puts the exceptions of a day in the order in which a meeting takes them: red first; in a colour what got worse, what
 * is new, what has new figures, what got better, and the rest in the order of the resolution. Overdue tasks and waiting
 * recommendations the longest first; new contradictions first.
 *
 * @param before the papers of the last meeting; null for the first one, where nothing counts as changed
 */
export function composePack(now: PackFacts, before: Pack | null): Pack {
  const known = new Map(before?.targets.map((target) => [target.targetId, target]));
  const told = new Set(before?.contradictions.map(({ id }) => id));
  const targets = now.targets.map((target) => {
    const last = known.get(target.targetId);
    return {
      ...target,
      colourBefore: last?.colour ?? null,
      change: before === null ? ('same' as const) : changeOf(target, last),
    };
  });
  return {
    ...now,
    targets: targets.toSorted(
      (a, b) =>
        rank[a.colour] - rank[b.colour] ||
        changeOrder.indexOf(a.change) - changeOrder.indexOf(b.change),
    ),
    contradictions: now.contradictions
      .map((one) => ({ ...one, isNew: before !== null && !told.has(one.id) }))
      .toSorted((a, b) => Number(b.isNew) - Number(a.isNew)),
    overdueTasks: now.overdueTasks.toSorted((a, b) => b.daysOverdue - a.daysOverdue),
    recommendations: now.recommendations.toSorted((a, b) => b.daysWaiting - a.daysWaiting),
    explanations: now.explanations.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
}

const changeOrder: readonly PackChange[] = ['worse', 'new', 'moved', 'better', 'same'];

function changeOf(now: PackTarget, last: PackTarget | undefined): PackChange {
  if (last === undefined) return 'new';
  const isJudged = now.colour !== 'none' && last.colour !== 'none';
  if (isJudged && rank[now.colour] < rank[last.colour]) return 'worse';
  if (isJudged && rank[now.colour] > rank[last.colour]) return 'better';
  const isSame =
    now.colour === last.colour &&
    now.judgement === last.judgement &&
    JSON.stringify(now.latest) === JSON.stringify(last.latest);
  return isSame ? 'same' : 'moved';
}

/** A target of the papers that stands otherwise by now; the papers themselves stay as they are. */
export const TargetSince = PackTarget.extend({ change: PackChange });
export type TargetSince = z.infer<typeof TargetSince>;

/** Which targets of the papers stand otherwise now, in the order of the papers. */
export function sincePapers(pack: Pack, now: readonly PackTarget[]): TargetSince[] {
  const today = new Map(now.map((target) => [target.targetId, target]));
  return pack.targets.flatMap((then) => {
    const target = today.get(then.targetId);
    if (target === undefined) return [];
    const change = changeOf(target, then);
    return change === 'same' ? [] : [{ ...target, change }];
  });
}
