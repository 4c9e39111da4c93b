import { Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listNoticesRoute, type Notice, readNoticesRoute } from '../../../contract/notice.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../icon.tsx';
import { useMe } from './me.ts';
import styles from './notice-bell.module.css';
import bar from './top-bar.module.css';

const AGAIN_MS = 60_000;
/** As many as one act of reading may name. */
const MOST_READ = 500;

const noticesQuery = queryOf(listNoticesRoute, {}, {});

/** What has happened for the offices of whoever is signed in; how many are unread stands on the bell. */
export function NoticeBell() {
  const me = useMe();
  // Notices belong to an account: to whoever only looks there are none.
  return me?.signInName == null ? null : <Bell />;
}

function Bell() {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...noticesQuery, refetchInterval: AGAIN_MS });
  const read = useReading();
  const unread = data?.unread ?? 0;
  const unreadIds = (data?.notices ?? []).filter(({ isRead }) => !isRead).map(({ id }) => id);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={`${bar['tool']} ${styles['bell']}`}
          aria-label={words.notices.open(unread)}
          title={words.notices.open(unread)}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="bell" />
          {unread > 0 && <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles['list'] ?? ''} aria-label={words.notices.title}>
        <h2>{words.notices.title}</h2>
        <Link to="/my-work" onClick={() => setOpen(false)}>
          {words.task.mine.title}
        </Link>
        {unreadIds.length > 0 && (
          <button
            type="button"
            className="plain-button"
            onClick={() => read(unreadIds.slice(0, MOST_READ))}
          >
            {words.notices.readAll}
          </button>
        )}
        {data === undefined || data.notices.length === 0 ? (
          <p>{words.notices.none}</p>
        ) : (
          <ul>
            {data.notices.map((notice) => (
              <li key={notice.id} data-unread={!notice.isRead || undefined}>
                <NoticeLink
                  notice={notice}
                  open={() => {
                    setOpen(false);
                    if (!notice.isRead) read([notice.id]);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** To what the notice is about: the submission, the desk, the round, or the page that it names. */
function NoticeLink({ notice, open }: { notice: Notice; open: () => void }) {
  const { say, language } = useLanguage();
  const { kind, link, submissionId, roundId, text, writtenAt } = notice;
  const content = (
    <>
      {say(text)}
      <time dateTime={writtenAt}>
        {new Date(writtenAt).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
          timeZone: 'Asia/Ho_Chi_Minh',
          dateStyle: 'short',
          timeStyle: 'short',
        })}
      </time>
    </>
  );
  if (link !== null) {
    return (
      <Link to={link} onClick={open}>
        {content}
      </Link>
    );
  }
  if (kind === 'to-approve' || kind === 'value-proposed') {
    return (
      <Link to="/approvals" onClick={open}>
        {content}
      </Link>
    );
  }
  if (roundId === null) {
    return (
      <Link to={link ?? '/'} onClick={open}>
        {content}
      </Link>
    );
  }
  return submissionId === null ? (
    <Link to="/rounds/$id" params={{ id: String(roundId) }} onClick={open}>
      {content}
    </Link>
  ) : (
    <Link to="/submissions/$id" params={{ id: String(submissionId) }} onClick={open}>
      {content}
    </Link>
  );
}

function useReading(): (ids: number[]) => void {
  const queryClient = useQueryClient();
  const reading = useMutation({
    mutationFn: (ids: number[]) =>
      callRoute(readNoticesRoute, { params: {}, query: {}, body: { ids } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  return (ids) => reading.mutate(ids);
}
