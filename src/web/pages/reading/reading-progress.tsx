import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ReadingStage } from '../../../contract/reading/reading.ts';
import { ApiProblem } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { forget, forgetReading, useQueue, type QueueEntry, type Stage } from './reading-queue.ts';
import styles from './readings.module.css';

/** Documents on their way: how far each is, and of those that could not be read why and what to do. */
export function ReadingProgress() {
  const { words } = useLanguage();
  const { progress } = words.reading;
  const queue = useQueue();
  if (queue.length === 0) return null;
  const isRunning = queue.some(({ stage }) => isUnderWay(stage));
  return (
    <section className={styles['progress']} aria-labelledby="under-way">
      <h2 id="under-way">{progress.title}</h2>
      {isRunning && <p className={styles['leave']}>{progress.leave}</p>}
      <ul aria-live="polite">
        {queue.map((entry) => (
          <li key={entry.no} data-stage={entry.stage.kind}>
            <Line entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isUnderWay({ kind }: Stage): boolean {
  return kind === 'waiting' || kind === 'preparing' || kind === 'sending' || kind === 'reading';
}

function Line({ entry }: { entry: QueueEntry }) {
  const { words } = useLanguage();
  const { progress } = words.reading;
  const { stage, name, no } = entry;
  return (
    <>
      <p className={styles['line']}>
        <strong>{name}</strong>
        <StageWords stage={stage} />
        {stage.kind === 'done' && (
          <Link
            to="/readings/$id"
            params={{ id: stage.readingId }}
            onClick={() => forgetReading(stage.readingId)}
          >
            {progress.open}
          </Link>
        )}
        {!isUnderWay(stage) && (
          <button type="button" className="plain-button" onClick={() => forget(no)}>
            {progress.remove}
          </button>
        )}
      </p>
      {stage.kind === 'sending' && <progress max={1} value={stage.share} aria-label={name} />}
      {stage.kind === 'preparing' && <progress aria-label={name} />}
      {stage.kind === 'reading' && <Steps step={stage.step} name={name} />}
      {(stage.kind === 'refused' || stage.kind === 'too-large') && (
        <Refusal stage={stage} name={name} />
      )}
    </>
  );
}

function StageWords({ stage }: { stage: Stage }) {
  const { words } = useLanguage();
  const { progress } = words.reading;
  switch (stage.kind) {
    case 'reading':
      return <SecondsOf since={stage.since} step={stage.step} />;
    case 'done':
      return progress.done(stage.figures);
    case 'too-large':
      return progress.refused;
    default:
      return progress[stage.kind];
  }
}

/** How many of the steps are done; before the server was asked nothing is known. */
function Steps({ step, name }: { step: ReadingStage | null; name: string }) {
  const steps = ReadingStage.options;
  if (step === null) return <progress aria-label={name} />;
  return <progress max={steps.length} value={steps.indexOf(step)} aria-label={name} />;
}

const SECOND = 1000;

function SecondsOf({ since, step }: { since: number; step: ReadingStage | null }) {
  const { words } = useLanguage();
  const { progress } = words.reading;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(
      () => setSeconds(Math.floor((performance.now() - since) / SECOND)),
      SECOND,
    );
    return () => clearInterval(clock);
  }, [since]);
  // A clock that speaks every second would drown everything else.
  return (
    <span aria-live="off">{progress.reading(progress.steps[step ?? 'finding'], seconds)}</span>
  );
}

/** Why it could not be read, and what its owner can do, in the words of the reader. */
function Refusal({
  stage,
  name,
}: {
  stage: Stage & { kind: 'refused' | 'too-large' };
  name: string;
}) {
  const { words, say } = useLanguage();
  const { reading, problem } = words;
  const said =
    stage.kind === 'too-large'
      ? reading.tooLarge(name)
      : !(stage.error instanceof ApiProblem)
        ? problem.unreadable
        : stage.error.problem === null
          ? `${problem.unreachable} ${problem.unreachableHelp}`
          : say(stage.error.problem.text);
  return (
    <p className={styles['refusal']} role="alert">
      {said} <span>{reading.progress.nothingLost}</span>
    </p>
  );
}
