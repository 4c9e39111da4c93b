import { formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Choice } from './choice.ts';
import styles from './frame.module.css';

/** Head of every printed page: whose figures, as known when, printed when. */
export function PrintHeader({ choice }: { choice: Choice }) {
  const { words, language } = useLanguage();
  return (
    <div className={`only-print ${styles['printHeader']}`}>
      <strong>{choice.unit?.name}</strong>
      <span>
        {choice.asOf === undefined
          ? words.asOf.nowLong
          : words.asOf.dayLong(formatDate(choice.asOf, language))}
      </span>
      <span>{words.frame.printedOn(formatDate(choice.overview.today, language))}</span>
      <span>{words.product}</span>
    </div>
  );
}
