import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  endSessionsRoute,
  listSessionsRoute,
  type SessionRow,
} from '../../../contract/account/own-account.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { readAgent } from './device-name.ts';
import { formatInstant } from '../../ui/instant.ts';
import styles from './account.module.css';
import own from './own-account.module.css';

const sessionsQuery = { ...queryOf(listSessionsRoute, {}, {}), staleTime: 0 };

/** The devices on which one is signed in; any of them can be ended from here. */
export function OwnSessions() {
  const { words } = useLanguage();
  const { self } = words.account;
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: number | 'others') =>
      callRoute(endSessionsRoute, { params: {}, query: {}, body: { id } }),
    onSuccess: (answer) => {
      queryClient.setQueryData(sessionsQuery.queryKey, answer);
      notifications.show({ message: self.ended });
    },
  });
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{self.sessions}</h2>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {end.error !== null && <ProblemNotice error={end.error} />}
      {data === undefined ? (
        <PageSkeleton rows={2} />
      ) : (
        <>
          <ul className={own['rows']}>
            {data.sessions.map((session) => (
              <SessionLine
                key={session.id}
                session={session}
                isBusy={end.isPending}
                end={() => end.mutate(session.id)}
              />
            ))}
          </ul>
          {data.sessions.length > 1 && (
            <button
              type="button"
              className="tool-button"
              disabled={end.isPending}
              onClick={() => end.mutate('others')}
            >
              {self.endOthers}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function SessionLine({
  session,
  isBusy,
  end,
}: {
  session: SessionRow;
  isBusy: boolean;
  end: () => void;
}) {
  const { words, language } = useLanguage();
  const { self } = words.account;
  const { browser, system } = readAgent(session.agent);
  const device =
    browser !== null && system !== null
      ? self.on(browser, system)
      : (browser ?? system ?? self.unknownDevice);
  return (
    <li>
      <div>
        <strong>{device}</strong>
        {session.isThisOne && <span className={styles['badge']}>{self.thisOne}</span>}
        <span className={styles['under']}>
          {[
            self.since(formatInstant(session.begunAt, language)),
            self.seen(formatInstant(session.seenAt, language)),
            ...(session.address === null ? [] : [self.from(session.address)]),
          ].join(' · ')}
        </span>
      </div>
      {!session.isThisOne && (
        <button
          type="button"
          className="tool-button"
          aria-label={self.endSession(device)}
          disabled={isBusy}
          onClick={end}
        >
          {self.end}
        </button>
      )}
    </li>
  );
}
