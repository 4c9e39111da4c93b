import { Button } from '@mantine/core';
import type { ReadingSummary } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Item } from './items.ts';
import { takenUp } from './taken-up.ts';

interface RecordButtonProps {
  items: readonly Item[];
  state: ReadingSummary['state'];
  record: () => void;
}

/** "Ghi nhận n số liệu": opens the confirmation of everything taken up and not recorded yet. */
export function RecordButton({ items, state, record }: RecordButtonProps) {
  const { words } = useLanguage();
  const { reading } = words;
  const count = takenUp(items).length;
  const name = state === 'accepted' ? reading.recordMore : reading.record;
  if (count === 0) {
    return state === 'accepted' ? null : (
      <Button size="sm" disabled>
        {reading.recordNothing}
      </Button>
    );
  }
  return (
    <Button size="sm" onClick={record}>
      {name(count)}
    </Button>
  );
}
