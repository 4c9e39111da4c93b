import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { DocumentReading } from '../../../contract/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DocumentFieldset } from './document-fields.tsx';
import type { DocumentFields } from './document-fields.tsx';
import { useDescribe } from './use-reading.ts';
import styles from './reading.module.css';

/** Title, issuer, date and unit, filled with what the reader found. */
export function DescriptionDialog({
  reading,
  close,
}: {
  reading: DocumentReading;
  close: () => void;
}) {
  const { words } = useLanguage();
  const { summary, issuer, unit } = reading;
  const [fields, setFields] = useState<DocumentFields>({
    title: summary.title,
    issuer: issuer ?? '',
    date: summary.documentDate ?? '',
    unit: unit.id,
  });
  const describe = useDescribe(summary.id);
  const save = () => {
    const title = fields.title.trim();
    if (title === '') return;
    describe.mutate(
      {
        title,
        issuer: fields.issuer.trim() || null,
        date: PlainDate.safeParse(fields.date).data ?? null,
        unit: fields.unit ?? unit.id,
      },
      {
        onSuccess: () => {
          notifications.show({ message: words.reading.described });
          close();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={words.reading.describeTitle}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <form
        className={styles['dialog']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DocumentFieldset fields={fields} change={setFields} isTitleNeeded />
        {describe.error !== null && <ProblemNotice error={describe.error} />}
        <div className={styles['buttons']}>
          <Button type="submit" loading={describe.isPending}>
            {words.reading.describeSave}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
