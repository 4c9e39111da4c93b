import type { PlainDate } from '../kernel/plain-date.ts';

interface Stated<State> {
  state: State;
  stateNote: string | null;
}

/**
 * The state of a resolution or target as it was on a day: what ended it later was not known yet, nor is the
 * note that tells of it. `since`: first day of the state; null when it always held.
 */
export function stateOn<State extends string>(
  { state, stateNote }: Stated<State>,
  since: PlainDate | null,
  day: PlainDate | null,
): Stated<State | 'in-force'> {
  const isAhead = since !== null && day !== null && day < since;
  return isAhead ? { state: 'in-force', stateNote: null } : { state, stateNote };
}
