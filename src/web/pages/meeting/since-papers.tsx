import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type MeetingPage, showSincePapersRoute } from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { packChangeNames, type PackTarget } from '../../../core/meeting/review/pack.ts';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
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

/** Under a target of the papers: what of it is otherwise now. */
export function TargetNow({ meetingId, then }: { meetingId: number; then: PackTarget }) {
  const { words, say, language } = useLanguage();
  const since = useSincePapers(meetingId);
  const now = since?.targets.find(({ targetId }) => targetId === then.targetId);
  if (since === undefined || now === undefined) return null;
  const latestOf = ({ latest }: PackTarget): string =>
    latest.map((one) => (one === null ? words.meeting.noFigure : say(one))).join('; ');
  const differences = [
    ...(now.outlook === then.outlook ? [] : [say(outlookNames[now.outlook])]),
    ...(now.judgement === then.judgement ? [] : [say(judgementNames[now.judgement])]),
    ...(latestOf(now) === latestOf(then) ? [] : [latestOf(now)]),
  ];
  const isTurned = now.change === 'worse' || now.change === 'better';
  return (
    <small className={styles['now']}>
      {words.meeting.now(formatDate(since.asOf, language))}: {differences.join('; ')}
      {isTurned && (
        <>
          {' '}
          (<span className={styles[now.change]}>{say(packChangeNames[now.change])}</span>)
        </>
      )}
    </small>
  );
}
