import { Button, NativeSelect, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { Judgement } from '../../../core/target/target.ts';
import { overrideJudgementRoute, type ScorecardRow } from '../../../contract/scorecard.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import styles from './target-page.module.css';

/** A leader's own label with its reason, or the withdrawal of one. */
export function OverrideForm({ row, close }: { row: ScorecardRow; close: () => void }) {
  const { words, say } = useLanguage();
  const [label, setLabel] = useState<Judgement>(row.override?.label ?? row.judgement);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { mutate, error, isPending } = useOverride(row, close);
  const save = (decided: Judgement | null) => {
    setAsked(true);
    if (reason.trim() !== '') mutate({ label: decided, reason });
  };
  const isReasonMissing = isAsked && reason.trim() === '';
  return (
    <Dialog close={close} title={words.target.overrideTitle}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(label);
        }}
      >
        <p>{words.target.overrideExplain}</p>
        <NativeSelect
          label={words.target.overrideLabel}
          value={label}
          onChange={({ target }) => setLabel(Judgement.parse(target.value))}
          data={Judgement.options.map((value) => ({ value, label: say(judgementNames[value]) }))}
        />
        <Textarea
          label={words.reason}
          value={reason}
          required
          autosize
          minRows={3}
          error={isReasonMissing ? words.reasonNeeded : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        {error !== null && <ProblemNotice error={error} />}
        <div className={styles['buttons']}>
          <Button type="submit" loading={isPending}>
            {words.target.overrideSave}
          </Button>
          {row.override !== null && (
            <Button variant="default" disabled={isPending} onClick={() => save(null)}>
              {words.target.overrideWithdraw}
            </Button>
          )}
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useOverride(row: ScorecardRow, close: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { label: Judgement | null; reason: string }) =>
      callRoute(overrideJudgementRoute, { params: { id: row.targetId }, query: {}, body }),
    onSuccess: async (_, { label }) => {
      await queryClient.invalidateQueries();
      const { overrideSaved, overrideWithdrawn } = words.target;
      notifications.show({ message: label === null ? overrideWithdrawn : overrideSaved });
      close();
    },
  });
}
