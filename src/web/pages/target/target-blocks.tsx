import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { countText } from '../../ui/figure/count-text.ts';
import {
  showTargetBlocksRoute,
  type TargetBlocks as Blocks,
} from '../../../contract/difficulty.ts';
import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { useMay } from '../../ui/frame/me.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { DifficultyLine } from '../difficulty/difficulty-line.tsx';
import { AskDialog } from '../explanation/ask-dialog.tsx';
import styles from '../difficulty/difficulty.module.css';

/** What blocks the target, for how many days, what was asked about it; and the doors to raise and to ask. */
export function TargetBlocks({ row, unitId }: { row: ScorecardRow; unitId: string }) {
  const { asOf } = useSearch({ from: '__root__' });
  const may = useMay();
  const { data } = useQuery({
    ...queryOf(showTargetBlocksRoute, { id: row.targetId }, { asOf }),
    enabled: may('follow-work'),
  });
  return data === undefined ? null : <View blocks={data} row={row} unitId={unitId} />;
}

function View({ blocks, row, unitId }: { blocks: Blocks; row: ScorecardRow; unitId: string }) {
  const { words, say } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { difficulties, explanations } = blocks;
  const isRed = row.colour === 'red' || row.judgement === 'missed';
  return (
    <section className={styles['blocks']} aria-label={words.blocks.title}>
      <h2>{words.blocks.title}</h2>
      <DaysBlocked blocks={blocks} />
      {difficulties.length === 0 ? (
        <p className={styles['quiet']}>{words.blocks.none}</p>
      ) : (
        <ul className={styles['lines']}>
          {difficulties.map((one) => (
            <DifficultyLine key={one.id} row={one} isAboutSaid={false} />
          ))}
        </ul>
      )}
      {explanations.length > 0 && (
        <ul className={styles['lines']}>
          {explanations.map(({ id, unitName, question, stepName, isWaiting }) => (
            <li key={id} className={styles['quiet']}>
              <Link to="/explanations">{words.blocks.explained(unitName)}</Link>: “
              <span lang="vi">{question}</span>” –{' '}
              {isWaiting ? <strong>{say(stepName)}</strong> : say(stepName)}
            </li>
          ))}
        </ul>
      )}
      <div className={`${styles['buttons']} no-print`}>
        {blocks.raise.isOpen && (
          <Button
            variant="default"
            size="compact-sm"
            renderRoot={(props) => (
              <Link {...props} to="/difficulties/new" search={{ target: row.targetId }} />
            )}
          >
            {words.difficulties.raise}
          </Button>
        )}
        {blocks.askToExplain.isOpen && (
          <Button
            variant={isRed ? 'filled' : 'default'}
            size="compact-sm"
            onClick={() => setAsking(true)}
          >
            {words.explanations.ask}
          </Button>
        )}
      </div>
      {isAsking && (
        <AskDialog
          about={{ kind: 'target', targetId: row.targetId }}
          usualUnit={unitId}
          close={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function DaysBlocked({ blocks }: { blocks: Blocks }) {
  const { words, language } = useLanguage();
  const { daysBlocked, spans } = blocks;
  if (spans.length === 0) return null;
  const written = spans.map(({ from, to }) =>
    to === null
      ? words.blocks.since(formatDate(from, language))
      : words.blocks.span(formatDate(from, language), formatDate(to, language)),
  );
  return (
    <p title={words.blocks.howCounted}>
      <strong>{words.blocks.daysBlocked(countText(daysBlocked, language))}</strong>{' '}
      <span className={styles['quiet']}>
        ({written.join('; ')}). {words.blocks.howCounted}
      </span>
    </p>
  );
}
