import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { outlookNames } from '../../../core/target/outlook/outlook-names.ts';
import type { Colour, Judgement, Outlook } from '../../../core/target/target.ts';
import type { Reasoned } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ReasonedContent } from './reasoned-content.tsx';
import styles from './target.module.css';

interface OutlookProps {
  outlook: Outlook;
  colour: Colour;
  reasoned: Reasoned;
}

/** Outlook as a word with its rule, then a colour, then a shape; never colour alone. */
export function OutlookWord({ outlook, colour, reasoned }: OutlookProps) {
  const { words, say } = useLanguage();
  const word = say(outlookNames[outlook]);
  return (
    <Explained
      className={`${styles['outlook']} ${styles[colour]}`}
      content={<ReasonedContent reasoned={reasoned} title={`${words.measures.outlook}: ${word}`} />}
    >
      <StatusMark colour={colour} /> {word}
    </Explained>
  );
}

/** Judgement as a word with its rule. */
export function JudgementWord({
  judgement,
  reasoned,
}: {
  judgement: Judgement;
  reasoned: Reasoned;
}) {
  const { words, say } = useLanguage();
  const word = say(judgementNames[judgement]);
  return (
    <Explained
      className={styles['judgement']}
      content={
        <ReasonedContent reasoned={reasoned} title={`${words.measures.judgement}: ${word}`} />
      }
    >
      {word}
    </Explained>
  );
}
