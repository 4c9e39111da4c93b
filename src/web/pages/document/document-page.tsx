import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { showDocumentRoute } from '../../../contract/document.ts';
import type { OutputOf } from '../../../contract/route.ts';
import type { SourceDocument } from '../../../core/resolution/document.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { HangsOn } from './hangs-on.tsx';
import { DocumentSentence } from './document-sentence.tsx';
import { TasksOfDocument } from './tasks-of-document.tsx';
import { DocumentDate } from './document-words.tsx';
import styles from './document.module.css';

type ShownDocument = OutputOf<typeof showDocumentRoute>;

/** One document: its sentences with figures, and everything that rests on them. */
export default function DocumentPage() {
  const { id } = useParams({ from: '/documents/$id' });
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(showDocumentRoute, { id }, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <PageSkeleton /> : <DocumentView shown={data} />;
}

function DocumentView({ shown }: { shown: ShownDocument }) {
  const { words } = useLanguage();
  return (
    <article className={styles['page']}>
      <DocumentHeader document={shown.document} readingId={shown.readingId} />
      <section>
        <h2>{words.document.sentences}</h2>
        {shown.claims.length === 0 ? (
          <p className="under">{words.document.noClaims}</p>
        ) : (
          <ol className={styles['sentences']}>
            {byQuotation(shown.claims).map((claims) => (
              <DocumentSentence
                key={claims[0]?.claim.id}
                claims={claims}
                documentId={shown.document.id}
              />
            ))}
          </ol>
        )}
      </section>
      <TasksOfDocument documentId={shown.document.id} />
      <HangsOn shown={shown} />
    </article>
  );
}

/** Statements of one sentence stand under it together, in the order of the text. */
function byQuotation(claims: ShownDocument['claims']): ShownDocument['claims'][] {
  const groups = Map.groupBy(claims, ({ claim }) =>
    claim.quotation === null ? claim.id : `${claim.place} ${claim.quotation}`,
  );
  return [...groups.values()];
}

interface DocumentHeaderProps {
  document: SourceDocument;
  /** The reading it was accepted from. */
  readingId: string | undefined;
}

function DocumentHeader({ document, readingId }: DocumentHeaderProps) {
  const { words } = useLanguage();
  const may = useMay();
  return (
    <header>
      <p className="under">
        {words.document.kinds[document.kind]}
        {document.documentNumber !== null && ` ${document.documentNumber}`} ·{' '}
        {document.issuer ?? words.document.issuerUnsaid}
      </p>
      <h1 lang="vi">{document.title}</h1>
      <div className={styles['head']}>
        <div>
          <DocumentDate document={document} />
        </div>
        {readingId !== undefined && may('follow-work') && (
          <div>
            <Link to="/readings/$id" params={{ id: readingId }}>
              {words.reading.progress.open}
            </Link>
          </div>
        )}
        <div>
          {document.address === null ? (
            <span className="under">{document.addressNote ?? words.document.addressUnknown}</span>
          ) : (
            <a href={document.address} rel="noreferrer" target="_blank">
              {words.document.open} <Icon name="external" size={14} />
            </a>
          )}
        </div>
      </div>
    </header>
  );
}
