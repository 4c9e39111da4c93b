import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import type {
  FieldDraft,
  listRoundChoicesRoute,
  RoundPreview,
} from '../../../contract/round/round.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { useLanguage } from '../../language/language.tsx';
import { holdsWords } from '../../ui/holds-words.ts';
import { nameOfFigure } from '../../../core/register/register-figure.ts';
import { ChooseRegisterFigure } from './choose-register-figure.tsx';
import { ChosenField } from './chosen-field.tsx';
import type { Change } from './choose-period.tsx';
import { moved, type RoundForm } from './round-form.ts';
import styles from './make-round.module.css';
import shared from './round.module.css';

type Choices = OutputOf<typeof listRoundChoicesRoute>;
type Indicators = Choices['indicators'];

interface ChooseFieldsProps {
  form: RoundForm;
  change: Change;
  indicators: Indicators;
  registers: Choices['registers'];
  /** Null while the draft is not whole. */
  preview: RoundPreview | null;
}

/** What the form asks for, in order: indicators found by a few letters, and questions. */
export function ChooseFields(props: ChooseFieldsProps) {
  const { form, change, indicators, registers, preview } = props;
  const { words, say } = useLanguage();
  const said = words.makeRound;
  const { fields } = form;
  const add = (field: FieldDraft) => change({ fields: [...fields, field] });
  const nameOf = (field: FieldDraft): string => {
    if (field.kind === 'question') return field.question;
    if (field.kind === 'register') {
      const register = registers.find(({ code }) => code === field.figure.registerCode);
      return register === undefined ? '' : say(nameOfFigure(field.figure, register));
    }
    const found = indicators.find(({ indicatorCode }) => indicatorCode === field.indicatorCode);
    return found === undefined ? field.indicatorCode : say(found.name);
  };
  return (
    <section className={styles['part']}>
      <h2>{said.form(fields.length)}</h2>
      {fields.length > 0 && (
        <ol className={styles['chosen']}>
          {fields.map((field, at) => (
            <ChosenField
              key={keyOf(field)}
              name={nameOf(field)}
              field={field}
              known={knownOf(preview, fields, at)}
              write={(next) => change({ fields: fields.with(at, next) })}
              remove={() => change({ fields: fields.toSpliced(at, 1) })}
              move={(by) => change({ fields: moved(fields, at, by) })}
            />
          ))}
        </ol>
      )}
      <IndicatorSearch indicators={indicators} fields={fields} add={add} />
      {registers.length > 0 && (
        <ChooseRegisterFigure registers={registers} indicators={indicators} add={add} />
      )}
      <QuestionField add={add} />
    </section>
  );
}

function keyOf(field: FieldDraft): string {
  if (field.kind === 'question') return field.question;
  return field.kind === 'register' ? JSON.stringify(field.figure) : field.indicatorCode;
}

/** Of a preview that is still of an older draft nothing is told of a field that it does not have. */
function knownOf(preview: RoundPreview | null, fields: readonly FieldDraft[], at: number) {
  return preview?.fields.length === fields.length ? (preview.fields[at]?.knownAlready ?? []) : [];
}

const MOST_SHOWN = 12;

function IndicatorSearch(props: {
  indicators: Indicators;
  fields: readonly FieldDraft[];
  add: (field: FieldDraft) => void;
}) {
  const { indicators, fields, add } = props;
  const { words, say, language } = useLanguage();
  const said = words.makeRound;
  const [typed, setTyped] = useState('');
  const taken = new Set(
    fields.flatMap((field) => (field.kind === 'indicator' ? field.indicatorCode : [])),
  );
  const found = indicators
    .filter(({ indicatorCode, name }) => !taken.has(indicatorCode) && holdsWords(say(name), typed))
    .toSorted((a, b) => Number(b.isReportedForPeriod) - Number(a.isReportedForPeriod));
  return (
    <>
      <TextInput
        type="search"
        label={said.search}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul className={styles['found']}>
        {found.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.indicatorCode}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={said.addNamed(say(one.name))}
              onClick={() =>
                add({
                  kind: 'indicator',
                  indicatorCode: one.indicatorCode,
                  isRequired: true,
                  group: 'figures',
                  hint: null,
                  askedAgainBecause: null,
                })
              }
            >
              {said.add}
            </Button>
            <span>
              {say(one.name)} <small>{measureUnits[one.measureUnit].symbol[language]}</small>
              {one.ownerUnitName !== null && <small> · {one.ownerUnitName}</small>}
              {one.isComputed && <small> · {said.computed}</small>}
              {!one.isReportedForPeriod && <small> · {said.otherPeriods}</small>}
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className={shared['lead']}>{said.more(found.length - MOST_SHOWN)}</p>
      )}
    </>
  );
}

function QuestionField({ add }: { add: (field: FieldDraft) => void }) {
  const { words } = useLanguage();
  const [question, setQuestion] = useState('');
  return (
    <form
      className={styles['question']}
      onSubmit={(event) => {
        event.preventDefault();
        if (question.trim() === '') return;
        add({
          kind: 'question',
          question: question.trim(),
          isRequired: false,
          group: 'figures',
          hint: null,
        });
        setQuestion('');
      }}
    >
      <TextInput
        label={words.makeRound.question}
        maxLength={500}
        value={question}
        onChange={({ target }) => setQuestion(target.value)}
      />
      <Button type="submit" variant="default" disabled={question.trim() === ''}>
        {words.makeRound.addQuestion}
      </Button>
    </form>
  );
}
