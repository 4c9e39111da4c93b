import { Link } from '@tanstack/react-router';
import type { OriginShown } from '../../../contract/task.ts';
import { useLanguage } from '../../language/language.tsx';

/** What ordered a task: the document with its place and sentence, or in words. */
export function OriginWords({ origin: { origin, title } }: { origin: OriginShown }) {
  const { words } = useLanguage();
  const kind = words.task.origin[origin.kind];
  switch (origin.kind) {
    case 'document':
      return (
        <div>
          <p lang="vi">
            <Link to="/documents/$id" params={{ id: origin.documentId }}>
              {title ?? kind}
            </Link>
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
    case 'programme':
      return (
        <p lang="vi">
          {title ?? kind}
          {origin.place !== null && `, ${origin.place}`}
        </p>
      );
    default:
      return <p lang="vi">{title ?? kind}</p>;
  }
}
