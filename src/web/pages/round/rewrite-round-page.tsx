import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { RoundDraft } from '../../../contract/round/round.ts';
import { rewriteRoundRoute, showRoundDraftRoute } from '../../../contract/round/round-draft.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RoundEditor } from './round-editor.tsx';
import { formOf } from './round-form.ts';
import styles from './round.module.css';

/** A draft of a round, written anew until it opens. */
export default function RewriteRoundPage() {
  const { id } = useParams({ from: '/rounds/$id/edit' });
  const { words } = useLanguage();
  const params = { round: Number(id) };
  // What somebody writes is not replaced under their hands when the window gets the focus again.
  const query = { ...queryOf(showRoundDraftRoute, params, {}), refetchOnWindowFocus: false };
  const { data, error, refetch } = useQuery(query);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <Link to="/rounds/$id" params={{ id }}>
        {words.makeRound.backToRound}
      </Link>
      <h1>{words.makeRound.rewrite}</h1>
      {data.state === 'draft' ? (
        <Rewriting key={data.version} written={data} />
      ) : (
        <p className="notice-strip">{words.makeRound.openedAlready}</p>
      )}
    </article>
  );
}

function Rewriting({ written }: { written: OutputOf<typeof showRoundDraftRoute> }) {
  const { id, version, draft } = written;
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const rewrite = useMutation({
    mutationFn: (order: { draft: RoundDraft; opensNow: boolean }) =>
      callRoute(rewriteRoundRoute, {
        params: { round: id },
        query: {},
        body: { ...order, version },
      }),
    onSuccess: async () => {
      notifications.show({ message: words.rounds.done });
      await navigate({ to: '/rounds/$id', params: { id: String(id) } });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <RoundEditor
      initial={formOf(draft)}
      isPending={rewrite.isPending}
      error={rewrite.error}
      save={rewrite.mutate}
    />
  );
}
