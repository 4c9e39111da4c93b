import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/vi';
import { DatePicker } from '@mantine/dates';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './as-of-picker.module.css';

interface DayCalendarProps {
  asOf: PlainDate | undefined;
  today: PlainDate;
  newest: PlainDate;
  /** Days with a new document, which the calendar marks. */
  marked: ReadonlySet<string>;
  take: (day: PlainDate) => void;
}

/** A calendar that marks the days worth going back to; loaded when it is first opened. */
export default function DayCalendar({ asOf, today, newest, marked, take }: DayCalendarProps) {
  const { words, language } = useLanguage();
  return (
    <DatePicker
      locale={language}
      size="xs"
      ariaLabels={words.asOf.calendarLabels}
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      maxDate={today}
      value={asOf ?? null}
      defaultDate={asOf ?? newest}
      getDayProps={(day) => (marked.has(day) ? { className: styles['marked'] } : {})}
      onChange={(chosen) => {
        const day = PlainDate.safeParse(chosen);
        if (day.success) take(day.data);
      }}
    />
  );
}
