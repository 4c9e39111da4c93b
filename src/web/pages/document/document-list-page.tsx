import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listDocumentsRoute } from '../../../contract/document.ts';
import type { DocumentSummary } from '../../../contract/document.ts';
import { holdsWords } from '../../ui/holds-words.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { DocumentDate } from './document-words.tsx';
import styles from './document.module.css';

/** Tài liệu: every document with its date, its issuer and what hangs on it. */
export default function DocumentListPage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery(queryOf(listDocumentsRoute, {}, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const shown = data.documents.filter(({ document }) =>
    holdsWords(
      [document.title, document.issuer, document.documentNumber].filter(Boolean).join(' '),
      typed,
    ),
  );
  return (
    <>
      <h1>{words.document.title}</h1>
      <p className={styles['lead']}>{words.document.lead}</p>
      {data.documents.length === 0 ? (
        <EmptyState title={words.document.none}>
          <p>{words.document.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <FilterField label={words.document.filterText} typed={typed} write={setTyped} />
          <ul className={`listing ${styles['list']}`} onKeyDown={moveInRows}>
            {shown.map((summary, position) => (
              <DocumentItem key={summary.document.id} summary={summary} isFirst={position === 0} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function DocumentItem({ summary, isFirst }: { summary: DocumentSummary; isFirst: boolean }) {
  const { words } = useLanguage();
  const { document } = summary;
  const hangs = [
    summary.claimCount > 0 && words.document.claims(summary.claimCount),
    summary.figureCount > 0 && words.document.figures(summary.figureCount),
    summary.planLineCount > 0 && words.document.planLines(summary.planLineCount),
    summary.programmeCount > 0 && words.document.programmes(summary.programmeCount),
    summary.evidenceCount > 0 && words.document.evidence(summary.evidenceCount),
  ].filter(Boolean);
  return (
    <li data-row tabIndex={isFirst ? 0 : -1}>
      <div className={styles['date']}>
        <DocumentDate document={document} />
      </div>
      <div>
        <Link to="/documents/$id" params={{ id: document.id }} data-open lang="vi">
          {document.title}
        </Link>
        <span className="under">
          {words.document.kinds[document.kind]}
          {document.documentNumber !== null && ` ${document.documentNumber}`} ·{' '}
          {document.issuer ?? words.document.issuerUnsaid}
        </span>
      </div>
      <div className="under">
        {hangs.join(', ')}
        {summary.contradictionCount > 0 && (
          <span className="doubt-pill">
            {words.document.contradictions(summary.contradictionCount)}
          </span>
        )}
      </div>
    </li>
  );
}
