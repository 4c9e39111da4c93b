import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Doubt, EntryCheck, EntryFacts } from './entry-doubt.ts';
import { annexCheck, shareSumCheck } from './entry-number-checks.ts';
import { partChecks } from './entry-part-checks.ts';
import type { Target } from '../target.ts';

/** A doubt with its place; a person answers it and the answer is kept under `id`. It never blocks. */
export interface EntryWarning {
  /** Stable across runs: target, check and place. */
  id: string;
  check: EntryCheck;
  /** Path inside the target: `['parts', 1, 'value']`. */
  place: (string | number)[];
  message: Bilingual;
}

/** Every warning about a target, in the order of its parts. */
export function checkTarget(target: Target, facts: EntryFacts): EntryWarning[] {
  const ofParts = target.parts.flatMap((part, index) =>
    [...partChecks(target, part, facts), ...annexCheck(part, index, facts)].map((doubt) =>
      warning(target, ['parts', index, doubt.field], doubt),
    ),
  );
  const ofItem = shareSumCheck(target).map((doubt) => warning(target, [doubt.field], doubt));
  return [...ofParts, ...ofItem];
}

function warning(
  target: Target,
  place: (string | number)[],
  { check, message }: Doubt,
): EntryWarning {
  return { id: [target.id, check, ...place].join(':'), check, place, message };
}
