import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  changeCalendarLinkRoute,
  showCalendarLinkRoute,
} from '../../../contract/task/work-score.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import styles from './my-work.module.css';

const linkQuery = queryOf(showCalendarLinkRoute, {}, {});
type Act = 'renew' | 'revoke';

/** The link by which a calendar program keeps one's deadlines: made, copied, renewed, revoked. */
export function CalendarLinkSection() {
  const { words, language } = useLanguage();
  const { link: said } = words.task;
  const { data } = useQuery(linkQuery);
  const [asked, setAsked] = useState<Act | null>(null);
  const change = useChange(() => setAsked(null));
  const path = change.data?.path ?? null;
  if (data === undefined) return null;
  const { madeAt, lastReadAt } = data;
  return (
    <section className={`${styles['link']} no-print`} aria-labelledby="calendar-link">
      <h2 id="calendar-link">{said.title}</h2>
      <p>{said.lead}</p>
      <p>
        {madeAt === null
          ? said.none
          : `${said.since(formatInstant(madeAt, language))} ${
              lastReadAt === null ? said.neverRead : said.read(formatInstant(lastReadAt, language))
            }`}
      </p>
      {path !== null && <ShownOnce path={path} />}
      {change.error !== null && asked === null && <ProblemNotice error={change.error} />}
      <div className={styles['acts']}>
        {madeAt === null ? (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate('renew')}
          >
            {said.make}
          </Button>
        ) : (
          (['renew', 'revoke'] as const).map((act) => (
            <Button key={act} variant="default" onClick={() => setAsked(act)}>
              {said[act]}
            </Button>
          ))
        )}
      </div>
      {asked !== null && (
        <FormDialog
          title={said[asked]}
          act={said[asked]}
          isPending={change.isPending}
          error={change.error}
          close={() => setAsked(null)}
          onDo={() => change.mutate(asked)}
        >
          <p>{asked === 'renew' ? said.renewSure : said.revokeSure}</p>
        </FormDialog>
      )}
    </section>
  );
}

function ShownOnce({ path }: { path: string }) {
  const { words } = useLanguage();
  const { link: said } = words.task;
  const { origin, host } = window.location;
  return (
    <div className={styles['once']} role="status">
      <p>{said.once}</p>
      <p>
        <code>{`${origin}${path}`}</code> <CopyButton text={`${origin}${path}`} />
      </p>
      <p>
        <a href={`webcal://${host}${path}`}>{said.subscribe}</a>
      </p>
    </div>
  );
}

function useChange(then: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) =>
      callRoute(changeCalendarLinkRoute, { params: {}, query: {}, body: { act } }),
    onSuccess: (answer, act) => {
      then();
      if (act === 'revoke') notifications.show({ message: words.task.link.revoked });
      queryClient.setQueryData(linkQuery.queryKey, { ...answer, path: null });
    },
  });
}
