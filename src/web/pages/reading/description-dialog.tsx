import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DocumentFieldset, type DocumentFields } from './document-fields.tsx';
import { useDescribe } from './use-reading.ts';

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
    <FormDialog
      title={words.reading.describeTitle}
      act={words.reading.describeSave}
      size="lg"
      isPending={describe.isPending}
      error={describe.error}
      close={close}
      onDo={save}
    >
      <DocumentFieldset fields={fields} change={setFields} isTitleNeeded />
    </FormDialog>
  );
}
