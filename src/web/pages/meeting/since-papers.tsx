import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type MeetingPage, showSincePapersRoute } from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { packChangeNames, type TargetSince } from '../../../core/meeting/review/pack.ts';
import { outlookNames } from '../../../core/target/outlook/outlook-names.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './meeting.module.css';

/** How targets of the papers stand on the day looked at; undefined until it is known. */
function useSincePapers(meetingId: number) {
  const { asOf } = useSearch({ from: '__root__' });
  return useQuery(queryOf(showSincePapersRoute, { meeting: String(meetingId) }, { asOf })).data;
}

/** The papers stay as frozen; how many targets stand otherwise by now. */
export function SincePapers({ page }: { page: MeetingPage }) {
  const { words, language } = useLanguage();
  const since = useSincePapers(page.id);
  if (since === undefined || !since.isKnown) return null;
  const day = formatDate(since.asOf, language);
  return (
    <p className={styles['quiet']}>
      {since.targets.length === 0
        ? words.meeting.sinceSame(day)
        : words.meeting.sinceOther(day, since.targets.length)}
    </p>
  );
}

/** Under a target of the papers: how it stands now, where that is otherwise. */
export function TargetNow(props: { meetingId: number; targetId: TargetSince['targetId'] }) {
  const { words, say, language } = useLanguage();
  const since = useSincePapers(props.meetingId);
  const now = since?.targets.find(({ targetId }) => targetId === props.targetId);
  if (since === undefined || now === undefined) return null;
  const latest = now.latest.map((one) => (one === null ? words.meeting.noFigure : say(one)));
  return (
    <small className={styles['now']}>
      {words.meeting.now(formatDate(since.asOf, language))}: {say(outlookNames[now.outlook])};{' '}
      {latest.join('; ')} (
      <span className={styles[now.change]}>{say(packChangeNames[now.change])}</span>)
    </small>
  );
}
