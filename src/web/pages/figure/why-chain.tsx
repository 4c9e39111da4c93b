import type { WhyNode } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { ClaimQuotation } from './claim-quotation.tsx';
import styles from './why.module.css';

/** One step of the chain: formula, units with coverage, who recorded it, document and sentence. */
export function WhyChain({ node, isOutermost = false }: { node: WhyNode; isOutermost?: boolean }) {
  const { words, say } = useLanguage();
  const { formula, coverage, claim } = node;
  const inputs = node.inputs.flatMap(figuresOf);
  return (
    <ol className={styles['chain']}>
      {!isOutermost && (
        <li>
          <span className={styles['nodeName']}>{say(node.name)}</span>{' '}
          <FigureNumber cell={node.cell} withPeriod />
        </li>
      )}
      {formula !== null && (
        <li>
          <h3>{words.why.formula}</h3>
          <p className={styles['formula']}>{formula.replace(/[[\]]/g, '')}</p>
        </li>
      )}
      {coverage !== null && (
        <li>
          <h3>{words.why.coverage(coverage.reported, coverage.of)}</h3>
          <svg
            className={styles['coverage']}
            viewBox={`0 0 ${coverage.of} 1`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width={coverage.of} height="1" fill="var(--sunk)" />
            <rect width={coverage.reported} height="1" fill="var(--teal)" />
          </svg>
          {coverage.missingUnits.length > 0 && (
            <p className={styles['quiet']}>
              {words.why.missingUnits}: {coverage.missingUnits.join(', ')}
            </p>
          )}
        </li>
      )}
      {inputs.length > 0 && (
        <li>
          <h3>{words.why.inputs}</h3>
          <ul className={styles['inputs']}>
            {inputs.map((input, position) => (
              <li key={`${position} ${input.name.vi} ${input.unitName}`}>
                <WhyChain node={input} />
              </li>
            ))}
          </ul>
        </li>
      )}
      <li>
        <h3>{words.why.recorded}</h3>
        <p>{say(node.source)}</p>
      </li>
      {claim !== null && (
        <li>
          <h3>{words.why.document}</h3>
          <ClaimQuotation claim={claim} />
        </li>
      )}
    </ol>
  );
}

/** The figures that a formula takes; its steps between, which are no figures, are passed over. */
function figuresOf(node: WhyNode): WhyNode[] {
  const isStep = node.cell.address === null && node.coverage === null && node.inputs.length > 0;
  return isStep ? node.inputs.flatMap(figuresOf) : [node];
}
