import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DocumentFieldset, noFields } from './document-fields.tsx';
import { DropZone } from './drop-zone.tsx';
import { FirstReading } from './first-reading.tsx';
import { PasteBox } from './paste-box.tsx';
import { ReadingList } from './reading-list.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import type { Given } from './reading-queue.ts';
import { readingsQuery } from './use-reading.ts';
import { useTakeIn } from './use-take-in.ts';
import styles from './readings.module.css';

/** Đọc báo cáo: a place to drop a report, and the reports read before. */
export default function ReadingsPage() {
  const { words } = useLanguage();
  const { reading } = words;
  const [fields, setFields] = useState(noFields);
  const takeIn = useTakeIn();
  const { data, error, refetch } = useQuery(readingsQuery);
  const take = (given: Given[]) => {
    const isSingle = given.length === 1;
    takeIn(given, {
      title: isSingle ? fields.title.trim() || null : null,
      issuer: fields.issuer.trim() || null,
      date: isSingle ? (PlainDate.safeParse(fields.date).data ?? null) : null,
      unit: fields.unit,
    });
    setFields({ ...fields, title: '', date: '' });
  };
  return (
    <>
      <div className={styles['title']}>
        <h1>{reading.title}</h1>
        <Link to="/readings/phrases">{reading.learned}</Link>
      </div>
      <p className={styles['lead']}>{reading.lead}</p>
      <div className={styles['ways']}>
        <DropZone take={(files) => take(files.map((file) => ({ file })))} />
        <PasteBox take={(text) => take([{ text, name: reading.list.pasted }])} />
      </div>
      <details className={styles['about']}>
        <summary>{reading.about}</summary>
        <p>{reading.aboutHelp}</p>
        <DocumentFieldset fields={fields} change={setFields} isUnitOpen />
      </details>
      <ReadingProgress />
      {error !== null ? (
        <ProblemNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <PageSkeleton rows={4} />
      ) : data.readings.length === 0 ? (
        <FirstReading take={(text) => take([{ text, name: reading.list.pasted }])} />
      ) : (
        <ReadingList readings={data.readings} />
      )}
    </>
  );
}
