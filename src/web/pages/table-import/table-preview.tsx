import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { TableChange } from '../../../contract/table-import.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Answer, FaultList } from '../round/workbook-dialog.tsx';
import type { TableImport, TakenTable } from './use-table-import.ts';
import styles from './table-import.module.css';

/** Before: what the table would change and what is wrong in it. After: what was taken, and where to go on. */
export function TablePreview({ table, preview }: { table: TableImport; preview: TakenTable }) {
  const { words } = useLanguage();
  const said = words.tableImport;
  const [remember, setRemember] = useState(true);
  const start = useRef<HTMLElement>(null);
  useEffect(() => {
    start.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { changes, faults, unchanged, passedOver } = preview;
  if (table.outcome !== null) return <Outcome table={table} taken={table.outcome} />;
  return (
    <section ref={start} className={styles['part']} aria-label={said.preview}>
      <h2>{said.preview}</h2>
      {faults.length > 0 && <FaultList faults={faults} title={said.faults(faults.length)} />}
      <p role="status">
        {words.workbook.changes(changes.length)}; {said.unchanged(unchanged)}
      </p>
      {changes.length > 0 && <Changes changes={changes} />}
      {passedOver.length > 0 && (
        <details>
          <summary>{said.passedOver(passedOver.length)}</summary>
          <ul className={styles['passed']}>
            {passedOver.map(({ place, name }) => (
              <li key={place}>
                <code>{place}</code> {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Checkbox
        label={said.remember}
        checked={remember}
        onChange={({ target }) => setRemember(target.checked)}
      />
      {table.applyError !== null && <ProblemNotice error={table.applyError} />}
      <div className={styles['buttons']}>
        <Button
          disabled={changes.length === 0}
          loading={table.isApplying}
          onClick={() => table.apply(remember)}
        >
          {said.apply(changes.length)}
        </Button>
        <span className={styles['about']}>{said.draftsOnly}</span>
      </div>
    </section>
  );
}

function Changes({ changes }: { changes: readonly TableChange[] }) {
  const { words, say } = useLanguage();
  const { columns } = words.workbook;
  const said = words.tableImport;
  const isOfMany = new Set(changes.map(({ submissionId }) => submissionId)).size > 1;
  return (
    <table className={`line-table cards-on-phone ${styles['changes']}`}>
      <thead>
        <tr>
          {isOfMany && <th scope="col">{said.unit}</th>}
          <th scope="col">{columns.field}</th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{said.after}</th>
          <th scope="col">{said.written}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.place}>
            {isOfMany && <td>{one.unitName}</td>}
            <th scope="row">{say(one.name)}</th>
            <td data-label={columns.before}>
              <Answer content={one.before} note={one.noteBefore} />
            </td>
            <td data-label={said.after}>
              <Answer content={one.after} note={one.noteAfter} />
            </td>
            <td data-label={said.written}>
              {one.written}
              <small>
                <code>{one.place}</code>
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ table, taken }: { table: TableImport; taken: TakenTable }) {
  const { words, say } = useLanguage();
  const said = words.tableImport;
  const { applied, changes, faults } = taken;
  const submissions = new Map(
    changes.map(({ submissionId, unitName }) => [submissionId, unitName]),
  );
  return (
    <section className={styles['part']} aria-label={said.preview}>
      <h2 role="status">{said.applied(applied?.saved ?? 0)}</h2>
      <p>
        {said.draftsOnly} {applied?.isRemembered === true && said.isRemembered}
      </p>
      {applied !== null && applied.conflicts.length > 0 && (
        <div className="notice-strip" role="alert">
          <p>{said.conflicts(applied.conflicts.length)}</p>
          <ul>
            {applied.conflicts.map(({ submissionId, unitName, name, yours, theirs }) => (
              <li key={`${submissionId} ${name.vi}`}>
                {unitName}, {say(name)}: {said.theirs} <Answer content={theirs} note={null} />;{' '}
                {said.yours} <Answer content={yours} note={null} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {faults.length > 0 && <FaultList faults={faults} title={said.faults(faults.length)} />}
      <ul className={styles['go']}>
        {[...submissions].map(([id, unitName]) => (
          <li key={id}>
            <Link to="/submissions/$id" params={{ id: String(id) }}>
              {said.open(unitName)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button variant="default" onClick={table.leave}>
          {said.another}
        </Button>
      </div>
    </section>
  );
}
