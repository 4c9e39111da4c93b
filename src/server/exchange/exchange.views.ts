import { Headship } from '../../core/organisation/unit.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listKeptDifficulties } from '../difficulty/kept-difficulty.ts';
import { listClaims } from '../figure/claim.views.ts';
import { listIndicatorVersions } from '../indicator/indicator.views.ts';
import { listKeptMeetings } from '../meeting/kept-meetings.ts';
import { listPlacements, listSuccessions, listUnits } from '../organisation/unit.views.ts';
import { listRecords, listRegisters } from '../register/register.views.ts';
import { listKeptCalls } from '../programme/kept-calls.ts';
import { listKeptProgrammes } from '../programme/kept-programmes.ts';
import { listDisbursements } from '../programme/programme.views.ts';
import {
  listProgrammes,
  listResolutions,
  listSourceDocuments,
} from '../resolution/resolution.views.ts';
import { listPlanLines, listTargets } from '../target/target.views.ts';
import { Evidence, type PackContents } from './pack.ts';

/** All that an installation knows, in the lists of a pack. */
export async function loadContents(tx: ReadTransaction): Promise<PackContents> {
  return {
    units: await listUnits(tx),
    placements: await listPlacements(tx),
    successions: await listSuccessions(tx),
    headships: await listHeadships(tx),
    indicators: await listIndicatorVersions(tx),
    documents: await listSourceDocuments(tx),
    resolutions: await listResolutions(tx),
    programmes: await listProgrammes(tx),
    targets: await listTargets(tx),
    evidence: await listEvidence(tx),
    planLines: await listPlanLines(tx, {}),
    claims: await listClaims(tx, {}),
    registers: await listRegisters(tx),
    records: await listRecords(tx),
    difficulties: await listKeptDifficulties(tx),
    programmeContents: await listKeptProgrammes(tx),
    disbursements: await listDisbursements(tx),
    calls: await listKeptCalls(tx),
    meetings: await listKeptMeetings(tx),
  };
}

export async function hasUnits(tx: ReadTransaction): Promise<boolean> {
  const unit = await tx.selectFrom('unit').select('unit.unit_id').limit(1).executeTakeFirst();
  return unit !== undefined;
}

async function listHeadships(tx: ReadTransaction): Promise<Headship[]> {
  const rows = await tx
    .selectFrom('headship')
    .selectAll('headship')
    .orderBy('headship.unit_id')
    .orderBy('headship.office')
    .orderBy('headship.valid_from')
    .execute();
  return rows.map((row) =>
    Headship.parse({
      unitId: row.unit_id,
      office: row.office,
      holder: row.holder,
      from: row.valid_from,
      to: row.valid_to,
    }),
  );
}

async function listEvidence(tx: ReadTransaction): Promise<Evidence[]> {
  const rows = await tx
    .selectFrom('target_evidence')
    .selectAll('target_evidence')
    .orderBy('target_evidence.target_id')
    .orderBy('target_evidence.part_no')
    .orderBy('target_evidence.completed_on')
    .execute();
  return rows.map((row) =>
    Evidence.parse({
      targetId: row.target_id,
      part: row.part_no,
      completedOn: row.completed_on,
      knownSince: row.known_since,
      documentId: row.document_id,
      statement: row.statement,
    }),
  );
}
