import { notifications } from '@mantine/notifications';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { itemsOf } from './items.ts';
import { recorded } from './taken-up.ts';
import { useUndo } from './use-reading.ts';

/** Takes everything recorded from the reading back, in one act, with a reason. */
export function UndoDialog({ reading, close }: { reading: DocumentReading; close: () => void }) {
  const { words } = useLanguage();
  const undo = useUndo(reading.summary.id);
  const count = recorded(itemsOf(reading)).length;
  const save = (reason: string) => {
    undo.mutate(reason, {
      onSuccess: () => {
        notifications.show({ message: words.reading.undone(count) });
        close();
      },
    });
  };
  return (
    <ReasonDialog
      title={words.reading.undoTitle(count)}
      act={words.reading.undo}
      isPending={undo.isPending}
      error={undo.error}
      lead={words.reading.undoExplain}
      close={close}
      onDo={save}
    />
  );
}
