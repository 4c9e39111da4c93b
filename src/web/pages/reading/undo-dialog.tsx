import { Button, Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { DocumentReading } from '../../../contract/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { itemsOf } from './items.ts';
import { recorded } from './taken-up.ts';
import { useUndo } from './use-reading.ts';
import styles from './reading.module.css';

/** Takes everything recorded from the reading back, in one act, with a reason. */
export function UndoDialog({ reading, close }: { reading: DocumentReading; close: () => void }) {
  const { words } = useLanguage();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const undo = useUndo(reading.summary.id);
  const count = recorded(itemsOf(reading)).length;
  const save = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    undo.mutate(reason, {
      onSuccess: () => {
        notifications.show({ message: words.reading.undone(count) });
        close();
      },
    });
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={words.reading.undoTitle(count)}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <form
        className={styles['dialog']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>{words.reading.undoExplain}</p>
        <Textarea
          data-autofocus
          label={words.reason}
          required
          autosize
          minRows={3}
          value={reason}
          error={isAsked && reason.trim() === '' ? words.reasonNeeded : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        {undo.error !== null && <ProblemNotice error={undo.error} />}
        <div className={styles['buttons']}>
          <Button type="submit" loading={undo.isPending}>
            {words.reading.undo}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
