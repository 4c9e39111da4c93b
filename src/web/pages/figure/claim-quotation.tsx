import { Link } from '@tanstack/react-router';
import type { ClaimCell, DocumentReference } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { documentDate } from '../../ui/figure/document-date.ts';
import { findStatedNumber } from '../../ui/figure/find-numbers.ts';
import styles from './why.module.css';

/** The end of every chain: the sentence of the source with the number lit up, and where it stands. */
export function ClaimQuotation({
  claim,
  withSource = true,
}: {
  claim: ClaimCell;
  withSource?: boolean;
}) {
  const { words } = useLanguage();
  return (
    <figure className={styles['quotation']}>
      {claim.quotation === null ? (
        <p className={styles['quiet']}>{words.why.noQuotation}</p>
      ) : (
        <blockquote lang="vi">
          <LitQuotation claim={claim} quotation={claim.quotation} />
        </blockquote>
      )}
      <figcaption>
        {withSource && (
          <>
            <SourceLink document={claim.document} />,{' '}
          </>
        )}
        {claim.place}
        {claim.note !== null && <span className={styles['note']}>{claim.note}</span>}
      </figcaption>
    </figure>
  );
}

function SourceLink({ document }: { document: DocumentReference }) {
  const { language } = useLanguage();
  return (
    <>
      <Link to="/documents/$id" params={{ id: document.id }} search={{ why: undefined }}>
        {document.title}
      </Link>{' '}
      ({documentDate(document, language)})
    </>
  );
}

function LitQuotation({ claim, quotation }: { claim: ClaimCell; quotation: string }) {
  const stated = { ...claim, name: claim.indicatorName?.vi ?? '' };
  const lit =
    stated.value === null ? null : findStatedNumber(quotation, { ...stated, value: stated.value });
  if (lit === null) return quotation;
  return (
    <>
      {quotation.slice(0, lit.start)}
      <mark>{lit.text}</mark>
      {quotation.slice(lit.end)}
    </>
  );
}
