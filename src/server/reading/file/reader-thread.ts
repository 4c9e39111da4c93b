import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../core/kernel/refusal.ts';
import type { JobAnswer, JobName, ReaderJobs, TellStage } from './reader-jobs.ts';

/** What a thread may take for one document. */
export interface ReaderLimits {
  /** MiB of objects; the bytes of the file itself come on top and are bounded by its size. */
  memory: number;
  seconds: number;
}

/** A report of 500 pages takes some 300 MiB and some seconds. */
const usualLimits: ReaderLimits = { memory: 768, seconds: 60 };

/** One document in work, one more beside it, so that a short one does not wait for a long one. */
const MOST_THREADS = 2;
/** A thread that nobody needs is ended, and gives its memory back. */
const IDLE_MILLISECONDS = 60_000;

interface Thread {
  worker: Worker;
  limits: ReaderLimits;
  idle: NodeJS.Timeout | null;
}

interface Waiting {
  limits: ReaderLimits;
  start: (thread: Thread) => void;
}

const free: Thread[] = [];
const waiting: Waiting[] = [];
let running = 0;

/**
 * Does a job in a thread of its own, so that other requests are answered meanwhile.
 *
 * @throws Refusal `not-valid` as the job itself refuses; also when it takes too long or too much memory: then the
 * thread is ended, and nothing else is touched
 */
export async function runJob<Name extends JobName>(
  name: Name,
  given: ReaderJobs[Name]['given'],
  {
    tell = () => undefined,
    limits = usualLimits,
  }: { tell?: TellStage; limits?: ReaderLimits } = {},
): Promise<ReaderJobs[Name]['result']> {
  const thread = await threadFor(limits);
  try {
    const result = await doIn(thread, { name, given }, tell);
    giveBack(thread);
    // The thread does the job of that very name.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as ReaderJobs[Name]['result'];
  } catch (error) {
    if (error instanceof ThreadLost) {
      await thread.worker.terminate();
      letNextStart();
      throw error.refusal ?? error;
    }
    giveBack(thread);
    throw error;
  }
}

/** The thread is gone or must go. */
class ThreadLost extends Error {
  readonly refusal: Refusal | null;
  constructor(refusal: Refusal | null, cause?: unknown) {
    super('The thread that reads documents ended', { cause });
    this.refusal = refusal;
  }
}

function doIn(
  { worker, limits }: Thread,
  message: { name: JobName; given: unknown },
  tell: TellStage,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(
      () => finish(() => reject(new ThreadLost(tooLong(limits.seconds)))),
      limits.seconds * 1000,
    );
    const finish = (settle: () => void): void => {
      clearTimeout(clock);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      // Until the thread has ended, an error without a listener would end the whole program.
      worker.on('error', () => undefined);
      settle();
    };
    worker.on('message', (answer: JobAnswer) => {
      switch (answer.kind) {
        case 'stage':
          return tell(answer.stage);
        case 'done':
          return finish(() => resolve(answer.result));
        case 'refused': {
          const { kind, text, faults } = answer.refusal;
          return finish(() => reject(new Refusal(kind, text, faults)));
        }
        case 'failed':
          return finish(() => reject(asError(answer.error)));
      }
    });
    worker.on('error', (error) =>
      finish(() => reject(new ThreadLost(isOutOfMemory(error) ? tooMuch : null, error))),
    );
    worker.on('exit', () => finish(() => reject(new ThreadLost(null))));
    // A thread is no window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message);
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The reader failed', { cause: error });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function threadFor(limits: ReaderLimits): Promise<Thread> {
  return new Promise((resolve) => {
    waiting.push({ limits, start: resolve });
    letNextStart(false);
  });
}

/** @param isOver whether a thread has just been lost */
function letNextStart(isOver = true): void {
  if (isOver) running -= 1;
  if (running >= MOST_THREADS) return;
  const next = waiting.shift();
  if (next === undefined) return;
  running += 1;
  const at = free.findIndex(({ limits }) => limits.memory === next.limits.memory);
  const [thread = open(next.limits)] = at === -1 ? [] : free.splice(at, 1);
  if (thread.idle !== null) clearTimeout(thread.idle);
  thread.worker.ref();
  next.start({ ...thread, limits: next.limits, idle: null });
}

function giveBack(thread: Thread): void {
  thread.worker.unref();
  const kept: Thread = { ...thread, idle: null };
  kept.idle = setTimeout(() => {
    free.splice(free.indexOf(kept), 1);
    void kept.worker.terminate();
  }, IDLE_MILLISECONDS);
  kept.idle.unref();
  free.push(kept);
  letNextStart();
}

function open(limits: ReaderLimits): Thread {
  const worker = new Worker(path.join(import.meta.dirname, 'reader-thread-entry.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  return { worker, limits, idle: null };
}

function refusal(vi: string, en: string): Refusal {
  const text = { vi, en };
  return new Refusal('not-valid', text, [{ place: ['base64'], message: text }]);
}

function tooLong(seconds: number): Refusal {
  return refusal(
    `Đọc văn bản này quá ${String(seconds).replace('.', ',')} giây vẫn chưa xong nên đã dừng; chưa lưu gì. Hãy chia văn bản thành nhiều phần rồi đọc từng phần.`,
    `Reading this document was stopped after ${seconds} seconds; nothing was saved. Split it into parts and read them one by one.`,
  );
}

const tooMuch = refusal(
  'Văn bản này quá lớn để đọc một lần (hết bộ nhớ dành cho việc đọc) nên đã dừng; chưa lưu gì. Hãy chia văn bản thành nhiều phần rồi đọc từng phần.',
  'This document is too large to be read at once (the memory set aside for reading is used up); nothing was saved. Split it into parts and read them one by one.',
);
