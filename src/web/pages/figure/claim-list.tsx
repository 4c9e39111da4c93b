import type { ClaimCell } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClaimQuotation } from './claim-quotation.tsx';
import { ClaimWords } from './claim-words.tsx';
import styles from './why.module.css';

/** Statements of documents, each with what it says, its sentence and its source. */
export function ClaimList({ claims }: { claims: ClaimCell[] }) {
  const { words } = useLanguage();
  return (
    <ul className={styles['claims']}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <p>
            <span className="tag">{words.document.claimKinds[claim.kind]}</span>{' '}
            <ClaimWords claim={claim} />
          </p>
          <ClaimQuotation claim={claim} />
        </li>
      ))}
    </ul>
  );
}
