import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { makeRoundRoute, type RoundDraft } from '../../../contract/round/round.ts';
import { showRoundDraftRoute } from '../../../contract/round/round-draft.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useDone } from '../../ui/use-act.ts';
import { RoundEditor } from './round-editor.tsx';
import { emptyForm, formLike, type RoundForm } from './round-form.ts';
import styles from './round.module.css';

/** A planner's call for figures. */
export default function MakeRoundPage() {
  const { words } = useLanguage();
  const { like } = useSearch({ from: '/rounds/new' });
  return (
    <article className={styles['page']}>
      <Link to="/rounds" className="no-print">
        {words.rounds.back}
      </Link>
      <h1>{words.rounds.make}</h1>
      {like === undefined ? <NewRound /> : <RoundLike key={like} id={Number(like)} />}
    </article>
  );
}

function NewRound() {
  const [initial] = useState(() => emptyForm(new Date().getFullYear()));
  return <Editor initial={initial} />;
}

/** With the form, units and levels of an earlier round, for the period after it. */
function RoundLike({ id }: { id: number }) {
  const { words } = useLanguage();
  const query = queryOf(showRoundDraftRoute, { round: id }, {});
  const { data, error, refetch } = useQuery({ ...query, refetchOnWindowFocus: false });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <>
      <p className={styles['lead']}>{words.makeRound.likeRound(data.draft.title)}</p>
      <Editor initial={formLike(data.draft)} />
    </>
  );
}

function Editor({ initial }: { initial: RoundForm }) {
  const make = useMakeRound();
  return (
    <RoundEditor
      initial={initial}
      isPending={make.isPending}
      error={make.error}
      save={make.mutate}
    />
  );
}

function useMakeRound() {
  const { words } = useLanguage();
  const sayDone = useDone();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: { draft: RoundDraft; opensNow: boolean }) =>
      callRoute(makeRoundRoute, { params: {}, query: {}, body }),
    onSuccess: async ({ id }) => {
      await sayDone(words.rounds.done);
      await navigate({ to: '/rounds/$id', params: { id: String(id) } });
    },
  });
}
