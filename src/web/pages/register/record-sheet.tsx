import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RecordRow, type RegisterTable, showRecordRoute } from '../../../contract/register.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { headOfField } from '../../../core/register/read-value.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { CloseRecord } from './close-record.tsx';
import { HandOverRecord } from './hand-over-record.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordHistoryView } from './record-history.tsx';
import { valueText } from './register-rows.ts';
import { WhereFrom } from './register-table.tsx';
import own from './record.module.css';
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
        <span className={own['sheetTitle']}>
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
  const isOpen = record.enter.isOpen && record.closedOn === null;
  const { tabs } = words.register.record;
  return (
    <div className={own['sheet']}>
      <div role="tablist" className={own['tabs']}>
        {(['data', 'history'] as const).map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={tab === one}
            onClick={() => setTab(one)}
          >
            {tabs[one]}
          </button>
        ))}
      </div>
      {tab === 'data' ? (
        <>
          {isOpen ? (
            <RecordForm key={data.record.version} table={table} record={record} done={done} />
          ) : (
            <RecordValuesView table={table} record={record} />
          )}
          {isOpen && <CloseRecord record={data.record} code={table.register.code} done={done} />}
          {data.record.handOver.isOpen && (
            <HandOverRecord record={data.record} code={table.register.code} done={done} />
          )}
        </>
      ) : (
        <RecordHistoryView history={data} places={table.places} />
      )}
    </div>
  );
}

/** A record for those who may not write into it, or that is closed. */
function RecordValuesView({ table, record }: { table: RegisterTable; record: RecordRow }) {
  const { words, language } = useLanguage();
  const { register, places } = table;
  const day = (of: RecordRow['since']) => formatDate(of, language);
  return (
    <>
      <dl className={own['values']}>
        {register.fields.map((field) => {
          const text = valueText(field, record, { places, language });
          const isWithheld = record.withheld.includes(field.key);
          return (
            <div key={field.key}>
              <dt>{headOfField(field, language)}</dt>
              <dd data-missing={text === null || undefined}>
                {text ?? (isWithheld ? words.register.withheld : words.register.noValue)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles['lead']}>
        {record.unitName} · {words.register.since(day(record.since))}
        {record.closedOn !== null && ` · ${words.register.closedOn(day(record.closedOn))}`}
        {record.closedBecause !== null && ` · ${record.closedBecause}`}
        <WhereFrom record={record} />
      </p>
    </>
  );
}
