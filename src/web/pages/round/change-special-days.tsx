import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { formatDate, type PlainDate, yearOf } from '../../../core/kernel/plain-date.ts';
import {
  previewSpecialDaysRoute,
  type SpecialDay,
  type SpecialDayEffect,
} from '../../../contract/round/special-days.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { toggled } from './extend-button.tsx';
import styles from './round.module.css';
import { useSpecialDays } from './use-special-days.ts';

/** Days to be put on the list, and taken off it. */
export interface SpecialDayOrder {
  set: SpecialDay[];
  remove: PlainDate[];
}

interface ChangeProps {
  order: SpecialDayOrder;
  /** As the list stands. */
  listed: readonly SpecialDay[];
  close: () => void;
  seeYear: (year: number) => void;
}

/** What a change of the list does to rounds, before it is made; whoever makes it says which deadlines move with it. */
export function ChangeSpecialDays({ order, listed, close, seeYear }: ChangeProps) {
  const { words, language } = useLanguage();
  const said = words.specialDays;
  const [kept, keep] = useState<ReadonlySet<number>>(new Set());
  const preview = useQuery({
    queryKey: [previewSpecialDaysRoute.path, order],
    queryFn: ({ signal }) =>
      callRoute(previewSpecialDaysRoute, { params: {}, query: {}, body: order }, signal),
  });
  const first = order.set[0]?.day ?? order.remove[0];
  const change = useSpecialDays(listed, () => {
    if (first !== undefined) seeYear(yearOf(first));
    close();
  });
  const effects = preview.data?.effects;
  const moveRounds = (effects ?? [])
    .filter(({ isMoved, roundId }) => isMoved && !kept.has(roundId))
    .map(({ roundId }) => roundId);
  const replaced = order.set.filter(({ day }) => listed.some((one) => one.day === day)).length;
  return (
    <Dialog
      close={close}
      title={
        order.set.length > 0
          ? said.confirmSet(order.set.length)
          : said.confirmRemove(first === undefined ? '' : formatDate(first, language))
      }
    >
      <div className={styles['dialog']}>
        {replaced > 0 && <p>{said.replaces(replaced)}</p>}
        <h3>{said.effects}</h3>
        {preview.error !== null && <ProblemNotice error={preview.error} />}
        {preview.isPending && <PageSkeleton rows={2} />}
        {effects?.length === 0 && <p>{said.noEffects}</p>}
        {effects?.map((effect) => (
          <EffectCard
            key={effect.roundId}
            effect={effect}
            isChosen={!kept.has(effect.roundId)}
            choose={(isOn) => keep((before) => toggled(before, effect.roundId, !isOn))}
          />
        ))}
        {change.error !== null && <ProblemNotice error={change.error} />}
        <div className={styles['buttons']}>
          <Button
            disabled={effects === undefined}
            loading={change.isPending}
            onClick={() => change.mutate({ ...order, moveRounds })}
          >
            {said.apply}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** One round: each of its days as it is, and as it would be. */
function EffectCard(props: {
  effect: SpecialDayEffect;
  isChosen: boolean;
  choose: (isOn: boolean) => void;
}) {
  const { effect, isChosen, choose } = props;
  const { words, say, language } = useLanguage();
  const said = words.specialDays;
  const text = (moved: { from: PlainDate; to: PlainDate }) =>
    moved.from === moved.to
      ? said.stays(formatDate(moved.from, language))
      : said.moves(formatDate(moved.from, language), formatDate(moved.to, language));
  const rows = [
    [said.units, text(effect.unitDueOn)] as const,
    ...effect.levels.map((level) => [say(approvalLevelNames[level.level]), text(level)] as const),
  ];
  return (
    <section className={styles['card']}>
      {effect.isMoved ? (
        <Checkbox
          label={said.moveRound(effect.title)}
          checked={isChosen}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
      ) : (
        <>
          <strong>{effect.title}</strong>
          <p>{said.cannotMove}</p>
        </>
      )}
      <dl className={styles['parts']}>
        {rows.map(([name, days]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{days}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['about']}>
        {effect.unitsMoved > 0 && <span>{said.unitsMoved(effect.unitsMoved)}</span>}
        {effect.unitsOwn > 0 && <span>{said.unitsOwn(effect.unitsOwn)}</span>}
      </p>
    </section>
  );
}
