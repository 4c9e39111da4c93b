import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import type { EvidenceFile } from '../../../contract/evidence.ts';
import { actOnExplanationRoute, type ExplanationRow } from '../../../contract/explanation.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FilesField } from '../difficulty/files-field.tsx';

export type ExplanationActKind = keyof ExplanationRow['acts'];
type Order = z.input<typeof actOnExplanationRoute.body>;

interface ExplanationDialogProps {
  kind: ExplanationActKind;
  row: ExplanationRow;
  close: () => void;
}

/** Answer with evidence, accept, ask again, withdraw. */
export function ExplanationDialog({ kind, row, close }: ExplanationDialogProps) {
  const { words } = useLanguage();
  const { explanations, difficulties } = words;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<EvidenceFile[]>([]);
  const [isAsked, setAsked] = useState(false);
  const act = useExplanationAct(row.id, close);
  const isNeeded = kind !== 'accept';
  const labels = {
    answer: explanations.answerText,
    accept: explanations.note,
    'ask-again': explanations.question,
    withdraw: words.reason,
  };
  return (
    <FormDialog
      title={explanations.acts[kind]}
      act={explanations.acts[kind]}
      isPending={act.isPending}
      error={act.error}
      close={close}
      onDo={() => {
        setAsked(true);
        if (!isNeeded || text.trim() !== '') act.mutate(orderOf(kind, text.trim(), files));
      }}
    >
      <p lang="vi">{row.state.question}</p>
      <Textarea
        data-autofocus
        label={labels[kind]}
        required={isNeeded}
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        error={isNeeded && isAsked && text.trim() === '' ? difficulties.needed : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      {kind === 'answer' && <FilesField files={files} change={setFiles} />}
    </FormDialog>
  );
}

function orderOf(kind: ExplanationActKind, text: string, files: EvidenceFile[]): Order {
  switch (kind) {
    case 'answer':
      return { kind, text, files };
    case 'accept':
      return { kind, text: text === '' ? null : text };
    case 'ask-again':
      return { kind, question: text };
    case 'withdraw':
      return { kind, text };
  }
}

function useExplanationAct(id: number, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: Order) =>
      callRoute(actOnExplanationRoute, { params: { explanation: id }, query: {}, body }),
    onSuccess: () => sayDone(words.difficulties.done, close),
  });
}
