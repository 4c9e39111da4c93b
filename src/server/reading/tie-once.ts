import { createHash } from 'node:crypto';
import type { TyingInput } from '../../core/figure/tying/tying.ts';
import { readerJobs, type Tied } from './file/reader-jobs.ts';
import type { ReadingRecord } from './reading-model.ts';
import { runJob } from './file/reader-thread.ts';

/** Documents with more figures than this are tied in a thread: they take longer than a page should. */
const FEW_FIGURES = 300;
/** Ties kept of one document: of two days and two lessons at once, not of all that ever were. */
const MOST_KEPT = 3;

const keptOf = new WeakMap<ReadingRecord, Map<string, Promise<Tied>>>();

/**
 * Ties a document, or gives what was tied of the same before: decisions tie nothing anew. Known again by the version
 * of its figures and by the content of all else, so nothing that changed can be missed.
 *
 * @param version tells apart the figures of the document as they were read for one date and for another
 */
export function tieOnce(record: ReadingRecord, version: string, input: TyingInput): Promise<Tied> {
  const kept = keptOf.get(record) ?? new Map<string, Promise<Tied>>();
  keptOf.set(record, kept);
  const key = `${version} ${keyOf(input)}`;
  const tied = kept.get(key) ?? tie(input);
  // A map keeps the order of entry: the one used last goes to the end, the first is dropped.
  kept.delete(key);
  kept.set(key, tied);
  tied.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return tied;
}

async function tie(input: TyingInput): Promise<Tied> {
  return input.findings.length > FEW_FIGURES
    ? runJob('tie', input)
    : readerJobs.tie(input, noStage);
}

const noStage = (): void => undefined;

/** All but text, headings and figures, which the record and its version tell. */
function keyOf(input: TyingInput): string {
  const { text: _text, findings: _findings, headings: _headings, corrections, ...rest } = input;
  const { catalogue, units, placements = [], resolutions, ...small } = rest;
  const lists = [catalogue, units, placements, resolutions].map(hashOf);
  return JSON.stringify([small, [...(corrections ?? [])], lists]);
}

const hashes = new WeakMap<object, string>();

/** Lists are read once for many pages: the same list is hashed once. */
function hashOf(list: object): string {
  const hash =
    hashes.get(list) ?? createHash('sha256').update(JSON.stringify(list)).digest('base64');
  hashes.set(list, hash);
  return hash;
}
