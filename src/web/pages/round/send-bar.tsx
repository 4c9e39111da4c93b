import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { obstaclesToSending } from '../../../core/figure/round/check-cell.ts';
import { type Submission, sendSubmissionRoute } from '../../../contract/round/submission.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { shown } from './entry-desk.ts';
import { focusCell, type Grid } from './use-grid.ts';
import styles from './send-bar.module.css';

/** How saving stands, and the way up: send, or take back. */
export function SendBar({ submission, grid }: { submission: Submission; grid: Grid }) {
  const { words } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const sayDone = useDone();
  const act = useMutation({
    mutationFn: (what: 'send' | 'take-back') =>
      callRoute(sendSubmissionRoute, {
        params: { submission: submission.id },
        query: {},
        body: { act: what },
      }),
    onSuccess: (_, what) =>
      sayDone(what === 'send' ? words.entry.sent : words.entry.takenBack, () => setAsking(false)),
  });
  const ask = async () => {
    if (await grid.flush()) setAsking(true);
    else notifications.show({ color: 'red', message: words.entry.unsavedFirst });
  };
  const { send, takeBack } = submission.acts;
  if (!grid.isOpen && !send.isOpen && !takeBack.isOpen) return null;
  return (
    <div className={styles['bar']}>
      {grid.isOpen && <SavingWord grid={grid} />}
      {act.error !== null && !isAsking && <ProblemNotice error={act.error} />}
      <div className={styles['buttons']}>
        {grid.isOpen && (
          <>
            <Button variant="default" onClick={grid.undo} disabled={grid.desk.past.length === 0}>
              {words.entry.undo}
            </Button>
            <Button variant="default" onClick={grid.redo} disabled={grid.desk.future.length === 0}>
              {words.entry.redo}
            </Button>
          </>
        )}
        {takeBack.isOpen && (
          <Button variant="default" loading={act.isPending} onClick={() => act.mutate('take-back')}>
            {words.entry.takeBack}
          </Button>
        )}
        {send.isOpen && <Button onClick={() => void ask()}>{words.entry.send}</Button>}
      </div>
      {isAsking && (
        <SendDialog
          grid={grid}
          error={act.error}
          isPending={act.isPending}
          send={() => act.mutate('send')}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function SavingWord({ grid }: { grid: Grid }) {
  const { words, say } = useLanguage();
  const { saving } = grid;
  const said = words.entry.saving;
  const text = {
    saved: said.saved,
    waiting: said.waiting,
    sending: said.sending,
    offline: saving.kind === 'offline' && !saving.isKept ? said.offlineNotKept : said.offline,
    refused: said.refused,
  }[saving.kind];
  const refusal = saving.kind === 'refused' ? saving.error.problem : null;
  return (
    <p className={styles['saving']} data-kind={saving.kind} role="status">
      {text}
      {refusal !== null && `: ${say(refusal.text)}`}
      {(saving.kind === 'offline' || saving.kind === 'refused') && (
        <button type="button" onClick={grid.tryAgain}>
          {said.retry}
        </button>
      )}
    </p>
  );
}

/** Before sending: everything that stands in the way, each a way to its cell. */
function SendDialog(props: {
  grid: Grid;
  error: unknown;
  isPending: boolean;
  send: () => void;
  close: () => void;
}) {
  const { grid, error, isPending, send, close } = props;
  const { words, say } = useLanguage();
  const noteOf = (fieldNo: number) => {
    const cell = grid.desk.cells.get(fieldNo);
    return cell === undefined ? null : shown(cell).note;
  };
  const obstacles = obstaclesToSending(grid.checks, noteOf);
  const goTo = (fieldNo: number) => {
    close();
    const at = grid.rows.findIndex(({ field }) => field.fieldNo === fieldNo);
    // The dialog gives the focus back to its button first.
    setTimeout(() => focusCell(at), 60);
  };
  const nameOf = (fieldNo: number) => {
    const row = grid.rows.find(({ field }) => field.fieldNo === fieldNo);
    return row === undefined ? '' : say(row.name);
  };
  return (
    <Dialog
      close={close}
      size="lg"
      title={obstacles.length > 0 ? words.entry.obstacles(obstacles.length) : words.entry.sendTitle}
    >
      {obstacles.length > 0 ? (
        <ul className={styles['obstacles']}>
          {obstacles.map((one) => (
            <li key={`${one.fieldNo} ${one.rule}`} data-level={one.level}>
              <button type="button" onClick={() => goTo(one.fieldNo)}>
                {nameOf(one.fieldNo)}
              </button>
              <p>{say(one.text)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p>{words.entry.noObstacles}</p>
          <p>{words.entry.sendHelp}</p>
          {error !== null && <ProblemNotice error={error} />}
          <div className={styles['buttons']}>
            <Button data-autofocus loading={isPending} onClick={send}>
              {words.entry.send}
            </Button>
            <Button variant="subtle" onClick={close}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
