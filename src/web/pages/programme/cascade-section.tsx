import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Cascade, type CascadeRow, listCascadesRoute } from '../../../contract/programme.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { cascadeStateNames } from '../../../core/resolution/action-programme.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { CallDialog } from './call-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import styles from './programme.module.css';

/** Every order for action programmes, and a door to give one. */
export function CascadeSection() {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { asOf } = useSearch({ from: '__root__' });
  const [isCalling, setCalling] = useState(false);
  const { data } = useQuery(queryOf(listCascadesRoute, {}, { asOf }));
  if (data === undefined) return null;
  const callers = data.units.filter(({ mayCall }) => mayCall);
  return (
    <section className={styles['section']}>
      <h2>{said.cascade}</h2>
      <p className={styles['lead']}>{said.cascadeLead}</p>
      {callers.length > 0 && (
        <p className={`${styles['tools']} no-print`}>
          <Button variant="default" onClick={() => setCalling(true)}>
            {said.call}
          </Button>
        </p>
      )}
      {data.cascades.length === 0 ? (
        <p className={styles['quiet']}>{said.cascadeNone}</p>
      ) : (
        <CascadeTables cascades={data.cascades} />
      )}
      {isCalling && (
        <CallDialog callers={callers} units={data.units} close={() => setCalling(false)} />
      )}
    </section>
  );
}

interface Asked {
  cascade: Cascade;
  row: CascadeRow;
  act: 'tell' | 'take-back';
}

/** Each order with its units: issued or not, when, by which document. */
export function CascadeTables({ cascades }: { cascades: readonly Cascade[] }) {
  const { words, language } = useLanguage();
  const { programme: said } = words;
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      {cascades.map((cascade) => (
        <section key={cascade.id} className={styles['section']}>
          <h3 lang="vi">{cascade.title}</h3>
          <p className={styles['about']}>
            <span lang="vi">{cascade.callingUnit.unitName}</span>
            <span>
              {said.calledOn} {formatDate(cascade.calledOn, language)}
            </span>
            <span>
              {said.dueOn}:{' '}
              {cascade.dueOn === null ? said.dueNone : formatDate(cascade.dueOn, language)}
            </span>
          </p>
          <ShareBar label={said.cascadeShare} share={cascade.issued} />
          <CascadeTable cascade={cascade} ask={(row, act) => setAsked({ cascade, row, act })} />
        </section>
      ))}
      {asked?.act === 'tell' && (
        <IssueDialog callId={asked.cascade.id} row={asked.row} close={close} />
      )}
      {asked?.act === 'take-back' && (
        <TakeBackDialog callId={asked.cascade.id} row={asked.row} close={close} />
      )}
    </>
  );
}

function CascadeTable(props: {
  cascade: Cascade;
  ask: (row: CascadeRow, act: Asked['act']) => void;
}) {
  const { words, say } = useLanguage();
  const { programme: said } = words;
  return (
    <div className="table-scroll">
      <table className="line-table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{said.unit}</th>
            <th scope="col">{said.state}</th>
            <th scope="col">{said.issuedDocument}</th>
            <th scope="col" aria-label={said.tell} className="no-print" />
          </tr>
        </thead>
        <tbody>
          {props.cascade.rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row" lang="vi">
                {row.unitName}
              </th>
              <td data-label={said.state} className={styles['state']} data-state={row.state}>
                {say(cascadeStateNames[row.state])}
              </td>
              <td data-label={said.issuedDocument}>
                <IssuedDocument row={row} />
              </td>
              <td className="no-print">
                {row.issue.isOpen && (
                  <Button
                    size="compact-sm"
                    variant={row.issued === null ? 'default' : 'subtle'}
                    aria-label={
                      row.issued === null
                        ? said.tellOf(row.unitName)
                        : said.takeBackOf(row.unitName)
                    }
                    onClick={() => props.ask(row, row.issued === null ? 'tell' : 'take-back')}
                  >
                    {row.issued === null ? said.tell : said.takeBack}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IssuedDocument({ row }: { row: CascadeRow }) {
  const { language } = useLanguage();
  const { issued } = row;
  if (issued === null) return '–';
  const title = [issued.documentNumber, issued.title].filter(Boolean).join(', ');
  return (
    <>
      {issued.documentId === null ? (
        <span lang="vi">{title}</span>
      ) : (
        <Link to="/documents/$id" params={{ id: issued.documentId }} lang="vi">
          {title}
        </Link>
      )}{' '}
      ({formatDate(issued.issuedOn, language)})
    </>
  );
}
