import { Drawer, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RegisterTable, showRecordRoute } from '../../../contract/register.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { CloseRecord } from './close-record.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordHistoryView } from './record-history.tsx';
import styles from './register.module.css';

interface RecordSheetProps {
  table: RegisterTable;
  /** "new" for a record that is to be added. */
  recordId: string;
  open: (recordId: string | undefined) => void;
}

/** A record at the side of its register: what it says, to be changed from a day; and all that was done to it. */
export function RecordSheet({ table, recordId, open }: RecordSheetProps) {
  const { words, say } = useLanguage();
  const isNew = recordId === 'new';
  const row = table.records.find(({ id }) => id === recordId);
  const said = words.register.record;
  return (
    <Drawer
      opened
      onClose={() => open(undefined)}
      position="right"
      size={560}
      title={
        <span className={styles['sheetTitle']}>
          {isNew ? said.newTitle(say(table.register.recordName)) : (row?.name ?? '…')}
        </span>
      }
      closeButtonProps={{ 'aria-label': words.frame.close }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {isNew ? (
        <RecordForm table={table} record={null} done={() => open(undefined)} />
      ) : (
        <KnownRecord table={table} recordId={recordId} done={() => open(undefined)} />
      )}
    </Drawer>
  );
}

function KnownRecord(props: { table: RegisterTable; recordId: string; done: () => void }) {
  const { table, recordId, done } = props;
  const { words } = useLanguage();
  const [tab, setTab] = useState<'data' | 'history'>('data');
  const { data, error, refetch } = useQuery(queryOf(showRecordRoute, { record: recordId }, {}));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton rows={5} />;
  // As of the day of the table, where it stood then; what is changed is changed from there.
  const record = table.records.find(({ id }) => id === recordId) ?? data.record;
  const { tabs } = words.register.record;
  return (
    <div className={styles['sheet']}>
      <SegmentedControl
        value={tab}
        onChange={(value) => setTab(value === 'history' ? 'history' : 'data')}
        data={[
          { value: 'data', label: tabs.data },
          { value: 'history', label: tabs.history },
        ]}
      />
      {tab === 'data' ? (
        <>
          <RecordForm key={data.record.version} table={table} record={record} done={done} />
          {record.enter.isOpen && record.closedOn === null && (
            <CloseRecord record={data.record} code={table.register.code} done={done} />
          )}
        </>
      ) : (
        <RecordHistoryView history={data} places={table.places} />
      )}
    </div>
  );
}
