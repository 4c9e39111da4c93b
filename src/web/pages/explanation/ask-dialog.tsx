import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import {
  askForExplanationRoute,
  listExplanationChoicesRoute,
} from '../../../contract/explanation.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { TypedDayField } from '../../ui/day-field.tsx';

type Request = z.input<typeof askForExplanationRoute.body>;

interface AskDialogProps {
  about: Request['about'];
  /** The unit that is asked unless another is chosen. */
  usualUnit: string | null;
  close: () => void;
}

/** A leader asks a unit to explain; the usual deadline is filled in. */
export function AskDialog({ about, usualUnit, close }: AskDialogProps) {
  const { words, language } = useLanguage();
  const { explanations, difficulties } = words;
  const { data } = useQuery(queryOf(listExplanationChoicesRoute, {}, {}));
  const [chosen, choose] = useState<string | null>(usualUnit);
  const [question, setQuestion] = useState('');
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const ask = useAsk(close);
  const units = data?.units ?? [];
  const unit = units.find(({ unitId }) => unitId === chosen) ?? units[0];
  const dueOn = readTypedDay(typed);
  const isDayWrong = typed.trim() !== '' && dueOn === null;
  const isReady = question.trim() !== '' && !isDayWrong && unit !== undefined;
  return (
    <FormDialog
      title={explanations.askTitle}
      act={explanations.send}
      isPending={ask.isPending}
      error={ask.error}
      close={close}
      onDo={() => {
        setAsked(true);
        if (!isReady) return;
        ask.mutate({ unitId: unit.unitId, about, question, ...(dueOn !== null && { dueOn }) });
      }}
    >
      <NativeSelect
        label={explanations.whom}
        value={unit?.unitId ?? ''}
        data={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        onChange={({ target }) => choose(target.value)}
      />
      <Textarea
        data-autofocus
        label={explanations.question}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={question}
        error={isAsked && question.trim() === '' ? difficulties.needed : undefined}
        onChange={({ target }) => setQuestion(target.value)}
      />
      <TypedDayField
        label={explanations.dueOn}
        typed={typed}
        write={setTyped}
        placeholder={data === undefined ? '' : formatDate(data.dueOn, language)}
      />
    </FormDialog>
  );
}

function useAsk(close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: Request) =>
      callRoute(askForExplanationRoute, { params: {}, query: {}, body }),
    onSuccess: () => sayDone(words.explanations.sent, close),
  });
}
