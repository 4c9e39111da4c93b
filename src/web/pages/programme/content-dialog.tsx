import { MultiSelect, NativeSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  keepProgrammeRoute,
  listCascadesRoute,
  type ProgrammePage,
} from '../../../contract/programme.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { TargetId, UnitId } from '../../../core/kernel/ids.ts';
import { plainDateOf } from '../../../core/kernel/plain-date.ts';
import {
  type BudgetLine,
  FundSource,
  type ProgrammeContent,
} from '../../../core/resolution/programme-content.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { overviewQuery } from '../../ui/frame/choice.ts';
import { AmountInput } from './amount-input.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DocumentField } from '../document/document-field.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { existsOn, useUnitLabel } from './unit-checks.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './programme.module.css';

type Change = (change: Partial<ProgrammeContent>) => void;

interface PartProps {
  content: ProgrammeContent;
  change: Change;
}

/** Everything that is kept of a programme, in one form; it is kept as a whole. */
export function ContentDialog({ page, close }: { page: ProgrammePage; close: () => void }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const [content, setContent] = useState(page.content);
  const [reason, setReason] = useState('');
  const act = useAct(keepProgrammeRoute, close);
  const change: Change = (part) => setContent({ ...content, ...part });
  const years = { firstYear: page.programme.firstYear, lastYear: page.programme.lastYear };
  const keep = (): void =>
    act.mutate({
      params: { programme: page.programme.id },
      query: {},
      body: { content, reason: reason.trim() === '' ? null : reason.trim() },
    });
  return (
    <FormDialog
      title={said.editTitle}
      act={said.save}
      size="xl"
      isPending={act.isPending}
      error={act.error}
      close={close}
      onDo={keep}
    >
      <UnitsPart content={content} change={change} years={years} />
      <ObjectivesPart content={content} change={change} />
      <WordsPart content={content} change={change} years={years} />
      <BudgetPart content={content} change={change} years={years} />
      <TextInput
        label={said.reason}
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
}

function UnitsPart({ content, change, years }: YearsProps) {
  const { words } = useLanguage();
  const { data } = useQuery(queryOf(listCascadesRoute, {}, {}));
  const taken = [content.leadUnitId, ...content.coUnitIds];
  const there = (data?.units ?? []).filter(
    (unit) =>
      taken.includes(unit.unitId) ||
      existsOn(unit, plainDateOf(years.firstYear, 12, 31)) ||
      existsOn(unit, plainDateOf(years.lastYear, 12, 31)),
  );
  const labelOf = useUnitLabel(there);
  const options = there.map((unit) => ({ value: unit.unitId, label: labelOf(unit) }));
  return (
    <div className={styles['pair']}>
      <Select
        label={words.programme.leadUnit}
        searchable
        clearable
        data={options}
        value={content.leadUnitId}
        onChange={(value) => change({ leadUnitId: value === null ? null : UnitId.parse(value) })}
      />
      <MultiSelect
        label={words.programme.coUnits}
        searchable
        data={options}
        value={content.coUnitIds}
        onChange={(values) => change({ coUnitIds: values.map((value) => UnitId.parse(value)) })}
      />
    </div>
  );
}

function ObjectivesPart({ content, change }: PartProps) {
  const { words, say } = useLanguage();
  const { programme: said } = words;
  const { data } = useQuery(overviewQuery);
  const targets = (data?.palette ?? []).filter(({ kind }) => kind === 'target');
  return (
    <RowList
      legend={said.objectives}
      rows={content.objectives}
      empty={{ wording: '', targetId: null }}
      change={(objectives) => change({ objectives })}
    >
      {(row, set) => (
        <div className={styles['pair']}>
          <Textarea
            label={said.wording}
            autosize
            maxLength={1000}
            value={row.wording}
            onChange={({ target }) => set({ ...row, wording: target.value })}
          />
          <NativeSelect
            label={said.target}
            value={row.targetId ?? ''}
            data={[
              { value: '', label: said.noTarget },
              ...targets.map(({ id, name }) => ({ value: id, label: say(name) })),
            ]}
            onChange={({ target }) =>
              set({
                ...row,
                targetId: target.value === '' ? null : TargetId.parse(target.value),
              })
            }
          />
        </div>
      )}
    </RowList>
  );
}

type YearsProps = PartProps & { years: { firstYear: number; lastYear: number } };

function WordsPart({ content, change, years }: YearsProps) {
  const { words } = useLanguage();
  const { programme: said } = words;
  return (
    <>
      <RowList
        legend={said.solutions}
        rows={content.solutions}
        empty=""
        change={(solutions) => change({ solutions })}
      >
        {(row, set) => (
          <Textarea
            aria-label={said.solutions}
            autosize
            maxLength={1000}
            value={row}
            onChange={({ target }) => set(target.value)}
          />
        )}
      </RowList>
      <RowList
        legend={said.phases}
        rows={content.phases}
        empty={{ name: '', ...years }}
        change={(phases) => change({ phases })}
      >
        {(row, set) => (
          <div className={styles['pair']}>
            <TextInput
              label={said.phaseName}
              value={row.name}
              onChange={({ target }) => set({ ...row, name: target.value })}
            />
            <NumberInput
              label={said.firstYear}
              allowDecimal={false}
              value={row.firstYear}
              onChange={(value) => set({ ...row, firstYear: Number(value) })}
            />
            <NumberInput
              label={said.lastYear}
              allowDecimal={false}
              value={row.lastYear}
              onChange={(value) => set({ ...row, lastYear: Number(value) })}
            />
          </div>
        )}
      </RowList>
      <RowList
        legend={said.yearlyPlans}
        rows={content.yearlyPlans}
        empty={{ year: years.firstYear, wording: '', documentId: null }}
        change={(yearlyPlans) => change({ yearlyPlans })}
      >
        {(row, set) => (
          <div className={styles['pair']}>
            <NumberInput
              label={said.year}
              allowDecimal={false}
              value={row.year}
              onChange={(value) => set({ ...row, year: Number(value) })}
            />
            <TextInput
              label={said.wording}
              value={row.wording}
              onChange={({ target }) => set({ ...row, wording: target.value })}
            />
            <DocumentField
              label={said.document}
              value={row.documentId}
              change={(documentId) => set({ ...row, documentId })}
            />
          </div>
        )}
      </RowList>
    </>
  );
}

function BudgetPart({ content, change, years }: YearsProps) {
  const { words } = useLanguage();
  const { programme: said } = words;
  return (
    <RowList<BudgetLine>
      legend={`${said.money} (${said.moneyUnit})`}
      rows={content.budget}
      empty={{ year: years.firstYear, source: 'city-budget', planned: decimal('0') }}
      change={(budget) => change({ budget })}
    >
      {(row, set) => (
        <div className={styles['pair']}>
          <NumberInput
            label={said.year}
            allowDecimal={false}
            value={row.year}
            onChange={(value) => set({ ...row, year: Number(value) })}
          />
          <NativeSelect
            label={said.source}
            value={row.source}
            data={FundSource.options.map((value) => ({ value, label: said.sources[value] }))}
            onChange={({ target }) => set({ ...row, source: FundSource.parse(target.value) })}
          />
          <AmountInput
            label={said.planned}
            value={row.planned}
            change={(value) => value !== null && set({ ...row, planned: value })}
          />
        </div>
      )}
    </RowList>
  );
}
