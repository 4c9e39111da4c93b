import type { ReadAim } from '../../../contract/reading/read-figure.ts';
import { planLineCellsOf } from '../../figure/plan-cells.ts';
import type { StatedFacts } from '../../known-facts/known-facts.ts';
import type { AssessedReading } from '../assess-reading.ts';
import type { KnownAim } from './aim-fates.ts';
import type { RecordedAim } from './recorded-aim.ts';

/** What a figure asks for, as it stands on the page; null for results. */
export function readAimOf(
  { asked, item, knownAim }: AssessedReading['figures'][number],
  { state, facts }: AssessedReading,
): ReadAim | null {
  const recorded = state.aims.get(item.no);
  if (asked === null && recorded === undefined) return null;
  const { aim } = item;
  const taken = aim?.kind === 'target' ? [aim.target.resolutionId] : [];
  const titleOf = (id: string): string =>
    facts.resolutions.find((one) => one.id === id)?.title ?? id;
  return {
    aim,
    resolutions: [...new Set([...taken, ...(asked?.resolutionIds ?? [])])].map((id) => ({
      id,
      title: titleOf(id),
    })),
    known: knownAim === null ? null : knownCellOf(knownAim, facts),
    recorded: recorded === undefined ? null : recordedCellOf(recorded),
  };
}

function knownCellOf(known: KnownAim, facts: StatedFacts): ReadAim['known'] {
  if (known.kind === 'target') {
    const { target, part } = known;
    const { id: targetId, name, wording } = target;
    return { kind: 'target', targetId, name, wording, part };
  }
  const { planLine, version } = known;
  const cell = planLineCellsOf(planLine, facts)[planLine.versions.indexOf(version)];
  return cell === undefined ? null : { kind: 'plan-line', cell };
}

function recordedCellOf({ effect }: RecordedAim): ReadAim['recorded'] {
  return { effect: effect.kind, targetId: 'targetId' in effect ? effect.targetId : null };
}
