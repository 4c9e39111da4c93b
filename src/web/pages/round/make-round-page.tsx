import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makeRoundRoute, type RoundDraft } from '../../../contract/round.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { RoundEditor } from './round-editor.tsx';
import { emptyForm } from './round-form.ts';
import styles from './round.module.css';

/** A planner's call for figures. */
export default function MakeRoundPage() {
  const { words } = useLanguage();
  const [initial] = useState(() => emptyForm(new Date().getFullYear()));
  const make = useMakeRound();
  return (
    <article className={styles['page']}>
      <Link to="/rounds">{words.rounds.back}</Link>
      <h1>{words.rounds.make}</h1>
      <RoundEditor
        initial={initial}
        isPending={make.isPending}
        error={make.error}
        save={make.mutate}
      />
    </article>
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
