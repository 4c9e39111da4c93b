import { Link } from '@tanstack/react-router';
import type { WhyFigure } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { figureText } from '../../address.ts';
import { useMay } from '../../ui/frame/me.ts';
import { Icon } from '../../ui/icon.tsx';
import { AskAboutFigure } from '../explanation/ask-about-figure.tsx';
import { FigureWords } from './figure-words.tsx';
import { VintageTable } from './vintage-table.tsx';
import { ProposalsOfFigure } from '../round/proposals-of-figure.tsx';
import { WhyChain } from './why-chain.tsx';
import styles from './why.module.css';

/** From the number to the sentence it rests on; then its vintages, and what contradicts it. */
export function WhyContent({ why }: { why: WhyFigure }) {
  const { words, say } = useLanguage();
  const { chain, computedBeside, vintages, contradictionIds } = why;
  const { address } = chain.cell;
  const may = useMay();
  return (
    <div className={styles['why']}>
      <header>
        <h2>{say(chain.name)}</h2>
        <FigureWords cell={chain.cell} unitName={chain.unitName} />
        {address !== null && <AskAboutFigure node={chain} address={address} />}
      </header>
      {contradictionIds.length > 0 && (
        <Link
          to="/contradictions"
          search={{ finding: contradictionIds.join(','), why: undefined }}
          className={`doubt-pill ${styles['contradictions']}`}
        >
          <Icon name="contradictions" size={13} />{' '}
          {words.why.contradictions(contradictionIds.length)}
        </Link>
      )}
      <WhyChain node={chain} isOutermost />
      {computedBeside !== null && (
        <section className={styles['beside']}>
          <h3>{words.why.computedBeside}</h3>
          <WhyChain node={computedBeside} />
        </section>
      )}
      {address !== null && may('follow-work', { unitId: address.unit }) && (
        <ProposalsOfFigure figure={address} name={chain.name} />
      )}
      <section>
        <h3>{words.why.vintages}</h3>
        <VintageTable vintages={vintages} isOneFigure />
        {address !== null && vintages.length > 0 && may('read-audit', { unitId: address.unit }) && (
          <Link
            to="/audit"
            search={{ figure: figureText(address), why: undefined }}
            className={styles['audit']}
          >
            <Icon name="audit" size={14} /> {words.account.log.why}
          </Link>
        )}
      </section>
    </div>
  );
}
