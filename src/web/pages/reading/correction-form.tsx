import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { startOf } from './correction.ts';
import { LearnField, OtherFields, ToldFields } from './correction-fields.tsx';
import { giveRoom } from './give-room.ts';
import { FigureQuote } from './figure-quote.tsx';
import { IndicatorChoice } from './indicator-choice.tsx';
import { PeriodFields } from './period-fields.tsx';
import { useIndicators } from './use-indicators.ts';
import { type CorrectionFormProps, useSaveCorrection } from './use-save-correction.ts';
import styles from './correction.module.css';

/** What the figure is, in the words of a person; the words of the document are learned if wished. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { reading, item, firstChoice, close } = props;
  const { figure } = item;
  const { words, say } = useLanguage();
  const { correction } = words.reading;
  const indicators = useIndicators(reading.unit.id);
  const [form, setForm] = useState(() => startOf(figure, reading, firstChoice));
  const [isAsked, setAsked] = useState(false);
  const { save, error, isPending } = useSaveCorrection(props);
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = formRef.current;
    if (form === null) return;
    giveRoom();
    form.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, []);
  const chosen = indicators.find(({ code }) => code === form.indicatorCode) ?? null;
  return (
    <form
      ref={formRef}
      className={styles['form']}
      data-correction
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        save(form);
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h3>{correction.title}</h3>
      <FigureQuote reading={reading} item={item} lit={figure.finding.indicatorAt} />
      <IndicatorChoice
        indicators={indicators}
        suggested={figure.proposal.alternatives.map(({ indicatorCode }) => indicatorCode)}
        chosen={chosen}
        choose={({ code }) => setForm({ ...form, indicatorCode: code })}
        fault={isAsked && form.indicatorCode === null ? correction.indicatorNeeded : null}
      />
      <PeriodFields form={form.period} change={(period) => setForm({ ...form, period })} />
      <ToldFields figure={figure} form={form} change={setForm} />
      <OtherFields figure={figure} form={form} change={setForm} />
      <LearnField
        figure={figure}
        form={form}
        change={setForm}
        name={chosen === null ? correction.learnNoName : say(chosen.name)}
      />
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles['buttons']}>
        <Button type="submit" size="sm" loading={isPending}>
          {correction.save}
        </Button>
        <Button size="sm" variant="subtle" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
