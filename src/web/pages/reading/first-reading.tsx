import { Button } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './readings.module.css';

/** While nothing was read: what belongs here, by an example one can try at once. */
export function FirstReading({ take }: { take: (text: string) => void }) {
  const { words } = useLanguage();
  const { empty } = words.reading;
  return (
    <EmptyState
      title={empty.title}
      action={<Button onClick={() => take(empty.example)}>{empty.try}</Button>}
    >
      <p>{empty.help}</p>
      <blockquote className={styles['example']} lang="vi">
        {empty.example}
      </blockquote>
      <p>{empty.becomes}</p>
    </EmptyState>
  );
}
