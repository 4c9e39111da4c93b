import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { showTargetRoute } from '../../../contract/scorecard.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TargetRecord } from '../outlook/target-record.tsx';
import { OutlookWord } from './outlook-word.tsx';
import { ServingWork } from './serving-work.tsx';
import { TargetBlocks } from './target-blocks.tsx';
import { TargetJudgement } from './target-judgement.tsx';
import { TargetPart } from './target-part.tsx';
import { TargetSentence } from './target-sentence.tsx';
import styles from './target-page.module.css';

/** One target of a resolution: its sentence, what is known, how it is judged and why. */
export default function TargetPage() {
  const { id } = useParams({ from: '/targets/$id' });
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch } = useQuery(queryOf(showTargetRoute, { id }, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <PageSkeleton /> : <TargetView target={data} />;
}

function TargetView({ target }: { target: OutputOf<typeof showTargetRoute> }) {
  const { words, say } = useLanguage();
  const { row, resolution, series, sourceNote } = target;
  return (
    <article className={styles['page']}>
      <header className={styles['header']}>
        <p className={styles['kicker']}>
          {words.target.ofResolution}{' '}
          <Link to="/scorecard" search={{ resolution: resolution.id, unit: undefined }}>
            {resolution.title}
          </Link>
        </p>
        <h1 lang="vi">
          {row.number !== null && `${row.number}. `}
          <TargetSentence wording={row.wording} parts={row.parts} />
        </h1>
        <p className={styles['notes']}>
          {say(row.name)}
          {row.partsRule !== null && row.state === 'in-force' && ` · ${say(row.partsRule)}`}
          {row.state !== 'in-force' && ` · ${words.targetStates[row.state]}`}
          {row.stateNote !== null && `: ${row.stateNote}`}
        </p>
        <div className={styles['status']}>
          <span className={styles['outlookLarge']}>
            <OutlookWord outlook={row.outlook} colour={row.colour} reasoned={row.outlookReasoned} />
          </span>
          <TargetJudgement row={row} />
        </div>
      </header>
      <div className={styles['beside']}>
        <TargetBlocks row={row} unitId={resolution.unit.id} />
        <ServingWork targetId={row.targetId} />
      </div>
      {row.parts.map((part) => (
        <TargetPart
          key={part.partNo}
          part={part}
          series={series.find(({ partNo }) => partNo === part.partNo) ?? null}
          isOneOfSeveral={row.parts.length > 1}
        />
      ))}
      <TargetRecord targetId={row.targetId} />
      {sourceNote !== null && (
        <p className={styles['sourceNote']}>
          {words.target.wordingSource}: {sourceNote}
        </p>
      )}
    </article>
  );
}
