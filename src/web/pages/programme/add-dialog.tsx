import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makeProgrammeRoute } from '../../../contract/programme.ts';
import type { DocumentId, ResolutionId } from '../../../core/kernel/ids.ts';
import { Programme } from '../../../core/resolution/resolution.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DocumentField } from '../document/document-field.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './programme.module.css';

interface Draft {
  resolutionId: ResolutionId;
  kind: Programme['kind'];
  field: Programme['field'];
  name: string;
  firstYear: number;
  lastYear: number;
  documentId: DocumentId | null;
  place: string;
}

/** Adds a programme or scheme, and opens it. */
export function AddDialog({
  resolutions,
  firstYear,
  close,
}: {
  firstYear: number;
  resolutions: readonly { id: ResolutionId; title: string }[];
  close: () => void;
}) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const navigate = useNavigate();
  const [first] = resolutions;
  const [draft, setDraft] = useState<Draft | null>(
    first === undefined
      ? null
      : {
          resolutionId: first.id,
          kind: 'programme',
          field: 'socio-economic',
          name: '',
          firstYear,
          lastYear: firstYear + 4,
          documentId: null,
          place: '',
        },
  );
  const act = useAct(makeProgrammeRoute, ({ id }) => {
    close();
    void navigate({ to: '/programmes/$id', params: { id } });
  });
  const faultOf = useFaultOf(act.error);
  if (draft === null) return null;
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const { documentId } = draft;
  const isReady = documentId !== null && draft.name.trim() !== '' && draft.place.trim() !== '';
  const add = (): void => {
    if (documentId !== null) act.mutate({ params: {}, query: {}, body: { ...draft, documentId } });
  };
  return (
    <FormDialog
      title={said.addTitle}
      act={said.add}
      size="lg"
      isPending={act.isPending}
      isShut={!isReady}
      error={act.error}
      close={close}
      onDo={add}
    >
      <Textarea
        data-autofocus
        label={said.name}
        required
        autosize
        maxLength={300}
        value={draft.name}
        error={faultOf('name')}
        onChange={({ target }) => set({ name: target.value })}
      />
      <ResolutionField draft={draft} set={set} resolutions={resolutions} />
      <KindAndYears draft={draft} set={set} faultOf={faultOf} />
      <DocumentField
        label={said.document}
        value={documentId}
        isNeeded
        fault={faultOf('documentId')}
        change={(value) => set({ documentId: value })}
      />
      <TextInput
        label={said.place}
        description={said.placeHelp}
        required
        maxLength={300}
        value={draft.place}
        onChange={({ target }) => set({ place: target.value })}
      />
    </FormDialog>
  );
}

function KindAndYears(props: {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  faultOf: (field: string) => string | undefined;
}) {
  const { draft, set, faultOf } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  return (
    <div className={styles['pair']}>
      <NativeSelect
        label={said.kind}
        value={draft.kind}
        data={Programme.shape.kind.options.map((value) => ({
          value,
          label: said.kinds[value],
        }))}
        onChange={({ target }) => set({ kind: Programme.shape.kind.parse(target.value) })}
      />
      <NativeSelect
        label={said.field}
        value={draft.field}
        data={Programme.shape.field.options.map((value) => ({
          value,
          label: said.fields[value],
        }))}
        onChange={({ target }) => set({ field: Programme.shape.field.parse(target.value) })}
      />
      <NumberInput
        label={said.firstYear}
        value={draft.firstYear}
        allowDecimal={false}
        onChange={(value) => set({ firstYear: Number(value) })}
      />
      <NumberInput
        label={said.lastYear}
        value={draft.lastYear}
        allowDecimal={false}
        error={faultOf('lastYear')}
        onChange={(value) => set({ lastYear: Number(value) })}
      />
    </div>
  );
}

function ResolutionField(props: {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  resolutions: readonly { id: ResolutionId; title: string }[];
}) {
  const { draft, set, resolutions } = props;
  const { words } = useLanguage();
  return (
    <NativeSelect
      label={words.programme.resolution}
      value={draft.resolutionId}
      data={resolutions.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={({ target }) => {
        const chosen = resolutions.find(({ id }) => id === target.value);
        if (chosen !== undefined) set({ resolutionId: chosen.id });
      }}
    />
  );
}
