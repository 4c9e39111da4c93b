import { budgetStandings, budgetTotal } from '../../core/resolution/disbursement.ts';
import { issuedShare } from '../../core/resolution/action-programme.ts';
import { noContent, type ProgrammeContent } from '../../core/resolution/programme-content.ts';
import { shutForKeepingProgramme } from '../../core/resolution/programme.permission.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { ProgrammeId, UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { listProgrammesRoute, ProgrammePage, ProgrammeRow } from '../../contract/programme.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { type Catalogue, loadCatalogue } from '../known-facts/known-facts.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';
import { namesOfTargets } from '../target/target.views.ts';
import { cascadeOf } from './cascade.ts';
import {
  listCalls,
  listDisbursements,
  listProgrammeContents,
  readProgrammeContent,
} from './programme.views.ts';

interface NamedUnit {
  unitId: UnitId;
  unitName: string;
}

/** Programmes of all resolutions in sight, as known on the day. */
export async function programmeList(
  tx: ReadTransaction,
  actor: Actor,
  day: PlainDate,
): Promise<OutputOf<typeof listProgrammesRoute>> {
  const catalogue = await loadCatalogue(tx);
  const programmes = (await listProgrammes(tx)).filter(isKnown(catalogue, day));
  const contents = await listProgrammeContents(tx);
  const paid = Map.groupBy(await listDisbursements(tx, { day }), ({ programmeId }) => programmeId);
  const cascades = (await listCalls(tx, { day })).map((call) =>
    cascadeOf(call, { actor, day, catalogue }),
  );
  const rows = programmes.map((programme): ProgrammeRow => {
    const content = contents.get(programme.id) ?? noContent;
    const asked = cascades.filter(({ programmeId }) => programmeId === programme.id);
    const states = asked.flatMap(({ rows: units }) => units.map(({ state }) => state));
    return {
      programme,
      resolutionTitle: titleOf(catalogue, programme.resolutionId),
      leadUnit: named(catalogue, content.leadUnitId),
      objectives: content.objectives.length,
      targetIds: content.objectives.flatMap(({ targetId }) => targetId ?? []),
      budget: budgetTotal(budgetStandings(content.budget, paid.get(programme.id) ?? [])),
      cascade: asked.length === 0 ? null : issuedShare(states),
    };
  });
  const resolutions = catalogue.resolutions.map(({ id, title, unitId }) => ({
    id,
    title,
    manage: openAct(shutForKeepingProgramme(actor, unitId)),
  }));
  return { asOf: day, rows, resolutions };
}

/**
 * A programme whole, as of a day: its content as it is kept now, money and action programmes as known then.
 *
 * @throws Refusal `not-found`
 */
export async function programmePage(
  tx: ReadTransaction,
  actor: Actor,
  { id, day }: { id: ProgrammeId; day: PlainDate },
): Promise<ProgrammePage> {
  const catalogue = await loadCatalogue(tx);
  const programme = await getProgramme(tx, id);
  const content = await readProgrammeContent(tx, id);
  const stated = await listDisbursements(tx, { day, programmeId: id });
  const standings = budgetStandings(content.budget, stated);
  const calls = await listCalls(tx, { day, programme });
  const linked = content.objectives.flatMap(({ targetId }) => targetId ?? []);
  return {
    asOf: day,
    programme,
    resolutionTitle: titleOf(catalogue, programme.resolutionId),
    documentTitle: catalogue.documents.get(programme.documentId)?.title ?? null,
    content,
    leadUnit: named(catalogue, content.leadUnitId),
    coUnits: content.coUnitIds.flatMap((unitId) => named(catalogue, unitId) ?? []),
    targetNames: Object.fromEntries(await namesOfTargets(tx, linked)),
    documentTitles: documentTitles(catalogue, content, stated),
    budget: standings,
    total: budgetTotal(standings),
    disbursements: stated.toReversed(),
    cascades: calls.map((call) => cascadeOf(call, { actor, day, catalogue })),
    manage: openAct(shutForKeepingProgramme(actor, ownerOf(catalogue, programme))),
  };
}

/** @throws Refusal `not-found` */
export async function getProgramme(tx: ReadTransaction, id: ProgrammeId): Promise<Programme> {
  const [found] = await listProgrammes(tx, id);
  if (found !== undefined) return found;
  throw new Refusal('not-found', {
    vi: `Không có chương trình, đề án "${id}".`,
    en: `There is no programme or scheme "${id}".`,
  });
}

/** The unit of the resolution of a programme: whose planners keep it. Out of sight: nobody's. */
export function ownerOf(catalogue: Catalogue, programme: Programme): UnitId | undefined {
  return catalogue.resolutions.find(({ id }) => id === programme.resolutionId)?.unitId;
}

function isKnown(catalogue: Catalogue, day: PlainDate): (programme: Programme) => boolean {
  return ({ documentId }) => {
    const document = catalogue.documents.get(documentId);
    return document === undefined || document.datedFrom <= day;
  };
}

function titleOf(catalogue: Catalogue, resolutionId: string): string | null {
  return catalogue.resolutions.find(({ id }) => id === resolutionId)?.title ?? null;
}

function named(catalogue: Catalogue, unitId: UnitId | null): NamedUnit | null {
  if (unitId === null) return null;
  return { unitId, unitName: unitNameOf(catalogue, unitId) };
}

function documentTitles(
  catalogue: Catalogue,
  content: ProgrammeContent,
  stated: readonly { documentId: string | null }[],
): Record<string, string> {
  const ids = [...content.yearlyPlans, ...stated].flatMap(({ documentId }) => documentId ?? []);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const title = catalogue.documents.get(id)?.title;
      return title === undefined ? [] : [[id, title] as const];
    }),
  );
}
