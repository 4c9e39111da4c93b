import { checkDisbursement } from '../../core/resolution/check-disbursement.ts';
import { checkProgramme, checkYears } from '../../core/resolution/check-programme.ts';
import { shutForKeepingProgramme } from '../../core/resolution/programme.permission.ts';
import type { Programme } from '../../core/resolution/resolution.ts';
import {
  documentFaults,
  noSuchDocument,
  noSuchUnit,
} from '../../core/resolution/unknown-faults.ts';
import { ProgrammeId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type {
  keepProgrammeRoute,
  makeProgrammeRoute,
  stateDisbursementRoute,
} from '../../contract/programme.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';
import { today } from '../today.ts';
import { addDisbursements, saveKeptProgrammes } from './kept-programmes.ts';
import { getProgramme, ownerOf } from './programme-page.ts';
import { readProgrammeContent } from './programme.views.ts';

/**
 * Adds a programme or scheme under a resolution; its id is the resolution's with a running number.
 *
 * @throws Refusal `not-allowed`, `not-valid`
 */
export async function makeProgramme(
  tx: WriteTransaction,
  actor: Actor,
  body: ParsedInputOf<typeof makeProgrammeRoute>['body'],
): Promise<ProgrammeId> {
  const catalogue = await loadCatalogue(tx);
  const resolution = catalogue.resolutions.find(({ id }) => id === body.resolutionId);
  refuseIfShut(shutForKeepingProgramme(actor, resolution?.unitId));
  const faults = [
    ...checkYears(body),
    ...(catalogue.documents.has(body.documentId) ? [] : [noSuchDocument(['documentId'])]),
  ];
  if (faults.length > 0) throw new Refusal('not-valid', notKept, faults);
  const taken = new Set((await listProgrammes(tx)).map(({ id }) => id as string));
  const stem = `${body.resolutionId}-${body.kind === 'scheme' ? 'de-an' : 'chuong-trinh'}`;
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  const id = ProgrammeId.parse(`${stem}-${number}`);
  await recordChange(tx, {
    actor,
    act: 'make-programme',
    subject: id,
    ...(resolution && { unitId: resolution.unitId }),
    detail: { title: body.name },
    after: body,
  });
  await tx
    .insertInto('programme')
    .values({
      programme_id: id,
      resolution_id: body.resolutionId,
      kind: body.kind,
      name: body.name,
      first_year: body.firstYear,
      last_year: body.lastYear,
      field: body.field,
      document_id: body.documentId,
      place: body.place,
    })
    .execute();
  return id;
}

/**
 * Keeps the content of a programme as a whole; what stood before stays in the audit.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-valid` with every fault
 */
export async function keepProgramme(
  tx: WriteTransaction,
  actor: Actor,
  { id, body }: { id: ProgrammeId; body: ParsedInputOf<typeof keepProgrammeRoute>['body'] },
): Promise<void> {
  const { programme, catalogue } = await openForKeeping(tx, actor, id);
  const { content, reason } = body;
  const faults = [
    ...checkProgramme(content, programme),
    ...[content.leadUnitId, ...content.coUnitIds].flatMap((unitId, at) =>
      unitId === null || catalogue.units.has(unitId)
        ? []
        : [noSuchUnit(at === 0 ? ['leadUnitId'] : ['coUnitIds', at - 1])],
    ),
    ...content.yearlyPlans.flatMap(({ documentId }, at) =>
      documentFaults(['yearlyPlans', at, 'documentId'], documentId, catalogue.documents),
    ),
  ];
  if (faults.length > 0) {
    const placed = faults.map((one) => ({ ...one, place: ['content', ...one.place] }));
    throw new Refusal('not-valid', notKept, placed);
  }
  const owner = ownerOf(catalogue, programme);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'keep-programme',
    subject: id,
    ...(owner && { unitId: owner }),
    ...(reason !== null && { reason }),
    detail: { title: programme.name },
    before: await readProgrammeContent(tx, id),
    after: content,
  });
  await saveKeptProgrammes(tx, [{ id, content }], changeNo);
}

/**
 * Adds a statement of money paid.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-valid`
 */
export async function stateDisbursement(
  tx: WriteTransaction,
  actor: Actor,
  { id, body }: { id: ProgrammeId; body: ParsedInputOf<typeof stateDisbursementRoute>['body'] },
): Promise<void> {
  const { programme, catalogue } = await openForKeeping(tx, actor, id);
  const { documents } = catalogue;
  const faults = checkDisbursement(body, { documents, today: today() });
  if (faults.length > 0) throw new Refusal('not-valid', notKept, faults);
  const owner = ownerOf(catalogue, programme);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'state-disbursement',
    subject: id,
    ...(owner && { unitId: owner }),
    detail: { title: programme.name },
    after: body,
  });
  const stated = { ...body, programmeId: id, knownSince: today(), office: actor.office };
  await addDisbursements(tx, [stated], changeNo);
}

async function openForKeeping(
  tx: WriteTransaction,
  actor: Actor,
  id: ProgrammeId,
): Promise<{ programme: Programme; catalogue: Awaited<ReturnType<typeof loadCatalogue>> }> {
  const programme = await getProgramme(tx, id);
  const catalogue = await loadCatalogue(tx);
  refuseIfShut(shutForKeepingProgramme(actor, ownerOf(catalogue, programme)));
  return { programme, catalogue };
}

const notKept = {
  vi: 'Chưa lưu: còn chỗ phải sửa.',
  en: 'Not saved: something has to be mended.',
};
