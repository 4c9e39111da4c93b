import type { SourceDocument } from '../../../core/resolution/document.ts';
import { useLanguage } from '../../language/language.tsx';
import { documentDate } from '../../ui/figure/document-date.ts';
import styles from './document.module.css';

/** The day of a document, or the span in which it can have been issued and why it is uncertain. */
export function DocumentDate({ document }: { document: SourceDocument }) {
  const { language } = useLanguage();
  return (
    <>
      <span className={styles['day']}>{documentDate(document, language)}</span>
      {document.dateNote !== null && (
        <span className={styles['dateNote']}>{document.dateNote}</span>
      )}
    </>
  );
}
