import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { answerOutcomeNames } from '../../../core/meeting/difficulty/difficulty-names.ts';
import { AnswerOutcome, OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import { isAbove } from '../../../core/meeting/difficulty/difficulty-state.ts';
import type { DifficultyPage } from '../../../contract/difficulty.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type ActForm, type ActKind, emptyActForm, lacksOf, orderOf } from './act-form.ts';
import { TypedDayField } from '../../ui/day-field.tsx';
import { FilesField } from './files-field.tsx';
import { OwnerFields } from './owner-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import type { useDifficultyAct } from './use-difficulty-act.ts';

interface ActDialogProps {
  kind: Exclude<ActKind, 'take-on'>;
  page: DifficultyPage;
  act: ReturnType<typeof useDifficultyAct>;
  close: () => void;
}

/** A short form for one act: only what that act needs. */
export function ActDialog({ kind, page, act, close }: ActDialogProps) {
  const { words } = useLanguage();
  const { difficulties } = words;
  const { owner } = page.row.state;
  const higher = OwnerLevel.options.filter((level) => isAbove(level, owner.level));
  const [form, setForm] = useState(() => emptyActForm(page.row.ownerName, higher[0] ?? 'central'));
  const [isAsked, setAsked] = useState(false);
  const change = (part: Partial<ActForm>) => setForm((before) => ({ ...before, ...part }));
  const lacks = lacksOf(kind, form);
  const missing = (field: keyof ActForm) =>
    isAsked && lacks.includes(field) ? difficulties.needed : undefined;
  const hasDocument = kind === 'escalate' || kind === 'assign-route' || kind === 'answer';
  return (
    <FormDialog
      title={difficulties.acts[kind]}
      act={difficulties.acts[kind]}
      size="lg"
      isPending={act.isPending}
      error={act.error}
      close={close}
      onDo={() => {
        setAsked(true);
        if (lacks.length === 0) act.mutate(orderOf(kind, form));
      }}
    >
      {kind === 'escalate' && (
        <OwnerFields
          label={difficulties.toLevel}
          owner={form.owner}
          levels={higher}
          change={(to) => change({ owner: to })}
        />
      )}
      <Offices kind={kind} form={form} change={change} missing={missing} />
      {kind === 'answer' && <Outcome form={form} change={change} />}
      <Textarea
        label={difficulties.texts[kind]}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={form.text}
        error={missing('text')}
        onChange={({ target }) => change({ text: target.value })}
      />
      {hasDocument && (
        <SourceFields
          source={form.source}
          isNeeded={kind !== 'escalate' && page.needsDocument}
          change={(source) => change({ source })}
        />
      )}
      <FilesField files={form.files} change={(files) => change({ files })} />
      <TypedDayField label={difficulties.day} typed={form.on} write={(on) => change({ on })} />
    </FormDialog>
  );
}

interface PartProps {
  form: ActForm;
  change: (part: Partial<ActForm>) => void;
}

/** Who gave it to whom, or who answers. */
function Offices({
  kind,
  form,
  change,
  missing,
}: PartProps & { kind: ActKind; missing: (field: keyof ActForm) => string | undefined }) {
  const { difficulties } = useLanguage().words;
  const field = (name: 'from' | 'to' | 'reportTo', label: string): ReactNode => (
    <TextInput
      label={label}
      required={name !== 'reportTo'}
      maxLength={300}
      value={form[name]}
      error={missing(name)}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  );
  if (kind === 'answer') return field('from', difficulties.answeredBy);
  if (kind !== 'assign-route') return null;
  return (
    <>
      {field('from', difficulties.from)}
      {field('to', difficulties.to)}
      {field('reportTo', difficulties.reportBack)}
    </>
  );
}

function Outcome({ form, change }: PartProps) {
  const { words, say } = useLanguage();
  return (
    <NativeSelect
      label={words.difficulties.outcome}
      value={form.outcome}
      data={AnswerOutcome.options.map((value) => ({
        value,
        label: say(answerOutcomeNames[value]),
      }))}
      onChange={({ target }) => change({ outcome: AnswerOutcome.parse(target.value) })}
    />
  );
}
