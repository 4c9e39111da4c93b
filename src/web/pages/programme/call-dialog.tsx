import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callActionProgrammesRoute, listProgrammesRoute } from '../../../contract/programme.ts';
import type { OutputOf } from '../../../contract/route.ts';
import type { DocumentId, UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentField } from '../document/document-field.tsx';
import { existsOn, type NamedUnit, UnitChecks, useUnitLabel } from './unit-checks.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './programme.module.css';

type Programmes = OutputOf<typeof listProgrammesRoute>;

interface Draft {
  title: string;
  caller: UnitId | null;
  resolution: string | null;
  programme: string;
  calledOn: PlainDate | null;
  dueOn: PlainDate | null;
  documentId: DocumentId | null;
  units: readonly UnitId[];
}

/** Orders units to issue action programmes, for a resolution or one of its programmes. */
export function CallDialog(props: {
  callers: readonly NamedUnit[];
  units: readonly NamedUnit[];
  close: () => void;
}) {
  const { callers, units, close } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const choice = useChoice();
  const { data } = useQuery(queryOf(listProgrammesRoute, {}, {}));
  const [draft, setDraft] = useState<Draft>({
    title: '',
    caller:
      (callers.find(({ unitId }) => unitId === choice?.unit?.id) ?? callers[0])?.unitId ?? null,
    resolution: choice?.resolution?.id ?? null,
    programme: '',
    calledOn: null,
    dueOn: null,
    documentId: null,
    units: [],
  });
  const act = useAct(callActionProgrammesRoute, close);
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const body = orderOf(draft, data);
  return (
    <FormDialog
      title={said.callTitle}
      act={said.call}
      size="xl"
      isPending={act.isPending}
      isShut={body === null}
      error={act.error}
      close={close}
      onDo={() => body !== null && act.mutate({ params: {}, query: {}, body })}
    >
      <TextInput
        data-autofocus
        label={said.callName}
        required
        maxLength={300}
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <div className={styles['pair']}>
        <WhoAndWhat draft={draft} set={set} callers={callers} programmes={data} />
        <When draft={draft} set={set} error={act.error} />
      </div>
      <UnitChecks
        units={units.filter(
          (unit) => draft.units.includes(unit.unitId) || existsOn(unit, draft.calledOn),
        )}
        chosen={draft.units}
        choose={(chosen) => set({ units: chosen })}
      />
    </FormDialog>
  );
}

/** The order as it is sent; null while something is missing. */
function orderOf(draft: Draft, programmes: Programmes | undefined) {
  const resolution = programmes?.resolutions.find(({ id }) => id === draft.resolution);
  const row = programmes?.rows.find(({ programme }) => programme.id === draft.programme);
  const { title, caller, documentId, units, calledOn, dueOn } = draft;
  if (title.trim() === '' || caller === null || units.length === 0) return null;
  if (resolution === undefined || calledOn === null) return null;
  return {
    title: title.trim(),
    resolutionId: resolution.id,
    programmeId: row?.programme.id ?? null,
    unitId: caller,
    documentId,
    calledOn,
    dueOn,
    units: [...units],
  };
}

interface FieldsProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

function WhoAndWhat(
  props: FieldsProps & { callers: readonly NamedUnit[]; programmes: Programmes | undefined },
) {
  const { draft, set, callers, programmes } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const labelOf = useUnitLabel(callers);
  const ofResolution = (programmes?.rows ?? []).filter(
    ({ programme }) => programme.resolutionId === draft.resolution,
  );
  return (
    <>
      <Select
        label={said.callingUnit}
        searchable
        data={callers.map((unit) => ({ value: unit.unitId, label: labelOf(unit) }))}
        value={draft.caller}
        onChange={(value) =>
          set({ caller: callers.find(({ unitId }) => unitId === value)?.unitId ?? null })
        }
      />
      <Select
        label={said.resolution}
        data={(programmes?.resolutions ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.resolution}
        onChange={(resolution) => set({ resolution, programme: '' })}
      />
      <NativeSelect
        label={said.ofProgramme}
        value={draft.programme}
        data={[
          { value: '', label: said.wholeResolution },
          ...ofResolution.map(({ programme }) => ({ value: programme.id, label: programme.name })),
        ]}
        onChange={({ target }) => set({ programme: target.value })}
      />
    </>
  );
}

function When({ draft, set, error }: FieldsProps & { error: unknown }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const faultOf = useFaultOf(error);
  return (
    <>
      <DayField
        label={said.calledOn}
        required
        value={draft.calledOn}
        fault={faultOf('calledOn')}
        change={(calledOn) => set({ calledOn })}
      />
      <DayField
        label={said.dueOn}
        value={draft.dueOn}
        fault={faultOf('dueOn')}
        change={(dueOn) => set({ dueOn })}
      />
      <DocumentField
        label={said.document}
        value={draft.documentId}
        fault={faultOf('documentId')}
        change={(documentId) => set({ documentId })}
      />
    </>
  );
}
