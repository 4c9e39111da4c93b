import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordHistory, RegisterTable } from '../../../contract/register.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { headOfField, sayValue } from '../../../core/register/read-value.ts';
import { useLanguage } from '../../language/language.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useWriteRecord } from './use-write-register.ts';
import styles from './record.module.css';

type Act = RecordHistory['acts'][number];

interface RecordHistoryProps {
  history: RecordHistory;
  places: RegisterTable['places'];
}

/** All that was done to a record, the last thing first; each can be undone by another act. */
export function RecordHistoryView({ history, places }: RecordHistoryProps) {
  const { words } = useLanguage();
  const [undoing, setUndoing] = useState<Act | null>(null);
  return (
    <section className={styles['history']} aria-label={words.register.record.history}>
      <ol reversed>
        {history.acts.toReversed().map((act) => (
          <ActItem key={act.actNo} {...{ act, history, places }} undo={() => setUndoing(act)} />
        ))}
      </ol>
      {undoing !== null && (
        <UndoDialog history={history} act={undoing} close={() => setUndoing(null)} />
      )}
    </section>
  );
}

function ActItem(props: RecordHistoryProps & { act: Act; undo: () => void }) {
  const { act, history, places, undo } = props;
  const { words, language } = useLanguage();
  const said = words.register.record;
  const day = (of: Act['from']) => formatDate(of, language);
  const nameOf = (id: string) => places.find(({ unitId }) => unitId === id)?.name ?? id;
  return (
    <li data-undone={act.isUndone || undefined}>
      <p>
        <strong>{said.acts[act.kind]}</strong>{' '}
        {act.undoes === null ? said.fromDay(day(act.from)) : said.undoes(act.undoes)}
        {act.toUnitName !== null && ` ${said.to(act.toUnitName)}`}
        {act.isUndone && <em> · {said.undone}</em>}
      </p>
      {act.reason !== null && <blockquote>{act.reason}</blockquote>}
      <dl>
        {history.register.fields.map((field) => {
          const value = act.values[field.key];
          if (value === undefined) return null;
          return (
            <div key={field.key}>
              <dt>{headOfField(field, language)}</dt>
              <dd>{value === null ? said.emptied : sayValue(field, value, language, nameOf)}</dd>
            </div>
          );
        })}
      </dl>
      <small>
        {said.recorded(day(act.knownSince), act.office)}
        {act.documentId !== null && act.documentTitle !== null && (
          <>
            {' · '}
            {said.source}:{' '}
            <Link to="/documents/$id" params={{ id: act.documentId }}>
              {act.documentTitle}
            </Link>
          </>
        )}
      </small>
      {act.undo.isOpen && (
        <Button size="compact-xs" variant="default" className="no-print" onClick={undo}>
          {said.undo}
        </Button>
      )}
    </li>
  );
}

function UndoDialog(props: { history: RecordHistory; act: Act; close: () => void }) {
  const { history, act, close } = props;
  const { words } = useLanguage();
  const said = words.register.record;
  const { record, register } = history;
  const { act: doing } = useWriteRecord(register.code, record.id, close);
  return (
    <ReasonDialog
      title={said.undoTitle}
      act={said.undo}
      isPending={doing.isPending}
      error={doing.error}
      lead={said.undoHelp}
      close={close}
      onDo={(reason) =>
        doing.mutate({ act: 'undo', version: record.version, undoes: act.actNo, reason })
      }
    />
  );
}
