import {
  cascadeState,
  compareCascadeStates,
  issuedShare,
} from '../../core/resolution/action-programme.ts';
import { shutForIssuing } from '../../core/resolution/programme.permission.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Cascade, CascadeRow } from '../../contract/programme.ts';
import { openAct } from '../http/open-act.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import type { LoadedCall } from './programme.views.ts';

/** An order with where each unit stood on the day, for whoever asks. */
export function cascadeOf(
  call: LoadedCall,
  { actor, day, catalogue }: { actor: Actor; day: PlainDate; catalogue: Catalogue },
): Cascade {
  const named = (unitId: UnitId): { unitId: UnitId; unitName: string } => ({
    unitId,
    unitName: unitNameOf(catalogue, unitId),
  });
  const titleOf = (id: string | null): string | null =>
    id === null ? null : (catalogue.documents.get(id)?.title ?? null);
  const rows = call.asked.map(({ unitId, issued }): CascadeRow => {
    const known = issued !== null && issued.issuedOn <= day ? issued : null;
    return {
      ...named(unitId),
      state: cascadeState(call.dueOn, issued, day),
      issued: known,
      documentTitle: titleOf(known?.documentId ?? null),
      issue: openAct(shutForIssuing(actor, { unitId, callingUnitId: call.unitId })),
    };
  });
  return {
    id: call.id,
    title: call.title,
    resolutionId: call.resolutionId,
    programmeId: call.programmeId,
    callingUnit: named(call.unitId),
    documentId: call.documentId,
    documentTitle: titleOf(call.documentId),
    calledOn: call.calledOn,
    dueOn: call.dueOn,
    issued: issuedShare(rows.map(({ state }) => state)),
    rows: rows.toSorted((a, b) => compareCascadeStates(a.state, b.state)),
  };
}
