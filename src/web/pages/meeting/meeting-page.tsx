import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  endMeetingRoute,
  listMeetingsRoute,
  type MeetingPage as Page,
  showMeetingRoute,
} from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { meetingKindNames, meetingStateNames } from '../../../core/meeting/review/meeting.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ConclusionSection } from './conclusion-section.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { MinutesSection } from './minutes-section.tsx';
import { PackView } from './pack-view.tsx';
import { SincePapers } from './since-papers.tsx';
import { TermsDialog } from './terms-dialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { heldOnText } from './held-on.ts';
import styles from './meeting.module.css';

/** A meeting: who takes part, its frozen papers, what was said and concluded, and what became of it. */
export default function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' });
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(showMeetingRoute, { meeting: id }, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <Head page={data} />
      <Acts page={data} />
      {data.state === 'over' && <ConclusionSection page={data} />}
      <Papers page={data} />
      {data.state !== 'over' && <ConclusionSection page={data} />}
      <MinutesSection page={data} targetId={null} />
    </article>
  );
}

function Head({ page }: { page: Page }) {
  const spoken = useLanguage();
  const { words, say } = spoken;
  const { meeting: said } = words;
  const { terms } = page;
  return (
    <header className={styles['section']}>
      <h1 lang="vi">{terms.title}</h1>
      <p className={styles['about']}>
        <span>{heldOnText(terms, spoken)}</span>
        {terms.dateNote !== null && <span lang="vi">{terms.dateNote}</span>}
        <span>{say(meetingKindNames[terms.kind])}</span>
        <span lang="vi">{page.unitName}</span>
        <span>{say(meetingStateNames[page.state])}</span>
      </p>
      <p className={styles['about']}>
        <span>
          {said.resolution}: <span lang="vi">{page.resolutionTitle ?? said.resolutionUnseen}</span>
        </span>
        {terms.documentId !== null && (
          <Link to="/documents/$id" params={{ id: terms.documentId }} lang="vi">
            {page.documentTitle ?? terms.documentId}
          </Link>
        )}
        {page.previous !== null && (
          <span>
            {said.previous}:{' '}
            <Link to="/meetings/$id" params={{ id: String(page.previous.id) }} lang="vi">
              {page.previous.title} ({heldOnText(page.previous, spoken)})
            </Link>
          </span>
        )}
      </p>
      {terms.participations.length > 0 && (
        <p className={styles['quiet']}>{said.attendance(...attendanceOf(terms))}</p>
      )}
      {terms.participations.length > 0 && (
        <ul className={styles['items']} aria-label={said.participants}>
          {terms.participations.map(({ place, attendees, headcount, isOnline }) => (
            <li key={`${place} ${attendees}`} lang="vi">
              <strong>{place}</strong>
              {isOnline && <span>({said.online})</span>}
              <span className={styles['grow']}>{attendees}</span>
              <span className={styles['quiet']}>
                {headcount === null ? said.headcountUnknown : said.people(headcount)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

/** Places, people who were counted, places where nobody counted. */
function attendanceOf({ participations }: Page['terms']): [number, number, number] {
  const counted = participations.flatMap(({ headcount }) => headcount ?? []);
  const people = counted.reduce((sum, one) => sum + one, 0);
  return [participations.length, people, participations.length - counted.length];
}

type Form = 'terms' | 'freeze' | 'end' | 'reopen' | null;

function Acts({ page }: { page: Page }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [form, setForm] = useState<Form>(null);
  const close = (): void => setForm(null);
  const end = useAct(endMeetingRoute, close);
  const { data: list } = useQuery({
    ...queryOf(listMeetingsRoute, {}, {}),
    enabled: page.open.change.isOpen,
  });
  const { open } = page;
  const address = { params: { meeting: page.id }, query: {} };
  return (
    <div className={`${styles['tools']} no-print`}>
      {page.pack !== null && (
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/meetings/$id/present" params={{ id: String(page.id) }} />
          )}
        >
          {said.present}
        </Button>
      )}
      {open.freeze.isOpen && (
        <Button
          variant={page.pack === null ? 'filled' : 'default'}
          onClick={() => setForm('freeze')}
        >
          {page.pack === null ? said.freeze : said.freezeAgain}
        </Button>
      )}
      {open.change.isOpen && (
        <Button variant="default" onClick={() => setForm('terms')}>
          {said.change}
        </Button>
      )}
      {open.end.isOpen && (
        <Button variant="default" onClick={() => setForm('end')}>
          {said.end}
        </Button>
      )}
      {open.reopen.isOpen && (
        <Button variant="default" onClick={() => setForm('reopen')}>
          {said.reopen}
        </Button>
      )}
      {form === 'freeze' && <FreezeDialog page={page} close={close} />}
      {form === 'terms' && list !== undefined && (
        <TermsDialog meeting={page} list={list} close={close} />
      )}
      {form === 'end' && (
        <FormDialog
          title={said.endTitle}
          act={said.end}
          size="lg"
          isPending={end.isPending}
          error={end.error}
          close={close}
          onDo={() => end.mutate({ ...address, body: { to: 'over' } })}
        >
          <EndWords page={page} />
        </FormDialog>
      )}
      {form === 'reopen' && (
        <ReasonDialog
          title={said.reopen}
          act={said.reopen}
          isPending={end.isPending}
          error={end.error}
          close={close}
          onDo={(reason) => end.mutate({ ...address, body: { to: 'open', reason } })}
        />
      )}
    </div>
  );
}

/** What ending means, and what is left open. */
function EndWords({ page }: { page: Page }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const loose = page.conclusions.filter(({ fate }) => fate === 'no-task').length;
  return (
    <>
      <p>{said.endHelp}</p>
      {loose > 0 && <p>{said.endLoose(loose)}</p>}
    </>
  );
}

function Papers({ page }: { page: Page }) {
  const { words, language } = useLanguage();
  const { meeting: said } = words;
  const { pack } = page;
  return (
    <section className={styles['section']}>
      <h2>{said.papers}</h2>
      {pack === null ? (
        <p className={styles['quiet']}>
          {page.open.freeze.isOpen ? said.notFrozenHelp : said.notFrozen}
        </p>
      ) : (
        <>
          <p className={styles['quiet']}>
            {said.frozen(
              formatDate(pack.asOf, language),
              formatInstant(pack.frozenAt, language),
              pack.office,
            )}
          </p>
          <SincePapers page={page} />
          <PackView pack={pack.content} meetingId={page.id} />
        </>
      )}
    </section>
  );
}
