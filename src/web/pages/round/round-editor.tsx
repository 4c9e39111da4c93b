import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  listRoundChoicesRoute,
  previewRoundRoute,
  type RoundDraft,
} from '../../../contract/round/round.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ChooseFields } from './choose-fields.tsx';
import { ChooseLevels } from './choose-levels.tsx';
import { ChoosePeriod } from './choose-period.tsx';
import { ChooseUnits } from './choose-units.tsx';
import { useOpeningWarnings } from './opening-warnings.tsx';
import { draftOf, periodOf, type RoundForm } from './round-form.ts';
import { RoundPreviewCard } from './round-preview-card.tsx';
import styles from './round.module.css';

interface RoundEditorProps {
  initial: RoundForm;
  isPending: boolean;
  error: unknown;
  save: (order: { draft: RoundDraft; opensNow: boolean }) => void;
}

/** A call for figures while it is decided: period, units, form, levels; and what it comes to. */
export function RoundEditor({ initial, isPending, error, save }: RoundEditorProps) {
  const { words, language } = useLanguage();
  const [form, setForm] = useState(initial);
  const change = (part: Partial<RoundForm>) => setForm((before) => ({ ...before, ...part }));
  const periodId = periodOf(form);
  const choices = useQuery({
    ...queryOf(listRoundChoicesRoute, {}, { period: periodId ?? '' }),
    enabled: periodId !== null,
    placeholderData: keepPreviousData,
  });
  const made = draftOf(form, language);
  const preview = usePreview('draft' in made ? made.draft : null);
  const isRefused = preview.data?.fields.some((field) => field.isRefused) ?? false;
  const { isConfirmed, cards } = useOpeningWarnings(preview.data);
  return (
    <>
      <ChoosePeriod form={form} change={change} />
      {choices.error !== null && <ProblemNotice error={choices.error} />}
      {choices.data !== undefined && (
        <>
          <ChooseUnits
            form={form}
            change={change}
            units={choices.data.units}
            dueOn={preview.data?.unitDueOn ?? null}
          />
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
        <p className="notice-strip">
          {words.makeRound.lacks(made.lacks.map((lack) => words.makeRound.lack[lack]).join(', '))}
        </p>
      ) : (
        <>
          {preview.error !== null && <ProblemNotice error={preview.error} />}
          {preview.data !== undefined && (
            <RoundPreviewCard preview={preview.data} draft={made.draft} />
          )}
          {cards}
          {error !== null && <ProblemNotice error={error} />}
          <div className={styles['buttons']}>
            <Button
              disabled={isRefused || !isConfirmed}
              loading={isPending}
              onClick={() => save({ draft: made.draft, opensNow: true })}
            >
              {words.makeRound.openNow}
            </Button>
            <Button
              variant="default"
              disabled={isRefused || isPending}
              onClick={() => save({ draft: made.draft, opensNow: false })}
            >
              {words.makeRound.keep}
            </Button>
            {isRefused && <span data-late>{words.makeRound.refused}</span>}
          </div>
          <p className={styles['lead']}>{words.makeRound.openingIs(made.draft.units.length)}</p>
        </>
      )}
    </>
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
