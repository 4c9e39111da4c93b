import { Button } from '@mantine/core';
import { useState } from 'react';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DateField } from './document-fields.tsx';
import { useDescribe } from './use-reading.ts';
import styles from './reading.module.css';

/** Asks for the day of a document whose text does not give it: needed before anything is recorded. */
export function DateQuestion({ reading }: { reading: DocumentReading }) {
  const { words } = useLanguage();
  const [typed, setTyped] = useState('');
  const describe = useDescribe(reading.summary.id);
  const date = PlainDate.safeParse(typed).data;
  return (
    <form
      className={`${styles['notice']} no-print`}
      data-look="needed"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (date === undefined) return;
        describe.mutate({ title: reading.summary.title, issuer: reading.issuer, date });
      }}
    >
      <p>
        <strong>{words.reading.dateNeeded}</strong> {words.reading.dateNeededWhy}
      </p>
      <div className={styles['dateForm']}>
        <DateField value={typed} change={setTyped} isLabelHidden />
        <Button type="submit" size="sm" disabled={date === undefined} loading={describe.isPending}>
          {words.reading.dateSave}
        </Button>
      </div>
      {describe.error !== null && <ProblemNotice error={describe.error} />}
    </form>
  );
}
