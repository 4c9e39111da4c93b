import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { DocumentId, ProgrammeId, TargetId } from '../../../core/kernel/ids.ts';
import {
  officialStateNames,
  taskPriorityNames,
  taskStepNames,
} from '../../../core/task/task-names.ts';
import { OfficialState, TaskStep } from '../../../core/task/task-state.ts';
import { TaskPriority } from '../../../core/task/task.ts';
import { listTaskSourcesRoute } from '../../../contract/task/task-lists.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { isNarrowed, TaskPart } from './task-search.ts';
import { UnitSelect } from '../../ui/unit-select.tsx';
import { useTaskSearch } from './use-task-search.ts';
import styles from './task-filters.module.css';

const TYPING_MS = 300;

const noFilter = {
  who: undefined,
  part: undefined,
  step: undefined,
  official: undefined,
  priority: undefined,
  document: undefined,
  programme: undefined,
  target: undefined,
  overdue: undefined,
  q: undefined,
};

/** What the tasks are narrowed by; all of it stands in the address. */
export function TaskFilters() {
  const { words, say } = useLanguage();
  const { filters } = words.task;
  const { search, change } = useTaskSearch();
  const [clearings, setClearings] = useState(0);
  const isMore = [search.priority, search.document, search.programme, search.target, search.step];
  return (
    <search className={`${styles['filters']} no-print`} aria-label={filters.title}>
      <WordsField key={clearings} />
      <UnitField />
      {search.who !== undefined && (
        <Choice
          label={filters.part}
          value={search.part}
          options={TaskPart.options.map((part) => [part, filters.parts[part]])}
          choose={(part) => change({ part: TaskPart.optional().parse(part) })}
        />
      )}
      <Choice
        label={filters.official}
        value={search.official}
        options={OfficialState.options.map((state) => [state, say(officialStateNames[state])])}
        choose={(state) => change({ official: OfficialState.optional().parse(state) })}
      />
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={search.overdue === 'yes'}
          onChange={({ target }) => change({ overdue: target.checked ? 'yes' : undefined })}
        />
        {filters.overdue}
      </label>
      <details open={isMore.some((value) => value !== undefined)}>
        <summary>{filters.more}</summary>
        <div>
          <Choice
            label={filters.step}
            value={search.step}
            options={TaskStep.options.map((step) => [step, say(taskStepNames[step])])}
            choose={(step) => change({ step: TaskStep.optional().parse(step) })}
          />
          <Choice
            label={filters.priority}
            value={search.priority}
            options={TaskPriority.options.map((one) => [one, say(taskPriorityNames[one])])}
            choose={(one) => change({ priority: TaskPriority.optional().parse(one) })}
          />
          <SourceFields />
          <TargetField />
        </div>
      </details>
      {isNarrowed(search) && (
        <button
          type="button"
          className="tool-button"
          onClick={() => {
            setClearings(clearings + 1);
            change(noFilter);
          }}
        >
          {words.clear}
        </button>
      )}
    </search>
  );
}

/** Asks a moment after the last letter, not with each. */
function WordsField() {
  const { words } = useLanguage();
  const { search, change } = useTaskSearch();
  const [typed, setTyped] = useState(search.q ?? '');
  useEffect(() => {
    if (typed === (search.q ?? '')) return;
    const later = setTimeout(() => change({ q: typed === '' ? undefined : typed }), TYPING_MS);
    return () => clearTimeout(later);
  });
  return (
    <Labelled label={words.task.filters.words}>
      <input
        type="search"
        data-page-filter
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </Labelled>
  );
}

function UnitField() {
  const { words } = useLanguage();
  const { search, change } = useTaskSearch();
  const overview = useChoice()?.overview;
  const units = (overview?.units ?? []).map(({ id, name, validTo }) => ({
    unitId: id,
    unitName: name,
    endedOn: validTo !== null && validTo <= (overview?.today ?? '') ? validTo : null,
  }));
  return (
    <UnitSelect
      label={words.task.filters.unit}
      placeholder={words.task.filters.unitFind}
      units={units}
      value={search.who ?? null}
      change={(who) => change({ who: who ?? undefined, part: undefined })}
    />
  );
}

/** Only documents and programmes that ordered tasks. */
function SourceFields() {
  const { words } = useLanguage();
  const { search, asOf, change } = useTaskSearch();
  const { data } = useQuery(queryOf(listTaskSourcesRoute, {}, { asOf }));
  const optionsOf = (kind: 'document' | 'programme'): [string, string][] =>
    (data?.sources ?? []).flatMap((source) =>
      source.kind === kind && source.id !== null ? [[source.id, source.title ?? source.id]] : [],
    );
  return (
    <>
      <Choice
        label={words.task.filters.document}
        value={search.document}
        options={optionsOf('document')}
        choose={(id) => change({ document: DocumentId.optional().parse(id) })}
      />
      <Choice
        label={words.task.filters.programme}
        value={search.programme}
        options={optionsOf('programme')}
        choose={(id) => change({ programme: ProgrammeId.optional().parse(id) })}
      />
    </>
  );
}

function TargetField() {
  const { words, say } = useLanguage();
  const { search, change } = useTaskSearch();
  const targets = (useChoice()?.overview.palette ?? []).filter(({ kind }) => kind === 'target');
  return (
    <Choice
      label={words.task.filters.target}
      value={search.target}
      options={targets.map(({ id, name }) => [id, say(name)])}
      choose={(id) => change({ target: TargetId.optional().parse(id) })}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: [string, string][];
  choose: (value: string | undefined) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  const { words } = useLanguage();
  // What the address names and no list holds is still shown as chosen.
  const isUnknown = value !== undefined && options.every(([one]) => one !== value);
  return (
    <Labelled label={label}>
      <select
        value={value ?? ''}
        onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{words.all}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
        {isUnknown && <option value={value}>{value}</option>}
      </select>
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      {children}
    </label>
  );
}
