import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { RegisterFigure } from '../../../core/figure/round/register-figure.ts';
import { IndicatorCode } from '../../../core/kernel/ids.ts';
import { headOfField } from '../../../core/register/read-value.ts';
import { fitsUnit, nameOfFigure } from '../../../core/register/register-figure.ts';
import { isAmount, type Register } from '../../../core/register/register.ts';
import type { FieldDraft, listRoundChoicesRoute } from '../../../contract/round/round.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './make-round.module.css';

interface ChooseRegisterFigureProps {
  registers: readonly Register[];
  indicators: OutputOf<typeof listRoundChoicesRoute>['indicators'];
  add: (field: FieldDraft) => void;
}

const aggregates = ['count', 'sum', 'mean', 'share', 'share-of-records'] as const;
type Aggregate = (typeof aggregates)[number];

interface Chosen {
  code: string | null;
  aggregate: Aggregate;
  field: string | null;
  whole: string | null;
  standing: RegisterFigure['standing'];
  /** "field:code" of the one condition; null for none. */
  where: string | null;
  /** Key of the day field, or "added"; null: of any day. */
  dated: string | null;
  feeds: string | null;
}

const nothing: Chosen = {
  code: null,
  aggregate: 'count',
  field: null,
  whole: null,
  standing: 'any',
  where: null,
  dated: null,
  feeds: null,
};

/** Instead of the key of a field, which has no capitals. */
const ADDED = 'ADDED';

const standings = ['any', 'open', 'closed'] as const;

/** A field that is computed of the records of each unit: which register, how, of which records, and for which indicator. */
export function ChooseRegisterFigure({ registers, indicators, add }: ChooseRegisterFigureProps) {
  const { words, say } = useLanguage();
  const said = words.register.choose;
  const only = registers.length === 1 ? registers[0] : undefined;
  const start: Chosen = { ...nothing, code: only?.code ?? null };
  const [chosen, setChosen] = useState(start);
  const write = (next: Partial<Chosen>) => setChosen({ ...chosen, ...next });
  const register = registers.find(({ code }) => code === chosen.code);
  const figure = register === undefined ? null : figureOf(chosen);
  return (
    <details className={styles['registerFigure']}>
      <summary>{said.title}</summary>
      <div className={styles['fields']}>
        <Select
          label={said.register}
          data={registers.map((one) => ({ value: one.code, label: say(one.name) }))}
          value={chosen.code}
          onChange={(code) => setChosen({ ...nothing, code })}
        />
        {register !== undefined && (
          <>
            <MeasureFields register={register} chosen={chosen} write={write} />
            <FilterFields register={register} chosen={chosen} write={write} />
            {figure !== null && (
              <Select
                label={said.feeds}
                searchable
                clearable
                data={indicators
                  .filter(({ measureUnit }) => fitsUnit(figure, register, measureUnit))
                  .map((one) => ({ value: one.indicatorCode, label: say(one.name) }))}
                value={chosen.feeds}
                placeholder={said.feedsNone}
                onChange={(feeds) => write({ feeds })}
              />
            )}
          </>
        )}
      </div>
      {register !== undefined && figure !== null && (
        <p className={styles['registerName']}>
          <strong>{say(nameOfFigure(figure, register))}</strong>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              const feeds = chosen.feeds === null ? null : IndicatorCode.parse(chosen.feeds);
              const isRequired = true;
              add({
                kind: 'register',
                figure,
                feeds,
                isRequired,
                hint: null,
                askedAgainBecause: null,
              });
              setChosen(start);
            }}
          >
            {words.makeRound.add}
          </Button>
        </p>
      )}
    </details>
  );
}

interface PartProps {
  register: Register;
  chosen: Chosen;
  write: (next: Partial<Chosen>) => void;
}

function MeasureFields({ register, chosen, write }: PartProps) {
  const { words, language } = useLanguage();
  const said = words.register.choose;
  const amounts = register.fields
    .filter((field) => isAmount(field))
    .map((field) => ({ value: field.key, label: headOfField(field, language) }));
  return (
    <>
      <Select
        label={said.aggregate}
        allowDeselect={false}
        data={aggregates
          .filter((one) => !needsField(one) || amounts.length > 0)
          .map((one) => ({ value: one, label: said.aggregates[one] }))}
        value={chosen.aggregate}
        onChange={(value) => {
          const aggregate = aggregates.find((one) => one === value) ?? 'count';
          write({ aggregate, field: null, whole: null, feeds: null });
        }}
      />
      {needsField(chosen.aggregate) && (
        <Select
          label={chosen.aggregate === 'share' ? said.part : said.field}
          data={amounts}
          value={chosen.field}
          onChange={(field) => write({ field, feeds: null })}
        />
      )}
      {chosen.aggregate === 'share' && (
        <Select
          label={said.whole}
          data={amounts}
          value={chosen.whole}
          onChange={(whole) => write({ whole, feeds: null })}
        />
      )}
    </>
  );
}

function FilterFields({ register, chosen, write }: PartProps) {
  const { words, say } = useLanguage();
  const said = words.register;
  const isShare = chosen.aggregate === 'share-of-records';
  const options = register.fields.flatMap((field) => {
    const of =
      field.kind === 'choice'
        ? field.choices.map(({ code, name }) => ({ code, name: say(name) }))
        : field.kind === 'yes-no'
          ? [
              { code: 'yes', name: said.yes },
              { code: 'no', name: said.no },
            ]
          : [];
    return of.map(({ code, name }) => ({
      value: `${field.key}:${code}`,
      label: `${say(field.name)}: ${name}`,
    }));
  });
  return (
    <>
      <Select
        label={said.choose.standing}
        allowDeselect={false}
        data={standings.map((one) => ({ value: one, label: said.standings[one] }))}
        value={chosen.standing}
        onChange={(value) => write({ standing: standings.find((one) => one === value) ?? 'any' })}
      />
      <Select
        label={said.choose.dated}
        clearable
        placeholder={said.choose.datedAny}
        data={[
          { value: ADDED, label: said.choose.datedAdded },
          ...register.fields
            .filter(({ kind }) => kind === 'day')
            .map((field) => ({ value: field.key, label: said.choose.datedBy(say(field.name)) })),
        ]}
        value={chosen.dated}
        onChange={(dated) => write({ dated })}
      />
      {options.length > 0 && (
        <Select
          label={isShare ? said.choose.partIs : said.choose.where}
          clearable
          placeholder={isShare ? undefined : said.choose.whereAll}
          data={options}
          value={chosen.where}
          onChange={(where) => write({ where })}
        />
      )}
    </>
  );
}

function needsField(aggregate: Aggregate): boolean {
  return aggregate !== 'count' && aggregate !== 'share-of-records';
}

/** The figure as far as it is whole; null while something lacks. */
function figureOf(chosen: Chosen): RegisterFigure | null {
  const { code, aggregate, standing, dated } = chosen;
  const [field, oneOf] = chosen.where?.split(':') ?? [];
  const conditions = field === undefined ? [] : [{ kind: 'is', field, oneOf: [oneOf] }];
  const isShare = aggregate === 'share-of-records';
  if (needsField(aggregate) && chosen.field === null) return null;
  if (aggregate === 'share' && chosen.whole === null) return null;
  if (isShare && conditions.length === 0) return null;
  const read = RegisterFigure.safeParse({
    registerCode: code,
    measure: measureOf(chosen, conditions),
    standing,
    where: isShare ? [] : conditions,
    dated: dated === null ? null : { by: dated === ADDED ? null : dated },
  });
  return read.success ? read.data : null;
}

function measureOf({ aggregate, field, whole }: Chosen, partIs: readonly object[]): object {
  if (aggregate === 'count') return { aggregate };
  if (aggregate === 'share') return { aggregate, part: field, whole };
  if (aggregate === 'share-of-records')
    return { aggregate: 'share', part: null, partIs, whole: null };
  return { aggregate, field };
}
