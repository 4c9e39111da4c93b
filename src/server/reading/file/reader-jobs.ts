import type { Fault, Refusal } from '../../../core/kernel/refusal.ts';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { Finding } from '../../../core/figure/finding.ts';
import type { Proposal, StatementProposal } from '../../../core/figure/proposal.ts';
import { findStatements } from '../../../core/figure/tying/statement/find-statements.ts';
import { tieFindings } from '../../../core/figure/tying/tie-findings.ts';
import type { TyingInput } from '../../../core/figure/tying/tying.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { ReadingStage } from '../../../contract/reading/reading.ts';
import { type FileToScan, scanBytes, type ScannedFile } from '../../attachment/scan-bytes.ts';
import { findAnew } from './findings-of.ts';
import { type FileReading, type FileToRead, readFile } from './read-file.ts';
import type { ReadingRecord } from '../reading-model.ts';

/** What the figures of a document are taken to say, and what it says without a number. */
export interface Tied {
  proposals: readonly Proposal[];
  statements: readonly StatementProposal[];
}

/** Work on a whole document that would keep everybody else waiting: it is done in a thread of its own. */
export interface ReaderJobs {
  /** Format and numbers. */
  read: { given: FileToRead; result: FileReading };
  /** The numbers of a stored text, for another date. */
  reread: {
    given: { record: Pick<ReadingRecord, 'text' | 'model'>; date: PlainDate | null; title: string };
    result: Finding[];
  };
  /** Marks of secrecy in a file that is attached to something. */
  scan: { given: FileToScan; result: ScannedFile };
  /** Indicators, units and periods. */
  tie: { given: TyingInput; result: Tied };
}
export type JobName = keyof ReaderJobs;

export type TellStage = (stage: ReadingStage) => void;

type JobTable = {
  [Name in JobName]: (
    given: ReaderJobs[Name]['given'],
    tell: TellStage,
  ) => ReaderJobs[Name]['result'] | Promise<ReaderJobs[Name]['result']>;
};

/** What each job does. */
export const readerJobs: JobTable = {
  read: (given, tell) => readFile(given, tell),
  reread: ({ record, ...described }) => findAnew(record, described),
  scan: scanBytes,
  tie: (input) => {
    const proposals = tieFindings(input);
    return { proposals, statements: findStatements(input, proposals) };
  },
};

/** A job on its way to the thread. */
export interface JobMessage {
  name: JobName;
  given: unknown;
}

/** What comes back: stages, then one of the others. */
export type JobAnswer =
  | { kind: 'stage'; stage: ReadingStage }
  | { kind: 'done'; result: unknown }
  | {
      kind: 'refused';
      refusal: { kind: Refusal['kind']; text: Bilingual; faults: Fault[] };
    }
  | { kind: 'failed'; error: unknown };
