import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { concludeRoute, type MeetingPage } from '../../../contract/meeting.ts';
import { ConclusionKind } from '../../../core/meeting/review/meeting.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../programme/form-dialog.tsx';
import { useMeetingAct } from './use-meeting-act.ts';

/** Keeps a conclusion under the next number. */
export function ConcludeDialog({ page, close }: { page: MeetingPage; close: () => void }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [kind, setKind] = useState<ConclusionKind>('directive');
  const [text, setText] = useState('');
  const [saidBy, setSaidBy] = useState(page.conclusions.at(-1)?.conclusion.saidBy ?? '');
  const act = useMeetingAct(concludeRoute, close);
  const terms = { kind, text: text.trim(), saidBy: saidBy.trim(), place: null };
  return (
    <FormDialog
      title={said.concludeTitle}
      act={said.conclude}
      isPending={act.isPending}
      isShut={terms.text === '' || terms.saidBy === ''}
      error={act.error}
      close={close}
      onDo={() =>
        act.mutate({ params: { meeting: page.id }, query: {}, body: { terms, task: null } })
      }
    >
      <SegmentedControl
        aria-label={said.conclusionKind}
        value={kind}
        data={ConclusionKind.options.map((value) => ({
          value,
          label: said.conclusionKinds[value],
        }))}
        onChange={(value) => setKind(ConclusionKind.parse(value))}
      />
      <Textarea
        data-autofocus
        label={said.text}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <TextInput
        label={said.saidBy}
        required
        maxLength={300}
        value={saidBy}
        onChange={({ target }) => setSaidBy(target.value)}
      />
    </FormDialog>
  );
}
