import { Refusal } from '../../core/kernel/refusal.ts';
import type { Shut } from '../../core/permission/shut.ts';
import type { OpenAct } from '../../contract/open-act.ts';

/** For a button: open, or shut and why. */
export function openAct(shut: Shut | null): OpenAct {
  return { isOpen: shut === null, why: shut?.why ?? null };
}

/** @throws Refusal of the kind that the rule names */
export function refuseIfShut(shut: Shut | null): void {
  if (shut !== null) throw new Refusal(shut.kind, shut.why);
}
