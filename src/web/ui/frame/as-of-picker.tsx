import { Button, Popover, Skeleton } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { Overview } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../icon.tsx';
import { readTypedDay } from './typed-day.ts';
import styles from './as-of-picker.module.css';
import choices from './choice-controls.module.css';

const DayCalendar = lazy(() => import('./day-calendar.tsx'));

interface AsOfPickerProps {
  asOf: PlainDate | undefined;
  today: PlainDate;
  knownDays: Overview['knownDays'];
  choose: (day: PlainDate | undefined) => void;
}

/** "Theo hiểu biết đến ngày": every page goes back to what was known on the chosen day. */
export function AsOfPicker({ asOf, today, knownDays, choose }: AsOfPickerProps) {
  const { words, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const take = (day: PlainDate | undefined) => {
    setOpen(false);
    choose(day);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} width={360} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${choices['choice']} ${choices['asOf']} ${asOf === undefined ? '' : choices['past']}`}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{words.asOf.label}</span>
          <strong>
            <Icon name="calendar" size={15} />
            {asOf === undefined ? words.asOf.now : formatDate(asOf, language)}
          </strong>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles['dayChoice']}>
        <p>{words.asOf.explain}</p>
        <TypedDay asOf={asOf} take={take} />
        {asOf !== undefined && (
          <Button variant="default" size="xs" onClick={() => take(undefined)}>
            {words.asOf.back}
          </Button>
        )}
        <details>
          <summary>{words.asOf.calendar}</summary>
          <Suspense fallback={<Skeleton height={210} />}>
            <DayCalendar
              asOf={asOf}
              today={today}
              newest={knownDays[0]?.day ?? today}
              marked={new Set(knownDays.map(({ day }) => day))}
              take={take}
            />
          </Suspense>
        </details>
        <h2>{words.asOf.days}</h2>
        <ul>
          {knownDays.map(({ day, title }) => (
            <li key={`${day} ${title}`}>
              <button type="button" aria-pressed={day === asOf} onClick={() => take(day)}>
                <strong>{formatDate(day, language)}</strong> <span>{title}</span>
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function TypedDay({ asOf, take }: { asOf: PlainDate | undefined; take: (day: PlainDate) => void }) {
  const { words } = useLanguage();
  const [text, setText] = useState(asOf === undefined ? '' : formatDate(asOf, 'vi'));
  const [isBad, setBad] = useState(false);
  return (
    <form
      className={styles['typedDay']}
      onSubmit={(event) => {
        event.preventDefault();
        const day = readTypedDay(text);
        setBad(day === null);
        if (day !== null) take(day);
      }}
    >
      <label>
        <span>{words.asOf.typeDay}</span>
        <input
          value={text}
          inputMode="numeric"
          placeholder="01/08/2021"
          aria-invalid={isBad}
          aria-describedby="as-of-fault"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button type="submit" size="xs">
        {words.asOf.show}
      </Button>
      <small id="as-of-fault" role="alert">
        {isBad && words.badDay}
      </small>
    </form>
  );
}
