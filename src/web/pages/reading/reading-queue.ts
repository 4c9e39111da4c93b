import { useSyncExternalStore } from 'react';
import {
  readingProgressRoute,
  type DocumentReading,
  type ReadingStage,
} from '../../../contract/reading/reading.ts';
import { callRoute } from '../../api-client.ts';
import { base64Of } from '../../ui/file/base64-of.ts';
import { newProgressKey, sendDocument, type DocumentToSend } from './send-document.ts';

/** How far one document has come. */
export type Stage =
  | { kind: 'waiting' }
  | { kind: 'preparing' }
  | { kind: 'sending'; share: number }
  | { kind: 'reading'; since: number; step: ReadingStage | null }
  | { kind: 'done'; readingId: string; figures: number }
  | { kind: 'too-large' }
  | { kind: 'refused'; error: unknown };

export interface QueueEntry {
  no: number;
  name: string;
  stage: Stage;
}

/** What is known of a document beside its content. */
export type Described = Pick<DocumentToSend, 'title' | 'issuer' | 'date' | 'unit'>;

/** A file, or pasted text with the name it goes by meanwhile. */
export type Given = { file: File } | { text: string; name: string };

const LARGEST_FILE = 20 * 1024 * 1024;

// Outlives the page, so that reading goes on while one looks at something else.
let entries: readonly QueueEntry[] = [];
let running: Promise<unknown> = Promise.resolve();
let count = 0;
const listeners = new Set<() => void>();

/** Reads one document after the other; resolves with null when this one could not be read. */
export function enqueue(given: Given, described: Described): Promise<DocumentReading | null> {
  count += 1;
  const no = count;
  const name = 'file' in given ? given.file.name : given.name;
  set([...entries, { no, name, stage: { kind: 'waiting' } }]);
  const turn = running.then(() => readOne(no, given, described));
  running = turn;
  return turn;
}

export function forget(no: number): void {
  set(entries.filter((entry) => entry.no !== no));
}

/** What was opened needs no line any more. */
export function forgetReading(readingId: string): void {
  set(entries.filter(({ stage }) => stage.kind !== 'done' || stage.readingId !== readingId));
}

export function useQueue(): readonly QueueEntry[] {
  return useSyncExternalStore(subscribe, () => entries);
}

async function readOne(
  no: number,
  given: Given,
  described: Described,
): Promise<DocumentReading | null> {
  const stage = (next: Stage) =>
    set(entries.map((entry) => (entry.no === no ? { ...entry, stage: next } : entry)));
  if ('file' in given && given.file.size > LARGEST_FILE) {
    stage({ kind: 'too-large' });
    return null;
  }
  stage({ kind: 'preparing' });
  const progressKey = newProgressKey();
  let stopAsking: () => void = () => undefined;
  try {
    const content = await contentOf(given);
    const reading = await sendDocument({ ...content, ...described, progressKey }, (share) => {
      if (share < 1) return stage({ kind: 'sending', share });
      const since = performance.now();
      stage({ kind: 'reading', since, step: null });
      stopAsking();
      stopAsking = askSteps(progressKey, (step) => stage({ kind: 'reading', since, step }));
    });
    stopAsking();
    const figures = reading.figures.length;
    stage({ kind: 'done', readingId: reading.summary.id, figures });
    return reading;
  } catch (error) {
    stopAsking();
    stage({ kind: 'refused', error });
    return null;
  }
}

/** Most documents are read within the second: nothing is asked before. */
const BETWEEN_QUESTIONS = 1000;

/** Asks the server how far it is, until told to stop; a question without an answer is left. */
function askSteps(key: string, tell: (step: ReadingStage) => void): () => void {
  let isOver = false;
  const clock = setInterval(() => {
    callRoute(readingProgressRoute, { params: { key }, query: {}, body: undefined }).then(
      ({ stage }) => {
        if (stage !== null && !isOver) tell(stage);
      },
      () => undefined,
    );
  }, BETWEEN_QUESTIONS);
  return () => {
    isOver = true;
    clearInterval(clock);
  };
}

async function contentOf(
  given: Given,
): Promise<Pick<DocumentToSend, 'fileName' | 'base64' | 'text'>> {
  return 'file' in given
    ? { fileName: given.file.name, base64: await base64Of(given.file), text: null }
    : { fileName: null, base64: null, text: given.text };
}

function set(next: readonly QueueEntry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
