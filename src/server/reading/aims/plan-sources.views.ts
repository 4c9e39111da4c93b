import type { ReadTransaction } from '../../database/transaction.ts';
import { listAimSources } from './aim-sources.views.ts';

/** Where a read document tells a version of a plan line. */
export interface PlanSource {
  readingId: string;
  figure: number;
  quotation: string;
}

/** A version of a plan line in one word. */
export function planVersionKey(planLineId: string, versionNo: number): string {
  return `${planLineId} ${versionNo}`;
}

/** The sentences of read documents that told versions of plan lines. */
export async function listPlanSources(tx: ReadTransaction): Promise<Map<string, PlanSource>> {
  const sources = await listAimSources(tx);
  return new Map(
    sources.flatMap(({ readingId, recorded: { effect, findingNo, quotation } }) => {
      if (!('versionNo' in effect)) return [];
      const key = planVersionKey(effect.planLineId, effect.versionNo);
      return [[key, { readingId: String(readingId), figure: findingNo, quotation }] as const];
    }),
  );
}
