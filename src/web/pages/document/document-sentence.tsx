import { Link } from '@tanstack/react-router';
import type { showDocumentRoute } from '../../../contract/document.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { placeInWords } from '../../../core/resolution/place-in-words.ts';
import type { DocumentId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { Icon } from '../../ui/icon.tsx';
import { ClaimWords } from '../figure/claim-words.tsx';
import { LitSentence } from '../figure/lit-sentence.tsx';
import styles from './document.module.css';

type StatedClaim = OutputOf<typeof showDocumentRoute>['claims'][number];

/** One sentence with all its numbers lit, and under it what each of them became. */
export function DocumentSentence({
  claims,
  documentId,
}: {
  claims: StatedClaim[];
  documentId: DocumentId;
}) {
  const { words, language } = useLanguage();
  const may = useMay();
  const place = claims[0]?.claim.place ?? '';
  const quotation = claims[0]?.claim.quotation ?? null;
  return (
    <li>
      <div>
        {quotation === null ? (
          <p className="under">{words.why.noQuotation}</p>
        ) : (
          <blockquote lang="vi">
            <LitSentence sentence={quotation} claims={claims.map(({ claim }) => claim)} />
          </blockquote>
        )}
        <p className="under">
          {placeInWords(place, language)}
          {may('manage-tasks') && (
            <>
              {' · '}
              <Link
                to="/tasks/new"
                search={{
                  document: documentId,
                  place: placeInWords(place, 'vi'),
                  quotation: quotation ?? undefined,
                }}
                className="no-print"
              >
                {words.ordered.ofSentence}
              </Link>
            </>
          )}
        </p>
      </div>
      <ul className={styles['became']}>
        {claims.map((stated) => (
          <BecameOf key={stated.claim.id} stated={stated} />
        ))}
      </ul>
    </li>
  );
}

function BecameOf({ stated }: { stated: StatedClaim }) {
  const { words, say } = useLanguage();
  const { claim, figures, contradictionIds } = stated;
  return (
    <li>
      <p className={styles['said']}>
        <span className="tag">{words.document.claimKinds[claim.kind]}</span>{' '}
        <ClaimWords claim={claim} />
      </p>
      {figures.map(({ cell, indicatorName, isBest }) => (
        <p key={indicatorName.vi + (cell.address?.period ?? '')} className="under">
          → {indicatorName.vi !== claim.indicatorName?.vi && `${say(indicatorName)}: `}
          <FigureNumber cell={cell} />
          {!isBest && ` · ${words.document.notBest}`}
        </p>
      ))}
      {claim.note !== null && <p className="under">{claim.note}</p>}
      {contradictionIds.length > 0 && (
        <Link
          to="/contradictions"
          search={{ finding: contradictionIds.join(',') }}
          className="doubt-pill"
        >
          <Icon name="contradictions" size={13} />
          {words.document.contradictions(contradictionIds.length)}
        </Link>
      )}
    </li>
  );
}
