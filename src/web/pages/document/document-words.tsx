import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { SourceDocument } from '../../../core/resolution/document.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './document.module.css';

/** The day of a document, or the span in which it can have been issued and why it is uncertain. */
export function DocumentDate({ document }: { document: SourceDocument }) {
  const { words, language } = useLanguage();
  const { datedFrom, datedTo, dateNote } = document;
  const [from, to] = [formatDate(datedFrom, language), formatDate(datedTo, language)];
  return (
    <>
      <span className={styles['day']}>
        {datedFrom === datedTo ? from : words.document.between(from, to)}
      </span>
      {dateNote !== null && <span className={styles['dateNote']}>{dateNote}</span>}
    </>
  );
}
