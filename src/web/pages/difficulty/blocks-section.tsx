import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { TargetBlocks } from '../../../contract/difficulty.ts';
import type { askForExplanationRoute } from '../../../contract/explanation.ts';
import { useLanguage } from '../../language/language.tsx';
import { countText } from '../../ui/figure/count-text.ts';
import { AskDialog } from '../explanation/ask-dialog.tsx';
import { DifficultyLine } from './difficulty-line.tsx';
import type { RaiseSearch } from './difficulty-search.ts';
import styles from './difficulty.module.css';

interface BlocksSectionProps {
  blocks: TargetBlocks;
  /** What the form of a new difficulty begins with. */
  raising: RaiseSearch;
  /** What an explanation is asked about, of which unit, and whether there is cause to ask. */
  about: z.input<typeof askForExplanationRoute.body>['about'];
  usualUnit: string | null;
  isRed: boolean;
}

/** What blocks a target or a task, for how many days, what was asked about it; and the doors to raise and to ask. */
export function BlocksSection(props: BlocksSectionProps) {
  const { blocks, raising, about, usualUnit, isRed } = props;
  const { words, say } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { difficulties, explanations } = blocks;
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
            renderRoot={(props) => <Link {...props} to="/difficulties/new" search={raising} />}
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
      {isAsking && <AskDialog about={about} usualUnit={usualUnit} close={() => setAsking(false)} />}
    </section>
  );
}

function DaysBlocked({ blocks }: { blocks: TargetBlocks }) {
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
