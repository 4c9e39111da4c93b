import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { SettlementDecision } from '../../../contract/contradiction.ts';
import type { ContradictionCell } from '../../../contract/contradiction.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSettle } from './use-settle.ts';
import styles from './contradiction.module.css';

const DECISIONS = SettlementDecision.options.filter((decision) => decision !== 'reopened');

/** Decision and reason; afterwards a notice from which it can be undone at once. */
export function SettleForm({ cell, close }: { cell: ContradictionCell; close: () => void }) {
  const { words, say } = useLanguage();
  const { contradiction } = words;
  const [decision, setDecision] = useState<SettlementDecision>('left-is-right');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const settle = useSettle(cell.contradiction.id);
  const undo = () => settle.mutate({ decision: 'reopened', reason: contradiction.reopenReason });
  const save = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    settle.mutate(
      { decision, reason },
      {
        onSuccess: () => {
          close();
          showSaved(contradiction.saved, words.undo, undo);
        },
      },
    );
  };
  return (
    <FormDialog
      title={contradiction.settleTitle}
      act={contradiction.save}
      size="lg"
      isPending={settle.isPending}
      error={settle.error}
      close={close}
      onDo={save}
    >
      <div className={styles['form']}>
        <p>
          <strong>{say(cell.contradiction.title)}</strong>
        </p>
        <p>{contradiction.settleExplain}</p>
        <fieldset>
          <legend>{contradiction.decision}</legend>
          {DECISIONS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="decision"
                value={one}
                checked={decision === one}
                onChange={() => setDecision(one)}
              />
              {contradiction.decisions[one]}
            </label>
          ))}
        </fieldset>
        <Textarea
          label={words.reason}
          required
          autosize
          minRows={3}
          value={reason}
          error={isAsked && reason.trim() === '' ? words.reasonNeeded : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </FormDialog>
  );
}

function showSaved(saved: string, undoWord: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 10_000,
    withCloseButton: true,
    message: (
      <>
        {saved}{' '}
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            undo();
            notifications.hide(id);
          }}
        >
          {undoWord}
        </button>
      </>
    ),
  });
}
