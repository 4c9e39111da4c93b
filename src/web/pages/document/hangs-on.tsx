import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { showDocumentRoute } from '../../../contract/document.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { placeInWords } from '../../../core/resolution/place-in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { PlanLineWords } from '../target/plan-percents.tsx';
import styles from './document.module.css';

type ShownDocument = OutputOf<typeof showDocumentRoute>;

/** Everything else that rests on a document: proofs, plan lines, contradictions, resolutions, programmes. */
export function HangsOn({ shown }: { shown: ShownDocument }) {
  const { words, say, language } = useLanguage();
  return (
    <div className={styles['columns']}>
      <Proofs evidence={shown.evidence} />
      <PlanLines planLines={shown.planLines} />
      <Links title={words.document.contradictionsTitle}>
        {shown.contradictions.map(({ contradiction }) => (
          <li key={contradiction.id}>
            <Link to="/contradictions" search={{ finding: contradiction.id }}>
              {say(contradiction.title)}
            </Link>
          </li>
        ))}
      </Links>
      <Links title={words.document.resolutionsTitle}>
        {shown.resolutions.map(({ id, title }) => (
          <li key={id}>
            <Link to="/scorecard" search={{ resolution: id, unit: undefined }}>
              {title}
            </Link>
          </li>
        ))}
      </Links>
      <Links title={words.document.programmesTitle}>
        {shown.programmes.map(({ id, name, place }) => (
          <li key={id}>
            <Link to="/programmes/$id" params={{ id }} lang="vi">
              {name}
            </Link>{' '}
            <span className="under">{placeInWords(place, language)}</span>
          </li>
        ))}
      </Links>
    </div>
  );
}

function Proofs({ evidence }: Pick<ShownDocument, 'evidence'>) {
  const { words, say, language } = useLanguage();
  return (
    <Links title={words.document.evidenceTitle}>
      {evidence.map((proof) => (
        <li key={proof.targetId}>
          <Link to="/targets/$id" params={{ id: proof.targetId }}>
            {say(proof.targetName)}
          </Link>
          , {words.document.completedOn(formatDate(proof.completedOn, language))}
          <span className="under">
            {proof.statement} · {proof.resolutionTitle}
          </span>
        </li>
      ))}
    </Links>
  );
}

function PlanLines({ planLines }: Pick<ShownDocument, 'planLines'>) {
  const { words, say } = useLanguage();
  return (
    <Links title={words.document.planLinesTitle}>
      {planLines.map(({ cell, indicatorName, indicatorCode }) => (
        <li
          key={`${indicatorCode} ${cell.periodId} ${cell.assigner} ${cell.value}`}
          className={styles['planLine']}
        >
          <Link to="/indicators/$code" params={{ code: indicatorCode }}>
            {say(indicatorName)}
          </Link>
          <PlanLineWords line={cell} />
        </li>
      ))}
    </Links>
  );
}

/** A list under its title; nothing at all when it is empty. */
function Links({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['links']}>{children}</ul>
    </section>
  );
}
