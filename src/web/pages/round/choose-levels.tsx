import { Checkbox, NumberInput } from '@mantine/core';
import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Change } from './choose-period.tsx';
import { levelsInOrder, type RoundForm } from './round-form.ts';
import styles from './make-round.module.css';

const MOST_DAYS = 60;

/** Who approves, and in how many working days. */
export function ChooseLevels({ form, change }: { form: RoundForm; change: Change }) {
  const { words, say } = useLanguage();
  const said = words.makeRound;
  const days = (name: 'send' | (typeof levelsInOrder)[number], label: string) => (
    <NumberInput
      label={label}
      min={1}
      max={MOST_DAYS}
      clampBehavior="strict"
      allowDecimal={false}
      value={form.workingDays[name]}
      onChange={(value) => {
        if (typeof value === 'number' && value >= 1)
          change({ workingDays: { ...form.workingDays, [name]: value } });
      }}
    />
  );
  return (
    <section className={styles['part']}>
      <h2>{said.levels}</h2>
      <div className={styles['fields']}>
        {days('send', said.daysToSend)}
        {levelsInOrder.map((level) => (
          <div key={level} className={styles['level']}>
            <Checkbox
              label={say(approvalLevelNames[level])}
              checked={form.levels.includes(level)}
              onChange={({ currentTarget }) =>
                change({
                  levels: currentTarget.checked
                    ? [...form.levels, level]
                    : form.levels.filter((one) => one !== level),
                })
              }
            />
            {form.levels.includes(level) &&
              days(level, said.daysOf(say(approvalLevelNames[level])))}
          </div>
        ))}
      </div>
      <Checkbox
        label={said.ownApproval}
        checked={form.allowsOwnApproval}
        onChange={({ currentTarget }) => change({ allowsOwnApproval: currentTarget.checked })}
      />
    </section>
  );
}
