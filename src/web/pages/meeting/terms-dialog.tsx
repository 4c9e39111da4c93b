import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  arrangeMeetingRoute,
  changeMeetingRoute,
  type listMeetingsRoute,
} from '../../../contract/meeting.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { type MeetingId, ResolutionId } from '../../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import {
  MeetingKind,
  meetingKindNames,
  type MeetingTerms,
  type Participation,
} from '../../../core/meeting/review/meeting.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentField } from '../document/document-field.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './meeting.module.css';

type Meetings = OutputOf<typeof listMeetingsRoute>;
/** Without its day until one is typed. */
type Draft = Omit<MeetingTerms, 'heldOn'> & { heldOn: PlainDate | null };
type Set = (change: Partial<Draft>) => void;

interface TermsDialogProps {
  /** The meeting to change; null for a new one. */
  meeting: { id: MeetingId; terms: MeetingTerms } | null;
  list: Meetings;
  close: () => void;
  onMade?: (id: MeetingId) => void;
}

/** What a meeting is, when, about which resolution, and who takes part at which place. */
export function TermsDialog(props: TermsDialogProps) {
  const choice = useChoice();
  if (props.meeting !== null) return <Terms {...props} start={props.meeting.terms} />;
  // Not before it is known which resolution stands at the top: another would be filled in silently.
  if (choice === null) return null;
  const start = newDraft(props.list, choice.resolution?.id);
  return start === null ? null : <Terms {...props} start={start} />;
}

function Terms({ meeting, list, close, onMade, start }: TermsDialogProps & { start: Draft }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [draft, setDraft] = useState(start);
  const arrange = useAct(arrangeMeetingRoute, ({ id }) => {
    close();
    onMade?.(id);
  });
  const change = useAct(changeMeetingRoute, close);
  const act = meeting === null ? arrange : change;
  const set: Set = (part) => setDraft({ ...draft, ...part });
  const save = (): void => {
    const { heldOn } = draft;
    if (heldOn === null) return;
    const body = { ...draft, heldOn };
    if (meeting === null) arrange.mutate({ params: {}, query: {}, body });
    else change.mutate({ params: { meeting: meeting.id }, query: {}, body });
  };
  return (
    <FormDialog
      title={meeting === null ? said.arrange : said.change}
      act={said.save}
      size="xl"
      isPending={act.isPending}
      isShut={draft.title.trim() === '' || draft.heldOn === null}
      error={act.error}
      close={close}
      onDo={save}
    >
      <TextInput
        data-autofocus
        label={said.name}
        required
        maxLength={300}
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <WhatAndWhen
        draft={draft}
        set={set}
        list={list}
        own={meeting?.id ?? null}
        error={act.error}
      />
      <Participants draft={draft} set={set} />
    </FormDialog>
  );
}

/** For the resolution at the top of the page where the asker may arrange it, after the last meeting about it. */
function newDraft({ units, meetings }: Meetings, chosen: string | undefined): Draft | null {
  const unit =
    units.find(({ resolutions }) => resolutions.some(({ id }) => id === chosen)) ?? units[0];
  const resolution = unit?.resolutions.find(({ id }) => id === chosen) ?? unit?.resolutions[0];
  if (unit === undefined || resolution === undefined) return null;
  const last = meetings.find(({ terms }) => terms.resolutionId === resolution.id);
  return {
    kind: 'regular',
    title: '',
    unitId: unit.unitId,
    resolutionId: ResolutionId.parse(resolution.id),
    heldOn: null,
    heldFrom: null,
    dateNote: null,
    previousMeetingId: last?.id ?? null,
    documentId: null,
    // Places and people are mostly the same again.
    participations: last?.terms.participations ?? [],
  };
}

function WhatAndWhen(props: {
  draft: Draft;
  set: Set;
  list: Meetings;
  own: MeetingId | null;
  error: unknown;
}) {
  const { draft, set, list, own, error } = props;
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  const faultOf = useFaultOf(error);
  return (
    <div className={styles['pair']}>
      <NativeSelect
        label={said.kind}
        value={draft.kind}
        data={MeetingKind.options.map((value) => ({ value, label: say(meetingKindNames[value]) }))}
        onChange={({ target }) => set({ kind: MeetingKind.parse(target.value) })}
      />
      <DayField
        label={said.heldOn}
        required
        value={draft.heldOn}
        fault={faultOf('heldOn')}
        change={(heldOn) => set({ heldOn })}
      />
      <DayField
        label={said.heldFrom}
        description={said.heldFromHelp}
        value={draft.heldFrom}
        fault={faultOf('heldFrom')}
        change={(heldFrom) => set({ heldFrom })}
      />
      <TextInput
        label={said.dateNote}
        maxLength={2000}
        value={draft.dateNote ?? ''}
        error={faultOf('dateNote')}
        onChange={({ target }) =>
          set({ dateNote: target.value.trim() === '' ? null : target.value })
        }
      />
      <ChooseUnit draft={draft} set={set} list={list} />
      <Previous
        draft={draft}
        set={set}
        list={list}
        own={own}
        fault={faultOf('previousMeetingId')}
      />
      <DocumentField
        label={said.document}
        value={draft.documentId}
        fault={faultOf('documentId')}
        change={(documentId) => set({ documentId })}
      />
    </div>
  );
}

function ChooseUnit({ draft, set, list }: { draft: Draft; set: Set; list: Meetings }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const resolutions = list.units.find(({ unitId }) => unitId === draft.unitId)?.resolutions ?? [];
  return (
    <>
      <NativeSelect
        label={said.unit}
        value={draft.unitId}
        data={list.units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
        onChange={({ target }) => {
          const unit = list.units.find(({ unitId }) => unitId === target.value);
          const [first] = unit?.resolutions ?? [];
          if (unit === undefined || first === undefined) return;
          set({ unitId: unit.unitId, resolutionId: ResolutionId.parse(first.id) });
        }}
      />
      <NativeSelect
        label={said.resolution}
        value={draft.resolutionId}
        data={resolutions.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ target }) => set({ resolutionId: ResolutionId.parse(target.value) })}
      />
    </>
  );
}

function Previous(props: {
  draft: Draft;
  set: Set;
  list: Meetings;
  own: MeetingId | null;
  fault: string | undefined;
}) {
  const { draft, set, list, own, fault } = props;
  const { words, language } = useLanguage();
  const { meeting: said } = words;
  return (
    <NativeSelect
      label={said.previous}
      value={String(draft.previousMeetingId ?? '')}
      error={fault}
      data={[
        { value: '', label: said.noPrevious },
        ...list.meetings
          .filter(({ id }) => id !== own)
          .map(({ id, terms }) => ({
            value: String(id),
            label: `${formatDate(terms.heldOn, language)}: ${terms.title}`,
          })),
      ]}
      onChange={({ target }) => {
        const chosen = list.meetings.find(({ id }) => String(id) === target.value);
        set({ previousMeetingId: chosen?.id ?? null });
      }}
    />
  );
}

function Participants({ draft, set }: { draft: Draft; set: Set }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  return (
    <RowList<Participation>
      legend={said.participants}
      rows={draft.participations}
      empty={{ place: '', unitId: null, attendees: '', headcount: null, isOnline: false }}
      change={(participations) => set({ participations })}
    >
      {(row, change) => (
        <div className={styles['participant']}>
          <TextInput
            label={said.place}
            placeholder={said.placeHelp}
            value={row.place}
            onChange={({ target }) => change({ ...row, place: target.value })}
          />
          <TextInput
            label={said.attendees}
            placeholder={said.attendeesHelp}
            value={row.attendees}
            onChange={({ target }) => change({ ...row, attendees: target.value })}
          />
          <NumberInput
            label={said.headcount}
            allowDecimal={false}
            min={0}
            value={row.headcount ?? ''}
            onChange={(value) => change({ ...row, headcount: value === '' ? null : Number(value) })}
          />
          <Checkbox
            label={said.online}
            checked={row.isOnline}
            onChange={({ currentTarget }) => change({ ...row, isOnline: currentTarget.checked })}
          />
        </div>
      )}
    </RowList>
  );
}
