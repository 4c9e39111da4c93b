import type { Succession } from '../../core/organisation/succession.ts';
import type { Target } from '../../core/target/target.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { type PlainRow, type UpsertCount, upsertRows } from '../database/upsert-rows.ts';
import { anyOf } from '../database/any-of.ts';
import { saveKeptDifficulties } from '../difficulty/kept-difficulty.ts';
import { databaseRows, periodRows } from './database-rows.ts';
import type { Pack, SignedKind } from './pack.ts';
import { rowShapes } from './row-shapes.ts';
import { inTreeOrder } from './tree-order.ts';

/** What became of the items of one file: the rest of its items were there already. */
export interface SavedCount extends UpsertCount {
  total: number;
}

/** The lists of a pack. */
export type SavedKind = Exclude<keyof Pack, 'name' | 'title'>;

/** Those whose items are saved as they stand, before the act is recorded. */
type PlainKind = Exclude<SavedKind, SignedKind>;

/** Saves all plain lists; things before what points at them. */
export async function savePack(
  tx: WriteTransaction,
  pack: Pack,
  onItems: (kind: PlainKind, done: number) => void,
): Promise<Record<PlainKind, SavedCount>> {
  const save = async (kind: PlainKind): Promise<SavedCount> => {
    const total = pack[kind].length;
    const count = await savers[kind](tx, pack, (done) => onItems(kind, done));
    onItems(kind, total);
    return { total, ...count };
  };
  return {
    units: await save('units'),
    placements: await save('placements'),
    successions: await save('successions'),
    headships: await save('headships'),
    indicators: await save('indicators'),
    documents: await save('documents'),
    resolutions: await save('resolutions'),
    programmes: await save('programmes'),
    targets: await save('targets'),
    evidence: await save('evidence'),
    planLines: await save('planLines'),
    claims: await save('claims'),
    registers: await save('registers'),
    records: await save('records'),
    difficulties: await save('difficulties'),
  };
}

type Saver = (
  tx: WriteTransaction,
  pack: Pack,
  onRows: (done: number) => void,
) => Promise<UpsertCount>;

const savers: Record<PlainKind, Saver> = {
  units: (tx, { units, placements }) =>
    upsertRows(tx, rowShapes.unit, inTreeOrder(units, placements).map(databaseRows.unit)),
  placements: (tx, { placements }) =>
    upsertRows(tx, rowShapes.placement, placements.map(databaseRows.placement)),
  successions: saveSuccessions,
  headships: (tx, { headships }) =>
    upsertRows(tx, rowShapes.headship, headships.map(databaseRows.headship)),
  indicators: async (tx, { indicators }) => {
    const codes = new Set(indicators.map(({ indicatorCode }) => indicatorCode));
    const rows = [...codes].map((code) => ({ indicator_code: code }));
    await upsertRows(tx, rowShapes.indicator, rows);
    return upsertRows(
      tx,
      rowShapes.indicatorVersion,
      indicators.map(databaseRows.indicatorVersion),
    );
  },
  documents: (tx, { documents }) =>
    upsertRows(tx, rowShapes.document, documents.map(databaseRows.document)),
  resolutions: (tx, { resolutions }) =>
    upsertRows(tx, rowShapes.resolution, resolutions.map(databaseRows.resolution)),
  programmes: (tx, { programmes }) =>
    upsertRows(tx, rowShapes.programme, programmes.map(databaseRows.programme)),
  targets: saveTargets,
  evidence: (tx, { evidence }) =>
    upsertRows(tx, rowShapes.evidence, evidence.map(databaseRows.evidence)),
  planLines: async (tx, { planLines }) => {
    const lines = await upsertRows(tx, rowShapes.planLine, planLines.map(databaseRows.planLine));
    const versions = planLines.flatMap(databaseRows.planLineVersions);
    return sumOf(lines, await upsertRows(tx, rowShapes.planLineVersion, versions));
  },
  claims: async (tx, pack, onRows) => {
    await upsertRows(tx, rowShapes.period, periodRows(pack));
    return upsertRows(tx, rowShapes.claim, pack.claims.map(databaseRows.claim), onRows);
  },
  registers: (tx, { registers }) =>
    upsertRows(tx, rowShapes.register, registers.map(databaseRows.register)),
  records: saveRecords,
  difficulties: (tx, { difficulties }) => saveKeptDifficulties(tx, difficulties),
};

/** A line and its first version are one item; a version that comes to a known line changes it. */
function sumOf(lines: UpsertCount, versions: UpsertCount): UpsertCount {
  const later = Math.max(0, versions.added - lines.added);
  return { added: lines.added, changed: lines.changed + versions.changed + later };
}

/** A record with all its acts is one item; acts that come to a known record change it. */
async function saveRecords(
  tx: WriteTransaction,
  { records }: Pick<Pack, 'records'>,
): Promise<UpsertCount> {
  const ids = records.map(({ id }) => id);
  const rows = await tx
    .selectFrom('register_record')
    .select('register_record.record_id')
    .where('register_record.record_id', '=', anyOf(ids))
    .execute();
  const known = new Set(rows.map((row) => row.record_id));
  const saved = await upsertRows(tx, rowShapes.record, records.map(databaseRows.record));
  const acts = records.flatMap(databaseRows.recordActs);
  const { added } = await upsertRows(tx, rowShapes.recordAct, acts);
  const ofNew = records.reduce(
    (sum, { id, acts: own }) => sum + (known.has(id) ? 0 : own.length),
    0,
  );
  return { added: saved.added, changed: saved.changed + added - ofNew };
}

type Strand = { from_unit_id: string; to_unit_id: string; allocation: string };
const strandKey = (strand: Strand): string =>
  [strand.from_unit_id, strand.to_unit_id, strand.allocation].join(' ');

/**
 * What a pack says of where an old unit went stands for all that was known of it. A succession has no number of
 * its own in a pack: it is known again by its day, kind, document and a strand.
 */
async function saveSuccessions(
  tx: WriteTransaction,
  { successions }: Pick<Pack, 'successions'>,
): Promise<UpsertCount> {
  const known = await listStrands(tx);
  const rows: PlainRow[] = [];
  const told = new Map<string, Strand>();
  let added = 0;
  for (const succession of successions) {
    const strands = succession.parts.map(({ fromUnit, toUnit, share, allocation }) => ({
      from_unit_id: fromUnit,
      to_unit_id: toUnit,
      share,
      allocation,
    }));
    const again = known.find(
      (row) =>
        row.happened_on === succession.date &&
        row.kind === succession.kind &&
        row.document === succession.document &&
        strands.some((strand) => strandKey(strand) === strandKey(row)),
    );
    if (again === undefined) added += 1;
    const id = again?.succession_id ?? (await addSuccession(tx, succession));
    for (const strand of strands) {
      told.set(strandKey(strand), strand);
      rows.push({ succession_id: id, ...strand });
    }
  }
  const oldUnits = new Set([...told.values()].map((strand) => strand.from_unit_id));
  const untold = known.filter((row) => oldUnits.has(row.from_unit_id) && !told.has(strandKey(row)));
  for (const strand of untold) await dropStrand(tx, strand);
  const saved = await upsertRows(tx, rowShapes.successionPart, rows);
  return { added, changed: saved.changed + untold.length };
}

function listStrands(
  tx: ReadTransaction,
): Promise<
  (Strand & { succession_id: number; happened_on: string; kind: string; document: string })[]
> {
  return tx
    .selectFrom('succession')
    .innerJoin('succession_part', 'succession_part.succession_id', 'succession.succession_id')
    .select([
      'succession.succession_id',
      'succession.happened_on',
      'succession.kind',
      'succession.document',
      'succession_part.from_unit_id',
      'succession_part.to_unit_id',
      'succession_part.allocation',
    ])
    .execute();
}

async function dropStrand(tx: WriteTransaction, strand: Strand): Promise<void> {
  await tx
    .deleteFrom('succession_part')
    .where('succession_part.from_unit_id', '=', strand.from_unit_id)
    .where('succession_part.to_unit_id', '=', strand.to_unit_id)
    .where('succession_part.allocation', '=', strand.allocation)
    .execute();
}

async function addSuccession(
  tx: WriteTransaction,
  { date, kind, document }: Succession,
): Promise<number> {
  const { succession_id: id } = await tx
    .insertInto('succession')
    .values({ happened_on: date, kind, document })
    .returning('succession.succession_id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Known targets keep their place in the list; new ones follow in the order of the file. */
export async function saveTargets(
  tx: WriteTransaction,
  { targets }: Pick<Pack, 'targets'>,
): Promise<UpsertCount> {
  const places = await positionsOf(tx, targets);
  const rows = targets.map((target) => databaseRows.target(target, places.get(target.id) ?? 0));
  const items = await upsertRows(tx, rowShapes.target, rows);
  await dropSurplusParts(tx, targets);
  const parts = targets.flatMap(databaseRows.targetParts);
  const saved = await upsertRows(tx, rowShapes.targetPart, parts);
  return { added: items.added, changed: Math.max(items.changed, saved.changed) };
}

/** A target that is told with fewer parts than before loses the last ones, with what proved them. */
async function dropSurplusParts(tx: WriteTransaction, targets: readonly Target[]): Promise<void> {
  const known = await tx
    .selectFrom('target_part')
    .select(['target_part.target_id', 'target_part.part_no'])
    .execute();
  const partsOf = new Map<string, number>(targets.map(({ id, parts }) => [id, parts.length]));
  for (const { target_id: id, part_no: number } of known) {
    if (number <= (partsOf.get(id) ?? number)) continue;
    for (const table of ['target_evidence', 'target_part'] as const) {
      await tx
        .deleteFrom(table)
        .where(`${table}.target_id`, '=', id)
        .where(`${table}.part_no`, '=', number)
        .execute();
    }
  }
}

async function positionsOf(
  tx: ReadTransaction,
  targets: readonly Target[],
): Promise<Map<string, number>> {
  const known = await tx
    .selectFrom('target')
    .select(['target.target_id', 'target.resolution_id', 'target.position'])
    .execute();
  const places = new Map(known.map((row) => [row.target_id, row.position]));
  const last = new Map<string, number>();
  for (const { resolution_id: id, position } of known) {
    last.set(id, Math.max(position, last.get(id) ?? 0));
  }
  for (const { id, resolutionId } of targets) {
    if (places.has(id)) continue;
    const place = (last.get(resolutionId) ?? 0) + 1;
    last.set(resolutionId, place);
    places.set(id, place);
  }
  return places;
}
