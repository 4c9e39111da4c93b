import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { recordSpotCheckRoute } from '../../../contract/task/work-score.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioList } from './radio-list.tsx';
import styles from './form.module.css';

type Result = z.input<typeof recordSpotCheckRoute.body>;
type Found = 'passed' | 'subjective' | 'objective';

/** What looking again at a closed task found; recorded once. */
export function SpotResultDialog(props: { checkId: number; title: string; close: () => void }) {
  const { checkId, title, close } = props;
  const { words } = useLanguage();
  const { spotCheck, taskAct } = words;
  const [found, setFound] = useState<Found>('passed');
  const [text, setText] = useState('');
  const [confirmedBy, setConfirmedBy] = useState('');
  const record = useRecord(checkId, close);
  const result = resultOf(found, text.trim(), confirmedBy.trim());
  return (
    <FormDialog
      title={spotCheck.record}
      act={spotCheck.record}
      isPending={record.isPending}
      isShut={result === null}
      error={record.error}
      close={close}
      onDo={() => {
        if (result !== null) record.mutate(result);
      }}
    >
      <p className={styles['subject']} lang="vi">
        {title}
      </p>
      <RadioList<Found>
        legend={spotCheck.outcome}
        options={[
          ['passed', spotCheck.outcomes.passed],
          ['subjective', taskAct.failure.subjective],
          ['objective', taskAct.failure.objective],
        ]}
        value={found}
        change={setFound}
      />
      {found === 'objective' && (
        <TextInput
          label={taskAct.failure.confirmedBy}
          required
          value={confirmedBy}
          onChange={({ target }) => setConfirmedBy(target.value)}
        />
      )}
      <Textarea
        label={spotCheck.words}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </FormDialog>
  );
}

function resultOf(found: Found, words: string, confirmedBy: string): Result | null {
  if (words === '') return null;
  if (found === 'passed') return { outcome: 'passed', words };
  if (found === 'subjective') return { outcome: 'failed', words, cause: { kind: 'subjective' } };
  return confirmedBy === ''
    ? null
    : { outcome: 'failed', words, cause: { kind: 'objective', confirmedBy } };
}

function useRecord(check: number, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: Result) =>
      callRoute(recordSpotCheckRoute, { params: { check }, query: {}, body }),
    onSuccess: () => sayDone(words.taskAct.done, close),
  });
}
