import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import type { ClaimCell, DocumentReference } from '../../../contract/figure.ts';
import { placeInWords } from '../../../core/resolution/place-in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { documentDate } from '../../ui/figure/document-date.ts';
import { OwnDocument } from './own-document.ts';
import { LitSentence } from './lit-sentence.tsx';
import styles from './why.module.css';

/** The end of every chain: the sentence of the source with the number lit up, and where it stands. */
export function ClaimQuotation({ claim }: { claim: ClaimCell }) {
  return <Quotation claims={[claim]} />;
}

/** The sentences of several statements: each sentence once, with all its numbers lit. */
export function ClaimQuotations({ claims }: { claims: ClaimCell[] }) {
  const sentences = Map.groupBy(
    claims,
    ({ document, place, quotation }) => `${document.id} ${place} ${quotation}`,
  );
  return [...sentences].map(([key, ofSentence]) => <Quotation key={key} claims={ofSentence} />);
}

function Quotation({ claims }: { claims: ClaimCell[] }) {
  const { words, language } = useLanguage();
  const [first] = claims;
  if (first === undefined) return null;
  const notes = new Set(claims.flatMap(({ note }) => note ?? []));
  return (
    <figure className={styles['quotation']}>
      {first.quotation === null ? (
        <p className={styles['quiet']}>{words.why.noQuotation}</p>
      ) : (
        <blockquote lang="vi">
          <LitSentence sentence={first.quotation} claims={claims} />
        </blockquote>
      )}
      <figcaption>
        <SourceLink document={first.document} />, {placeInWords(first.place, language)}
        {[...notes].map((note) => (
          <span key={note} className={styles['note']}>
            {note}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function SourceLink({ document }: { document: DocumentReference }) {
  const { language, words } = useLanguage();
  const own = useContext(OwnDocument);
  if (document.id === own) return <strong>{words.reading.thisDocument}</strong>;
  return (
    <>
      <Link to="/documents/$id" params={{ id: document.id }} search={{ why: undefined }}>
        {document.title}
      </Link>{' '}
      ({documentDate(document, language)})
    </>
  );
}
