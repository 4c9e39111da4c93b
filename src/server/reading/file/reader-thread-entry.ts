import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../../core/kernel/refusal.ts';
import { type JobAnswer, type JobMessage, readerJobs, type TellStage } from './reader-jobs.ts';

/** The thread in which documents are read: one job after the other. */
const port = parentPort;
if (port === null) throw new Error('reader-thread-entry.ts runs in a thread, not by itself');

const say = (answer: JobAnswer): void => port.postMessage(answer);

port.on('message', (message: JobMessage) => {
  void work(message);
});

async function work({ name, given }: JobMessage): Promise<void> {
  try {
    const job: (given: never, tell: TellStage) => unknown = readerJobs[name];
    // Name and content were paired by the type of `runJob`; a message carries no type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const result = await job(given as never, (stage) => say({ kind: 'stage', stage }));
    say({ kind: 'done', result });
  } catch (error) {
    if (error instanceof Refusal) {
      const { kind, text, faults } = error;
      say({ kind: 'refused', refusal: { kind, text, faults } });
    } else say({ kind: 'failed', error });
  }
}
