import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  listRoundChoicesRoute,
  makeRoundRoute,
  previewRoundRoute,
  type RoundDraft,
} from '../../../contract/round.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ChooseFields } from './choose-fields.tsx';
import { ChoosePeriod } from './choose-period.tsx';
import { ChooseUnits } from './choose-units.tsx';
import { ChooseLevels } from './choose-levels.tsx';
import { RoundPreviewCard } from './round-preview-card.tsx';
import { draftOf, emptyForm, periodOf, type RoundForm } from './round-form.ts';
import styles from './round.module.css';

/** A planner's call for figures: period, units, form, levels; what it comes to is shown while it is decided. */
export default function MakeRoundPage() {
  const { words, language } = useLanguage();
  const [form, setForm] = useState(() => emptyForm(new Date().getFullYear()));
  const change = (part: Partial<RoundForm>) => setForm((before) => ({ ...before, ...part }));
  const periodId = periodOf(form);
  const choices = useQuery({
    ...queryOf(listRoundChoicesRoute, {}, { period: periodId ?? '' }),
    enabled: periodId !== null,
    placeholderData: keepPreviousData,
  });
  const made = draftOf(form, language);
  const preview = usePreview('draft' in made ? made.draft : null);
  const make = useMakeRound();
  const isRefused = preview.data?.fields.some((field) => field.isRefused) ?? false;
  return (
    <article className={styles['page']}>
      <Link to="/rounds">{words.rounds.back}</Link>
      <h1>{words.rounds.make}</h1>
      <ChoosePeriod form={form} change={change} />
      {choices.error !== null && <ProblemNotice error={choices.error} />}
      {choices.data !== undefined && (
        <>
          <ChooseUnits form={form} change={change} units={choices.data.units} />
          <ChooseFields
            form={form}
            change={change}
            indicators={choices.data.indicators}
            registers={choices.data.registers}
            preview={preview.data ?? null}
          />
        </>
      )}
      <ChooseLevels form={form} change={change} />
      {'lacks' in made ? (
        <p className={styles['notice']}>
          {words.makeRound.lacks(made.lacks.map((lack) => words.makeRound.lack[lack]).join(', '))}
        </p>
      ) : (
        <>
          {preview.error !== null && <ProblemNotice error={preview.error} />}
          {preview.data !== undefined && <RoundPreviewCard preview={preview.data} />}
          {make.error !== null && <ProblemNotice error={make.error} />}
          <div className={styles['buttons']}>
            <Button
              disabled={isRefused}
              loading={make.isPending}
              onClick={() => make.mutate({ draft: made.draft, opensNow: true })}
            >
              {words.makeRound.openNow}
            </Button>
            <Button
              variant="default"
              disabled={isRefused || make.isPending}
              onClick={() => make.mutate({ draft: made.draft, opensNow: false })}
            >
              {words.makeRound.keep}
            </Button>
            {isRefused && <span data-late>{words.makeRound.refused}</span>}
          </div>
        </>
      )}
    </article>
  );
}

const PREVIEW_MS = 500;

/** What the draft comes to, asked for when the planner rests. */
function usePreview(draft: RoundDraft | null) {
  const [settled] = useDebouncedValue(JSON.stringify(draft), PREVIEW_MS);
  return useQuery({
    queryKey: [previewRoundRoute.path, settled],
    queryFn: ({ signal }) =>
      callRoute(
        previewRoundRoute,
        { params: {}, query: {}, body: previewRoundRoute.body.parse(JSON.parse(settled)) },
        signal,
      ),
    enabled: draft !== null && settled !== 'null',
    placeholderData: keepPreviousData,
  });
}

function useMakeRound() {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: { draft: RoundDraft; opensNow: boolean }) =>
      callRoute(makeRoundRoute, { params: {}, query: {}, body }),
    onSuccess: async ({ id }) => {
      notifications.show({ message: words.rounds.done });
      await queryClient.invalidateQueries();
      await navigate({ to: '/rounds/$id', params: { id: String(id) } });
    },
  });
}
