import { NumberInput, Select, TextInput } from '@mantine/core';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import { ReportingCalendar } from '../../../core/period/period.ts';
import { useLanguage } from '../../language/language.tsx';
import { TypedDayField } from '../../ui/day-field.tsx';
import { periodEndings, periodOf, type RoundForm, titleOf } from './round-form.ts';
import styles from './make-round.module.css';

/** Which period, by which calendar, under which title. */
export function ChoosePeriod({ form, change }: { form: RoundForm; change: Change }) {
  const { words, language } = useLanguage();
  const said = words.makeRound;
  const isYear = periodOf(form) !== null;
  const nameOf = (ending: string) =>
    periodName(parsePeriodId(`${isYear ? form.year : 2024}${ending}`), language);
  return (
    <section className={styles['part']}>
      <h2>{said.period}</h2>
      <div className={styles['fields']}>
        <NumberInput
          label={said.year}
          required
          min={1901}
          max={2199}
          allowDecimal={false}
          hideControls
          value={form.year}
          error={isYear ? undefined : said.badYear}
          onChange={(year) => change({ year: Number(year) })}
        />
        <Select
          label={said.period}
          data={periodEndings.map((value) => ({ value, label: nameOf(value) }))}
          value={form.ending}
          allowDeselect={false}
          onChange={(ending) => change({ ending: ending ?? '' })}
        />
        <Select
          label={said.calendar}
          data={ReportingCalendar.options.map((value) => ({
            value,
            label: said.calendars[value],
          }))}
          value={form.calendar}
          allowDeselect={false}
          onChange={(calendar) => change({ calendar: ReportingCalendar.parse(calendar) })}
        />
        <TextInput
          label={said.title}
          required
          maxLength={300}
          value={titleOf(form, language)}
          onChange={({ target }) => change({ title: target.value })}
        />
        <TypedDayField
          label={said.dataThrough}
          description={said.dataThroughHelp}
          typed={form.dataThrough}
          write={(dataThrough) => change({ dataThrough })}
        />
      </div>
    </section>
  );
}

export type Change = (part: Partial<RoundForm>) => void;
