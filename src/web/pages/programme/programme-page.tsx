import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type ProgrammePage as Page, showProgrammeRoute } from '../../../contract/programme.ts';
import { showScorecardRoute } from '../../../contract/scorecard.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { outlookNames } from '../../../core/target/outlook/outlook-names.ts';
import { AnnexDialog } from './annex-dialog.tsx';
import { CascadeTables } from './cascade-section.tsx';
import { ContentDialog } from './content-dialog.tsx';
import { DisbursementDialog } from './disbursement-dialog.tsx';
import { MoneySection } from './money-section.tsx';
import { TaskSection } from './task-section.tsx';
import styles from './programme.module.css';

type Form = 'content' | 'disbursement' | 'annex' | null;

/** One programme or scheme: who carries it out, to what end, with what money, through whose action programmes. */
export default function ProgrammePage() {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { id } = useParams({ from: '/programmes/$id' });
  const { asOf } = useSearch({ from: '__root__' });
  const [form, setForm] = useState<Form>(null);
  const { data, error, refetch } = useQuery(
    queryOf(showProgrammeRoute, { programme: id }, { asOf }),
  );
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { programme, manage, cascades } = data;
  const close = (): void => setForm(null);
  return (
    <article className={styles['page']}>
      <Head page={data} />
      {manage.isOpen && (
        <p className={`${styles['tools']} no-print`}>
          <Button onClick={() => setForm('content')}>{said.edit}</Button>
          <Button variant="default" onClick={() => setForm('disbursement')}>
            {said.statePaid}
          </Button>
          <Button variant="default" onClick={() => setForm('annex')}>
            {said.annex}
          </Button>
        </p>
      )}
      <Content page={data} />
      <MoneySection page={data} />
      <TaskSection programmeId={programme.id} />
      <section className={styles['section']}>
        <h2>{said.cascade}</h2>
        {cascades.length === 0 ? (
          <p className={styles['quiet']}>{said.cascadeNone}</p>
        ) : (
          <CascadeTables cascades={cascades} />
        )}
      </section>
      {form === 'content' && <ContentDialog page={data} close={close} />}
      {form === 'disbursement' && <DisbursementDialog page={data} close={close} />}
      {form === 'annex' && <AnnexDialog programmeId={programme.id} close={close} />}
    </article>
  );
}

function Head({ page }: { page: Page }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { programme, leadUnit, coUnits, resolutionTitle, documentTitle } = page;
  return (
    <header className={styles['section']}>
      <h1 lang="vi">{programme.name}</h1>
      <p className={styles['about']}>
        <span>{said.kinds[programme.kind]}</span>
        <span>{said.years(programme.firstYear, programme.lastYear)}</span>
        <span>{said.fields[programme.field]}</span>
      </p>
      <p className={styles['about']}>
        <span>
          {said.leadUnit}: <span lang="vi">{leadUnit?.unitName ?? said.leadUnknown}</span>
        </span>
        {coUnits.length > 0 && (
          <span>
            {said.coUnits}:{' '}
            <span lang="vi">{coUnits.map(({ unitName }) => unitName).join(', ')}</span>
          </span>
        )}
      </p>
      <p className={styles['about']}>
        <span>
          {said.resolution}:{' '}
          <Link to="/scorecard" search={{ resolution: programme.resolutionId }} lang="vi">
            {resolutionTitle ?? programme.resolutionId}
          </Link>
        </span>
        <span>
          {said.document}:{' '}
          <Link to="/documents/$id" params={{ id: programme.documentId }} lang="vi">
            {documentTitle ?? programme.documentId}
          </Link>
          , <span lang="vi">{programme.place}</span>
        </span>
      </p>
    </header>
  );
}

function Content({ page }: { page: Page }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { content } = page;
  return (
    <>
      <section className={styles['section']}>
        <h2>{said.objectives}</h2>
        {content.objectives.length === 0 ? (
          <p className={styles['quiet']}>
            {page.manage.isOpen ? said.contentNone : said.objectivesNone}
          </p>
        ) : (
          <Objectives page={page} />
        )}
      </section>
      {content.solutions.length > 0 && (
        <WordList title={said.solutions} items={content.solutions} />
      )}
      {content.phases.length > 0 && (
        <WordList
          title={said.phases}
          items={content.phases.map(
            ({ name, firstYear, lastYear }) => `${name} (${said.years(firstYear, lastYear)})`,
          )}
        />
      )}
      {content.yearlyPlans.length > 0 && (
        <section className={styles['section']}>
          <h2>{said.yearlyPlans}</h2>
          <ul className={styles['words']}>
            {content.yearlyPlans.map(({ year, wording, documentId }) => (
              <li key={year}>
                {year}: <span lang="vi">{wording}</span>{' '}
                {documentId !== null && (
                  <Link to="/documents/$id" params={{ id: documentId }} lang="vi">
                    {page.documentTitles[documentId] ?? documentId}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Each with the target that measures it, and how that stands. */
function Objectives({ page }: { page: Page }) {
  const { words, say } = useLanguage();
  const { content, targetNames, programme } = page;
  const { asOf } = useSearch({ from: '__root__' });
  const { data } = useQuery(
    queryOf(showScorecardRoute, {}, { resolution: programme.resolutionId, asOf }),
  );
  const rows = new Map(data?.rows.map((row) => [row.targetId, row]));
  return (
    <ul className={styles['objectives']}>
      {content.objectives.map(({ wording, targetId }, at) => {
        const name = targetId === null ? undefined : targetNames[targetId];
        const row = targetId === null ? undefined : rows.get(targetId);
        return (
          <li key={`${at} ${wording}`}>
            <span lang="vi">{wording}</span>
            {targetId === null || name === undefined ? (
              <small>{words.programme.noTarget}</small>
            ) : (
              <span className={styles['standing']}>
                {row !== undefined && <StatusMark colour={row.colour} />}
                <Link to="/targets/$id" params={{ id: targetId }}>
                  {say(name)}
                </Link>
                {row !== undefined && <span>{say(outlookNames[row.outlook])}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function WordList({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      <ul className={styles['words']} lang="vi">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
