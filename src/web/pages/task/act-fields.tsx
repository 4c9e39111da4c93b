import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { holdsOffice } from '../../../core/permission/office.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { taskActNames } from '../../../core/task/task-names.ts';
import { listTaskChoicesRoute, type Task } from '../../../contract/task/task.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../ui/frame/me.ts';
import type { ActForm, FormAct } from './act-order.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { HeadField } from './head-field.tsx';
import { RadioList } from './radio-list.tsx';
import { undoableKind } from './open-act.ts';
import { UnitSelect } from '../../ui/unit-select.tsx';
import styles from './form.module.css';

interface ActFieldsProps {
  act: FormAct;
  task: Task;
  form: ActForm;
  change: (part: Partial<ActForm>) => void;
}

type Field = 'co-unit' | 'asked' | 'due' | 'product' | 'text' | 'words' | 'evidence' | 'files';
type Other = 'parts' | 'lead' | 'heir' | 'undone' | 'reason' | 'failure' | 'delivery';

/** What each act asks, in order. */
const fieldsOf = {
  issue: [],
  accept: [],
  return: ['reason'],
  reassign: ['lead', 'reason'],
  'answer-part': ['co-unit', 'text', 'files'],
  'report-interim': ['text', 'files'],
  'ask-extension': ['due', 'reason'],
  extend: ['asked', 'due', 'reason'],
  'refuse-extension': ['asked', 'reason'],
  'report-done': ['product', 'words', 'evidence'],
  'refuse-done': ['reason', 'failure'],
  close: ['parts', 'words', 'delivery'],
  overtake: ['heir', 'reason'],
  withdraw: ['reason'],
  'correct-back': ['undone', 'reason'],
} satisfies Record<FormAct, (Field | Other)[]>;

/** The fields of one act, and on which day it holds. */
export function ActFields(props: ActFieldsProps) {
  const { act, form, change } = props;
  const { words } = useLanguage();
  return (
    <>
      {fieldsOf[act].map((field) => (
        <OneField key={field} field={field} {...props} />
      ))}
      <details className={styles['on']}>
        <summary>{words.taskAct.pastDay}</summary>
        <DayField
          label={words.taskAct.on}
          description={words.taskAct.onHelp}
          value={form.on}
          change={(on) => change({ on })}
        />
      </details>
    </>
  );
}

function OneField({ field, ...props }: ActFieldsProps & { field: Field | Other }) {
  const { task, form, change } = props;
  const { words } = useLanguage();
  const { taskAct } = words;
  switch (field) {
    case 'co-unit':
      return <CoUnitField {...props} />;
    case 'asked':
      return <Asked task={task} />;
    case 'due':
      return (
        <DayField
          label={taskAct.newDue}
          required
          value={form.dueOn}
          change={(dueOn) => change({ dueOn })}
        />
      );
    case 'product':
      return (
        <DayField
          label={taskAct.productOn}
          description={taskAct.productOnHelp}
          required
          value={form.productOn}
          change={(productOn) => change({ productOn })}
        />
      );
    case 'text':
    case 'words':
      return (
        <Textarea
          label={taskAct.texts[props.act === 'close' ? 'close' : field]}
          required={field === 'text'}
          autosize
          minRows={3}
          maxLength={2000}
          value={form.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      );
    case 'evidence':
    case 'files':
      return (
        <EvidenceField
          task={task}
          required={field === 'evidence'}
          chosen={form.evidenceIds}
          change={(evidenceIds) => change({ evidenceIds })}
        />
      );
    case 'parts':
      return <UnansweredParts task={task} />;
    case 'delivery':
      return <DeliveryField {...props} />;
    case 'failure':
      return <FailureField {...props} />;
    case 'lead':
    case 'heir':
      return <OtherUnit {...props} isHeir={field === 'heir'} />;
    case 'undone':
      return <Undone task={task} />;
    case 'reason':
      return (
        <Textarea
          label={words.reason}
          required
          autosize
          minRows={3}
          maxLength={2000}
          value={form.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      );
  }
}

/** Of the coordinating units those in whose name the asker may answer. */
function CoUnitField({ task, form, change }: ActFieldsProps) {
  const { words } = useLanguage();
  const me = useMe();
  const units = task.row.coUnits.filter(
    ({ unitId }) =>
      me !== null && holdsOffice(me.actor, 'carry-out-tasks', { unitId, groups: ['figures'] }),
  );
  const chosen = units.find(({ unitId }) => unitId === form.coUnitId);
  return (
    <NativeSelect
      label={words.taskAct.coUnit}
      required
      description={chosen?.mustAnswer}
      value={form.coUnitId ?? ''}
      data={[
        { value: '', label: words.taskAct.choose },
        ...units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
      ]}
      onChange={({ target }) =>
        change({ coUnitId: target.value === '' ? null : UnitId.parse(target.value) })
      }
    />
  );
}

function Asked({ task: { askedExtension } }: { task: Task }) {
  const { words, language } = useLanguage();
  if (askedExtension === null) return null;
  const { dueOn, reason, askedOn, office } = askedExtension;
  return (
    <blockquote className={styles['quote']}>
      <p>
        {words.taskAct.asked(office, formatDate(askedOn, language), formatDate(dueOn, language))}
      </p>
      <p lang="vi">{reason}</p>
    </blockquote>
  );
}

/** Who closes sees which parts are not there: they go on counting as not done until they are answered. */
function UnansweredParts({ task }: { task: Task }) {
  const { words } = useLanguage();
  const names = task.row.coUnits.flatMap(({ hasAnswered, unitName }) =>
    hasAnswered ? [] : [unitName],
  );
  return names.length === 0 ? null : <p>{words.taskAct.unanswered(names.join(', '))}</p>;
}

function Undone({ task }: { task: Task }) {
  const { words, say } = useLanguage();
  const kind = undoableKind(task);
  return kind === null ? null : <p>{words.taskAct.undoes(say(taskActNames[kind]))}</p>;
}

/** Asked only where the report came late: the product may have been there in time, which somebody else has to confirm. */
function DeliveryField({ task, form, change }: ActFieldsProps) {
  const { words } = useLanguage();
  const { dueOn, reportedOn } = task.row;
  if (dueOn === null || reportedOn === null || reportedOn <= dueOn) return null;
  const { delivery } = words.taskAct;
  return (
    <>
      <DayField
        label={delivery.on}
        description={delivery.help}
        value={form.deliveredOn}
        change={(deliveredOn) => change({ deliveredOn })}
      />
      <TextInput
        label={delivery.proof}
        maxLength={2000}
        value={form.proof}
        onChange={({ target }) => change({ proof: target.value })}
      />
    </>
  );
}

/** Whether a check of quality failed, and for which cause: the work score takes it into account. */
function FailureField({ form, change }: ActFieldsProps) {
  const { words } = useLanguage();
  const { failure } = words.taskAct;
  return (
    <>
      <RadioList
        legend={failure.title}
        help={failure.help}
        options={[
          ['none', failure.none],
          ['subjective', failure.subjective],
          ['objective', failure.objective],
        ]}
        value={form.cause ?? 'none'}
        change={(cause) => change({ cause: cause === 'none' ? null : cause })}
      />
      {form.cause === 'objective' && (
        <TextInput
          label={failure.confirmedBy}
          required
          maxLength={2000}
          value={form.confirmedBy}
          onChange={({ target }) => change({ confirmedBy: target.value })}
        />
      )}
    </>
  );
}

/** The unit that goes on with the work: with its head where it is given the task, without where it inherits. */
function OtherUnit({ form, change, isHeir }: ActFieldsProps & { isHeir: boolean }) {
  const { words } = useLanguage();
  const { data } = useQuery(queryOf(listTaskChoicesRoute, {}, {}));
  const units = data?.units ?? [];
  if (isHeir) {
    return (
      <UnitSelect
        label={words.taskAct.heir}
        placeholder={words.taskAct.heirNone}
        units={units}
        value={form.heirUnitId}
        change={(heirUnitId) => change({ heirUnitId })}
      />
    );
  }
  const heads = units.find(({ unitId }) => unitId === form.leadUnitId)?.heads ?? [];
  return (
    <>
      <UnitSelect
        label={words.task.leadUnit}
        required
        units={units}
        value={form.leadUnitId}
        change={(leadUnitId) => change({ leadUnitId, head: null })}
      />
      <HeadField
        key={form.leadUnitId ?? ''}
        heads={heads}
        value={form.head}
        change={(head) => change({ head })}
      />
    </>
  );
}
