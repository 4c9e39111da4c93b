import { Checkbox } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import shared from './round.module.css';

interface PastWarningProps {
  /** Units whose deadline is past. */
  count: number;
  /** Working days behind the longest past. */
  workingDays: number;
  isConfirmed: boolean;
  confirm: (isConfirmed: boolean) => void;
}

/** A round whose deadlines are past is opened only by whoever says to know it. */
export function PastWarning({ count, workingDays, isConfirmed, confirm }: PastWarningProps) {
  const { words } = useLanguage();
  return (
    <div className={shared['dialog']} role="alert">
      <p className="notice-strip" data-late>
        {words.makeRound.past(count, workingDays)}
      </p>
      <Checkbox
        label={words.makeRound.confirmPast}
        checked={isConfirmed}
        onChange={({ currentTarget }) => confirm(currentTarget.checked)}
      />
    </div>
  );
}
