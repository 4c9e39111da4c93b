import { existsSync, globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { readTextFigures } from '../src/reader/layout/read-structured.ts';
import { parseAnnotatedReport } from '../src/reader/fixtures/annotated-report.fixture.ts';
import { predicted } from '../src/server/file-reading/corpus.ts';
import type { SetName } from '../tools/reader-levels.ts';
import {
  pairClaims,
  type Pairing,
  type Score,
  type ScoredClaim,
  scoreOf,
} from './reader-scoring.ts';

const Claim = z.object({
  start: z.number(),
  end: z.number(),
  value: z.number(),
  value2: z.number().nullable(),
  unit: z.string(),
  kind: z.string(),
  direction: z.string().nullable(),
  period: z.string().nullable(),
  indicator: z.string().nullable(),
  base: z.string().nullable(),
  qualifier: z.string(),
});
const Report = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  claims: z.array(Claim),
});

type AnnotatedReport = Omit<z.infer<typeof Report>, 'claims'> & {
  claims: readonly ScoredClaim[];
};

const repository = path.dirname(import.meta.dirname);

/** Where the annotated reports lie; the development set is beside the repository and is no part of it. */
export const reportSets = {
  written: path.join(repository, 'src/reader/fixtures/reports'),
  development: path.join(repository, '../shared/corpus/dev'),
} as const satisfies Record<SetName, string>;

/** A report as the reader reads it today, set against what a person wrote down beside it. */
export interface ScoredReport {
  readonly id: string;
  readonly text: string;
  readonly pairings: readonly Pairing[];
  readonly score: Score;
}

/** Reads and scores every annotated report of a folder; null where the folder is not there. */
export function scoreReports(folder: string): ScoredReport[] | null {
  if (!existsSync(folder)) return null;
  return globSync('*.{json,txt}', { cwd: folder })
    .sort()
    .map((file) => scoreReport(reportIn(path.join(folder, file))));
}

function reportIn(file: string): AnnotatedReport {
  const content = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return Report.parse(JSON.parse(content));
  return { id: path.basename(file, '.txt'), ...parseAnnotatedReport(content) };
}

function scoreReport({ id, text, date, title, claims }: AnnotatedReport): ScoredReport {
  const reading = readTextFigures(text, { date: date ?? null, title: title ?? null });
  const pairings = pairClaims(claims, reading.claims.map(predicted));
  return { id, text, pairings, score: scoreOf(pairings) };
}
