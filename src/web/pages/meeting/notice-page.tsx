import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import {
  type ConclusionCell,
  type MeetingPage,
  showMeetingRoute,
} from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { heldOnText } from './held-on.ts';
import styles from './notice.module.css';

/** The conclusions of a meeting as a paper to be handed over: what, who, until when. */
export default function NoticePage() {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const { id } = useParams({ from: '/meetings/$id/notice' });
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(showMeetingRoute, { meeting: id }, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <p className={`${styles['tools']} no-print`}>
        <Link to="/meetings/$id" params={{ id }}>
          {said.noticeBack}
        </Link>
        <Button variant="default" onClick={() => window.print()}>
          {words.frame.print}
        </Button>
      </p>
      <Paper page={data} />
    </article>
  );
}

function Paper({ page }: { page: MeetingPage }) {
  const spoken = useLanguage();
  const { words, language } = spoken;
  const { meeting: said } = words;
  const { terms, unitName, conclusions, pack } = page;
  const notes = conclusions.filter(({ conclusion }) => conclusion.kind === 'note');
  const directives = conclusions.filter(({ conclusion }) => conclusion.kind === 'directive');
  const heldOn = heldOnText(terms, spoken);
  const day = terms.heldFrom === null ? said.noticeDay(heldOn) : heldOn;
  return (
    <div className={styles['paper']} lang={language}>
      <header>
        <p className={styles['from']}>
          <strong lang="vi">{unitName}</strong>
          <span>{said.noticeNumber}</span>
        </p>
        <h1 lang="vi">{said.noticeTitle(terms.title)}</h1>
        <p lang="vi">{page.resolutionTitle}</p>
      </header>
      <p>
        {said.noticeIntro(day.charAt(0).toUpperCase() + day.slice(1), unitName, terms.title)}
        {terms.dateNote !== null && <small lang="vi"> ({terms.dateNote})</small>}
      </p>
      {conclusions.length === 0 && <p>{said.conclusionsNone}</p>}
      {directives.map((cell) => (
        <Directive key={cell.conclusion.id} cell={cell} />
      ))}
      {notes.length > 0 && (
        <section>
          <h2>{said.noticeNotes}</h2>
          {notes.map(({ conclusion }) => (
            <p key={conclusion.id} lang="vi">
              <strong>{conclusion.number}.</strong> {conclusion.text}
            </p>
          ))}
        </section>
      )}
      {pack !== null && <p>{said.noticePapers(formatDate(pack.asOf, language))}</p>}
      <Foot page={page} />
    </div>
  );
}

function Directive({ cell: { conclusion, tasks } }: { cell: ConclusionCell }) {
  const { words, language } = useLanguage();
  const { meeting: said } = words;
  const { noticeTask: heads } = said;
  return (
    <section>
      <p lang="vi">
        <strong>{conclusion.number}.</strong> {conclusion.text}
        {conclusion.place !== null && ` (${conclusion.place})`}
      </p>
      {tasks.length > 0 && (
        <table className="grid-table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{heads.work}</th>
              <th scope="col">{heads.lead}</th>
              <th scope="col">{heads.due}</th>
              <th scope="col">{heads.product}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ id, title, step, leadUnit, head, dueOn, product }) => (
              <tr key={id}>
                <th scope="row" lang="vi">
                  {title}
                  {step === 'draft' && <small> ({said.noticeDraft})</small>}
                </th>
                <td lang="vi" data-label={heads.lead}>
                  {[leadUnit?.unitName, head?.office].filter(Boolean).join('; ') || said.notSaid}
                </td>
                <td data-label={heads.due}>
                  {dueOn === null ? said.notSaid : formatDate(dueOn, language)}
                </td>
                <td lang="vi" data-label={heads.product}>
                  {product?.name ?? said.notSaid}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Who receives it, beside the office that concluded last. */
function Foot({ page }: { page: MeetingPage }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const leads = page.conclusions.flatMap(({ tasks }) =>
    tasks.flatMap(({ leadUnit }) => leadUnit?.unitName ?? []),
  );
  const attending = page.terms.participations.length > 0 ? [said.noticeAttending] : [];
  const receivers = [...new Set([...attending, ...leads])];
  return (
    <footer>
      <div>
        {receivers.length > 0 && (
          <>
            <strong>{said.noticeTo}:</strong>
            <ul lang="vi">
              {receivers.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className={styles['signature']}>
        <strong lang="vi">{page.conclusions.at(-1)?.conclusion.saidBy}</strong>
        <em>{said.noticeSigned}</em>
      </p>
    </footer>
  );
}
