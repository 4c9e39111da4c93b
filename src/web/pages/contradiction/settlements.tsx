import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { ContradictionCell } from '../../../contract/contradiction.ts';
import { useLanguage } from '../../language/language.tsx';
import { SettleForm } from './settle-form.tsx';
import { useSettle } from './use-settle.ts';
import styles from './contradiction.module.css';

/** What people decided about a contradiction, and the way to decide or to reopen. */
export function Settlements({ cell }: { cell: ContradictionCell }) {
  const { words, language } = useLanguage();
  const [isOpen, form] = useDisclosure(false);
  const { mutate, isPending } = useSettle(cell.contradiction.id);
  const { settlements, isSettled } = cell;
  return (
    <footer className={styles['footer']}>
      {settlements.length > 0 && (
        <ul aria-label={words.contradiction.history}>
          {settlements.map(({ decision, reason, office, settledOn }, position) => (
            <li key={`${position} ${settledOn}`} className={position === 0 ? styles['newest'] : ''}>
              <strong>{words.contradiction.decisions[decision]}</strong>: “{reason}”{' '}
              <span>{words.contradiction.settledBy(office, formatDate(settledOn, language))}</span>
            </li>
          ))}
        </ul>
      )}
      {isSettled ? (
        <Button
          className="no-print"
          variant="default"
          size="xs"
          loading={isPending}
          onClick={() => mutate({ decision: 'reopened', reason: words.contradiction.reopenReason })}
        >
          {words.contradiction.reopen}
        </Button>
      ) : (
        <Button className="no-print" variant="default" size="xs" onClick={form.open}>
          {words.contradiction.settle}
        </Button>
      )}
      {isOpen && <SettleForm cell={cell} close={form.close} />}
    </footer>
  );
}
