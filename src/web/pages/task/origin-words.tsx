import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OriginShown } from '../../../contract/task/task.ts';
import { useLanguage } from '../../language/language.tsx';

/** What ordered a task, with the way to its page: the document with its place and sentence, a meeting, or in words. */
export function OriginWords({ origin: shown }: { origin: OriginShown }) {
  const { words } = useLanguage();
  const { origin, title } = shown;
  const kind = words.task.origin[origin.kind];
  switch (origin.kind) {
    case 'document':
      return (
        <div>
          <p lang="vi">
            {title === null ? (
              kind
            ) : (
              <Link to="/documents/$id" params={{ id: origin.documentId }}>
                {title}
              </Link>
            )}
            , {origin.place}
          </p>
          {origin.quotation !== null && <blockquote lang="vi">{origin.quotation}</blockquote>}
        </div>
      );
    case 'own':
      return (
        <p lang="vi">
          {kind}: {origin.words}
        </p>
      );
    default:
      return (
        <p lang="vi">
          {title !== null && `${kind}: `}
          <Way shown={shown}>{title ?? kind}</Way>
          {origin.kind === 'programme' && origin.place !== null && `, ${origin.place}`}
        </p>
      );
  }
}

/** A link to the programme, the meeting or the difficulty, where it may be opened. */
function Way({ shown, children }: { shown: OriginShown; children: ReactNode }) {
  const { origin, title, within } = shown;
  if (origin.kind === 'programme' && title !== null) {
    return (
      <Link to="/programmes/$id" params={{ id: origin.programmeId }}>
        {children}
      </Link>
    );
  }
  if (within === null) return children;
  const id = String(within);
  return origin.kind === 'conclusion' ? (
    <Link to="/meetings/$id" params={{ id }}>
      {children}
    </Link>
  ) : (
    <Link to="/difficulties/$id" params={{ id }}>
      {children}
    </Link>
  );
}
