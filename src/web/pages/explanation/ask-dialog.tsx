import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import {
  askForExplanationRoute,
  listExplanationChoicesRoute,
} from '../../../contract/explanation.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DayField } from '../difficulty/day-field.tsx';
import styles from '../difficulty/difficulty.module.css';

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
    <Modal
      opened
      onClose={close}
      title={explanations.askTitle}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
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
        <DayField
          label={explanations.dueOn}
          value={typed}
          change={setTyped}
          isWrong={isDayWrong}
          placeholder={data === undefined ? '' : formatDate(data.dueOn, language)}
        />
        {ask.error !== null && <ProblemNotice error={ask.error} />}
        <div className={styles['buttons']}>
          <Button type="submit" loading={ask.isPending}>
            {explanations.send}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useAsk(close: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Request) =>
      callRoute(askForExplanationRoute, { params: {}, query: {}, body }),
    onSuccess: async () => {
      notifications.show({
        message: words.explanations.sent,
        closeButtonProps: { 'aria-label': words.frame.close },
      });
      close();
      await queryClient.invalidateQueries();
    },
  });
}
