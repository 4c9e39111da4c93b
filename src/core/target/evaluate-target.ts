import type { TargetId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { colourOf, outlookAfter } from './judgement/colour-of.ts';
import { evaluatePart, type PartEvaluation } from './evaluate-part.ts';
import { outlookOfItem } from './outlook/item-outlook.ts';
import {
  type ItemJudgement,
  judgeItem,
  type TargetJudgement,
  withOverride,
} from './judgement/judge-target.ts';
import { judgeStructure } from './judgement/judge-structure.ts';
import { type PartContext, partContext } from './part-context.ts';
import type { PartJudgement } from './judgement/part-judgement.ts';
import { type Reasoned, sentences } from './reasoned.ts';
import type { TargetFacts } from './target-facts.ts';
import type { Colour, Outlook } from './target.ts';

/** Everything a scorecard row needs about a target on one day; plain data. */
export interface TargetEvaluation {
  targetId: TargetId;
  asOf: PlainDate;
  /** In the order of `target.parts`. */
  parts: PartEvaluation[];
  /** Shares of one whole judged together; empty when the item holds no structure. */
  structures: { group: string; partIndexes: number[]; judgement: PartJudgement }[];
  judgement: TargetJudgement;
  /** "2 of 3 parts"; a structure counts as one part. */
  partsMet: number;
  partsCounted: number;
  judgementReasoned: Reasoned;
  outlook: Outlook;
  outlookReasoned: Reasoned;
  /** From the computed label and outlook; an override does not repaint it. */
  colour: Colour;
}

/** What counts as one part of the item: a part, or the shares of one structure. */
interface CountedPart {
  judgement: PartJudgement;
  outlook: Outlook;
  outlookReasoned: Reasoned;
}

/** Judges a target and looks ahead, from facts known on `facts.asOf`. `facts.parts` must match `target.parts`. */
export function evaluateTarget(facts: TargetFacts): TargetEvaluation {
  const contexts = contextsOf(facts);
  const parts = contexts.map((context) => evaluatePart(context, facts.planLines));
  const structures = structuresOf(contexts, parts);
  const counted = countedParts(contexts, parts, structures);
  const item = itemJudgement(facts, counted);
  const outlook = itemOutlook(facts, item, counted);
  return {
    targetId: facts.target.id,
    asOf: facts.asOf,
    parts,
    structures,
    judgement: withOverride(item.label, facts.override, facts.asOf),
    partsMet: item.partsMet,
    partsCounted: item.partsCounted,
    judgementReasoned: judgementReasoned(facts, item, counted),
    outlook: outlook.value,
    outlookReasoned: outlook.reasoned,
    colour: colourOf(item.label, outlook.value),
  };
}

function contextsOf(facts: TargetFacts): PartContext[] {
  const { target, parts } = facts;
  if (parts.length !== target.parts.length) {
    throw new RangeError(
      `${target.id}: facts of ${parts.length} parts, not ${target.parts.length}`,
    );
  }
  return target.parts.flatMap((part, index) => {
    const ofPart = parts[index];
    return ofPart === undefined ? [] : [partContext(facts, part, ofPart)];
  });
}

function structuresOf(
  contexts: readonly PartContext[],
  parts: readonly PartEvaluation[],
): TargetEvaluation['structures'] {
  const groups = new Map<string, number[]>();
  contexts.forEach(({ part }, index) => {
    if (part.kind !== 'structure') return;
    const group = part.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  return [...groups].map(([group, partIndexes]) => ({
    group,
    partIndexes,
    judgement: judgeStructure(
      partIndexes.flatMap((index) => {
        const context = contexts[index];
        const standing = parts[index]?.standing;
        return context === undefined || standing === undefined ? [] : [{ context, standing }];
      }),
    ),
  }));
}

function countedParts(
  contexts: readonly PartContext[],
  parts: readonly PartEvaluation[],
  structures: TargetEvaluation['structures'],
): CountedPart[] {
  const single = parts.filter((_, index) => contexts[index]?.part.kind !== 'structure');
  return [
    ...single.map(({ judgement, outlook }) => ({
      judgement,
      outlook: outlook.value,
      outlookReasoned: outlook.reasoned,
    })),
    ...structures.map(({ judgement, partIndexes }) => {
      const shares = partIndexes.flatMap((index) => parts[index]?.outlook ?? []);
      const together = outlookOfItem(shares, { kind: 'all' });
      const after = outlookAfter(judgement.label);
      return {
        judgement,
        outlook: after ?? together.value,
        outlookReasoned: after === null ? together.reasoned : judgement.reasoned,
      };
    }),
  ];
}

function isOvertaken({ target, stateSince, term, asOf }: TargetFacts): boolean {
  return target.state === 'overtaken' && (stateSince ?? term.end) <= asOf;
}

function itemJudgement(facts: TargetFacts, counted: readonly CountedPart[]): ItemJudgement {
  const labels = counted.map(({ judgement }) => judgement.label);
  const item = judgeItem(labels, facts.target.rule, facts.settings);
  if (!isOvertaken(facts)) return item;
  const note = facts.target.stateNote ?? '';
  return {
    ...item,
    label: 'overtaken',
    rule: {
      vi: `Không còn áp dụng do sắp xếp đơn vị. ${note}`.trim(),
      en: `No longer applies after the reorganisation of units. ${note}`.trim(),
    },
  };
}

function judgementReasoned(
  facts: TargetFacts,
  item: ItemJudgement,
  counted: readonly CountedPart[],
): Reasoned {
  const [only] = counted;
  if (isOvertaken(facts)) return { rule: item.rule, numbers: [] };
  if (counted.length === 1 && only !== undefined) return only.judgement.reasoned;
  return {
    rule: sentences(item.rule, ...counted.map(({ judgement }) => judgement.note)),
    numbers: counted.flatMap(({ judgement }) => judgement.reasoned.numbers),
  };
}

function itemOutlook(
  facts: TargetFacts,
  item: ItemJudgement,
  counted: readonly CountedPart[],
): { value: Outlook; reasoned: Reasoned } {
  const [only] = counted;
  const after = outlookAfter(item.label);
  if (after !== null && (counted.length > 1 || isOvertaken(facts))) {
    return { value: after, reasoned: { rule: item.rule, numbers: [] } };
  }
  if (counted.length === 1 && only !== undefined) {
    return { value: only.outlook, reasoned: only.outlookReasoned };
  }
  return outlookOfItem(
    counted.map(({ outlook, outlookReasoned }) => ({ value: outlook, reasoned: outlookReasoned })),
    facts.target.rule,
  );
}
