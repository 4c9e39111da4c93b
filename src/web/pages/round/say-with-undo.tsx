import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface Undoable {
  said: string;
  /** The word of the button. */
  undo: string;
  undone: string;
  failed: string;
  act: () => Promise<void>;
}

const SHOWN_MS = 12_000;

/** Tells that something was done, with a button that takes it back. */
export function sayWithUndo({ said, undo, undone, failed, act }: Undoable): void {
  const takeBack = async () => {
    notifications.hide(id);
    try {
      await act();
      notifications.show({ message: undone });
    } catch {
      notifications.show({ message: failed });
    }
  };
  const id = notifications.show({
    autoClose: SHOWN_MS,
    message: (
      <>
        {said}{' '}
        <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
          {undo}
        </Button>
      </>
    ),
  });
}
