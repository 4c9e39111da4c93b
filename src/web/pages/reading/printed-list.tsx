import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureList } from './figure-list.tsx';
import { isDecidable, type Item } from './items.ts';
import styles from './reading.module.css';

interface PrintedListProps {
  reading: DocumentReading;
  items: readonly Item[];
}

/** On paper: what the numbers beside the marks stand for. Made only when the page is printed. */
export function PrintedList({ reading, items }: PrintedListProps) {
  const { words } = useLanguage();
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return (
    <section className={styles['printed']}>
      <h2>{words.reading.figureList}</h2>
      <FigureList
        reading={reading}
        items={items.filter(isDecidable)}
        columns={['no', 'quote', 'indicator', 'period', 'value', 'fate', 'decision', 'place']}
      />
    </section>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const media = matchMedia('print');
    // The browser takes the page as it stands when this returns.
    const change = () => flushSync(() => setPrinting(media.matches));
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    media.addEventListener('change', change);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', change);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
